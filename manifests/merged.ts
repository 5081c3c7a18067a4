import { itemName } from './field-name';

type Map = Readonly<Record<string, unknown>>;

/**
 * A part of an object with another put over it, as Kubernetes merges them: maps field by field, and lists by what tells
 * their items apart; other values, and lists whose items only their places tell, are those of the upper one.
 */
export function merged<T>(lower: T, upper: unknown): T {
  if (upper === undefined) return lower;
  if (isMap(lower) && isMap(upper)) {
    const fields = Object.entries(upper).map(([key, value]) => [
      key,
      merged(Object.hasOwn(lower, key) ? lower[key] : undefined, value),
    ]);
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

function isNamedList(value: unknown): value is readonly Map[] {
  return Array.isArray(value) && value.every((item) => isMap(item) && itemName(item) !== undefined);
}

function isMap(value: unknown): value is Map {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
