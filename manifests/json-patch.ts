import { isDeepStrictEqual } from 'node:util';
import { keysOfPointer } from './field-name';

/** A change of one value of an object, by RFC 6902. */
export interface JsonPatch {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path: string;
  readonly value?: unknown;
}

/** What an operation has done. */
export interface Change {
  /** The pointer that it wrote to: `-` at the end of a list is the index that it came to. */
  readonly pointer: string;
  /** Whether the value there is another one now. */
  readonly changes: boolean;
  /** Whether it moved the values after it instead of replacing one. */
  readonly shifts: boolean;
}

type Container = Record<string, unknown>;

/**
 * Applies one operation to an object.
 *
 * What is off the way to the changed value is shared with the object, not copied: most of an environment's objects
 * is that of the base.
 *
 * @param own what has been copied before, and may be changed in place; what is copied now is added
 * @returns the changed object, or why the operation is none; Kustomize refuses it, or takes it for an addition
 */
export function applyOperation<T extends object>(
  object: T,
  { op, path, value }: JsonPatch,
  own: Set<object> = new Set(),
): { readonly object: T; readonly change: Change } | string {
  const keys = keysOfPointer(path);
  const last = keys.pop();
  const changed = ownCopy(object, own);
  let parent = changed as Container;
  for (const key of keys) {
    const child = Object.hasOwn(parent, key) ? parent[key] : undefined;
    if (typeof child !== 'object' || child === null) return 'has no object or list to be in';
    const copy = ownCopy(child, own) as Container;
    parent[key] = copy;
    parent = copy;
  }
  if (last === undefined) return 'is the whole object';

  const list = Array.isArray(parent) ? parent : undefined;
  const key = last === '-' && op === 'add' && list ? String(list.length) : last;
  const exists = Object.hasOwn(parent, key) && !(list && key === 'length');
  if (op === 'add' && list) {
    if (!isIndex(key, list.length)) return `has no index ${key} in a list of ${list.length}`;
  } else if (op !== 'add' && !exists) {
    return 'is not there';
  }
  const shifts = list !== undefined && op !== 'replace';
  const changes = op === 'remove' || shifts || !exists || !isSame(parent[key], value);
  if (shifts) list.splice(Number(key), op === 'add' ? 0 : 1, ...(op === 'add' ? [value] : []));
  else if (op === 'remove') delete parent[key];
  else parent[key] = value;
  return { object: changed, change: { pointer: path.replace(/\/-$/, `/${key}`), changes, shifts } };
}

function ownCopy<T extends object>(object: T, own: Set<object>): T {
  if (own.has(object)) return object;
  const copy = (Array.isArray(object) ? [...object] : { ...object }) as T;
  own.add(copy);
  return copy;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && isDeepStrictEqual(a, b));
}

/** @param end the greatest index, right behind the list */
function isIndex(key: string, end: number): boolean {
  return /^(0|[1-9]\d*)$/.test(key) && Number(key) <= end;
}
