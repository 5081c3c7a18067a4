import { isDeepStrictEqual } from 'node:util';
import { itemName, pointerOf } from './field-name';
import { type Fields, isFields, own } from './fields';
import type { JsonPatch } from './json-patch';
import { keyOrderIn } from './key-order';

/**
 * The operations that make one object of another, in the order in which people write fields. Items of a list are found
 * by their names, those without by their places, unless some have come between the others. A list of texts, of items
 * that have changed places, or of unnamed ones that are fewer than before, is replaced as a whole.
 */
export function operationsBetween(before: Fields, after: Fields): JsonPatch[] {
  return within(before, after, [], undefined);
}

/** @param list the key of the list that the map is an item of */
function within(
  before: Fields,
  after: Fields,
  keys: readonly string[],
  list: string | undefined,
): JsonPatch[] {
  const differing = Object.keys(after).filter((key) => own(before, key) !== after[key]);
  const left = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return [...differing, ...left]
    .sort(keyOrderIn(list))
    .flatMap((key) => between(own(before, key), own(after, key), [...keys, key]));
}

/** The operations that make one of two values of the other; none where they are equal. */
function between(before: unknown, after: unknown, keys: readonly string[], list?: string): JsonPatch[] {
  if (before === after) return [];
  if (before === undefined) return [{ op: 'add', path: pointerOf(keys), value: after }];
  if (after === undefined) return [{ op: 'remove', path: pointerOf(keys) }];
  if (isFields(before) && isFields(after) && haveCommonKeys(before, after))
    return within(before, after, keys, list);
  const items = Array.isArray(before) && Array.isArray(after) ? ofItems(before, after, keys) : undefined;
  if (items) return items;
  return isDeepStrictEqual(before, after) ? [] : [{ op: 'replace', path: pointerOf(keys), value: after }];
}

/** The operations on the items of a list; undefined where it is better replaced as a whole. */
function ofItems(before: readonly unknown[], after: readonly unknown[], keys: readonly string[]) {
  const names = before.map(nameIn);
  const others = after.map(nameIn);
  const areNamed = [...names, ...others].every((name) => name !== undefined);
  if (![...before, ...after].every(isFields)) return undefined;
  if (!areNamed && after.length !== before.length) return insertions(before, after, keys);
  const operations: JsonPatch[] = [];
  const items = [...before];
  if (areNamed) {
    for (let index = items.length - 1; index >= 0; index--) {
      if (others.includes(names[index])) continue;
      items.splice(index, 1);
      operations.push({ op: 'remove', path: pointerOf([...keys, String(index)]) });
    }
  }
  for (const [index, value] of after.entries()) {
    const isThere = !areNamed || nameIn(items[index]) === others[index];
    if (isThere) {
      operations.push(...between(items[index], value, [...keys, String(index)], keys.at(-1)));
    } else {
      operations.push({
        op: 'add',
        path: pointerOf([...keys, index === items.length ? '-' : String(index)]),
        value,
      });
      items.splice(index, 0, value);
    }
  }
  // Items that have changed places, or share a name.
  return items.length === after.length ? operations : undefined;
}

/** The operations for unnamed items that have come together between the others. */
function insertions(before: readonly unknown[], after: readonly unknown[], keys: readonly string[]) {
  const added = after.length - before.length;
  const start = before.findIndex((item, index) => !isDeepStrictEqual(item, after[index]));
  const at = start === -1 ? before.length : start;
  const isRest = before.slice(at).every((item, index) => isDeepStrictEqual(item, after[at + added + index]));
  if (added < 0 || !isRest) return undefined;
  return after.slice(at, at + added).map((value, index): JsonPatch => {
    const place = at === before.length ? '-' : String(at + index);
    return { op: 'add', path: pointerOf([...keys, place]), value };
  });
}

function haveCommonKeys(before: Fields, after: Fields): boolean {
  return Object.keys(before).some((key) => Object.hasOwn(after, key));
}

function nameIn(item: unknown): string | undefined {
  return isFields(item) ? itemName(item) : undefined;
}
