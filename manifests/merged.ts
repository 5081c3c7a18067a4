import { itemName } from './field-name';
import { type Fields, isFields, own } from './fields';

/**
 * A part of an object with another put over it, as Kubernetes merges them: maps field by field, and lists by what tells
 * their items apart; other values, and lists whose items only their places tell, are those of the upper one.
 */
export function merged<T>(lower: T, upper: unknown): T {
  if (upper === undefined) return lower;
  if (isFields(lower) && isFields(upper)) {
    const fields = Object.entries(upper).map(([key, value]) => [key, merged(own(lower, key), value)]);
    return { ...lower, ...Object.fromEntries(fields) };
  }
  if (!isNamedList(lower) || !isNamedList(upper)) return upper as T;
  const others = new Map(upper.map((item) => [itemName(item), item]));
  const names = lower.map(itemName);
  return [
    ...lower.map((item) => merged(item, others.get(itemName(item)))),
    ...upper.filter((item) => !names.includes(itemName(item))),
  ] as T;
}

function isNamedList(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every((item) => isFields(item) && itemName(item) !== undefined);
}
