import { itemName } from '../../manifests/field-name';
import { byIdentity, type KubeObject } from '../../manifests/kube-object';
import type { FieldChange, ObjectChange } from '../../page/data/change';

/** What creating, changing and deleting turns one set of objects into the other, by kind and name. */
export function objectChanges(
  before: readonly KubeObject[],
  after: readonly KubeObject[],
  compare: CompareFields,
): ObjectChange[] {
  const previous = byIdentity(before);
  const current = byIdentity(after);
  const changes = [...new Set([...previous.keys(), ...current.keys()])].flatMap(
    (identity): ObjectChange[] => {
      const was = previous.get(identity);
      const is = current.get(identity);
      if (was && is) {
        const fields = compare(was, is);
        return fields.length > 0 ? [describe('change', is, fields)] : [];
      }
      return was ? [describe('delete', was)] : is ? [describe('create', is)] : [];
    },
  );
  return changes.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function describe(
  change: ObjectChange['change'],
  { apiVersion, kind, metadata: { namespace, name } }: KubeObject,
  fields: readonly FieldChange[] = [],
): ObjectChange {
  return { change, apiVersion, kind, ...(namespace !== undefined && { namespace }), name, fields };
}

function sortKey({ kind, namespace = '', name }: ObjectChange): string {
  return [kind, namespace, name].join('\0');
}

/** Compares two plain values field by field; nothing where they are equal. */
export type CompareFields = (before: unknown, after: unknown) => FieldChange[];

/**
 * A difference as the library tells it: `[added]`, `[old, new]`, `[deleted, 0, 0]`, `['', new index, 3]` for an item
 * that moved, or the differences within a map or a list. Within a list, keys are indices of the new list, with `_`
 * before them indices of the old one.
 *
 * @see https://github.com/benjamine/jsondiffpatch/blob/master/docs/deltas.md
 */
type Delta = readonly unknown[] | { readonly [key: string]: Delta };

/** The comparison; its library is an ES module, loaded when a comparison is made. */
export async function fieldComparison(): Promise<CompareFields> {
  const { create } = await import('jsondiffpatch');
  const differ = create({ objectHash: identity });

  const compare = (before: unknown, after: unknown, path: string): FieldChange[] => {
    const delta = differ.diff(before, after) as Delta | undefined;
    return delta === undefined ? [] : changes(delta, before, after, path);
  };

  const changes = (delta: Delta, before: unknown, after: unknown, path: string): FieldChange[] => {
    if (isPlain(delta)) return [plainChange(delta, path)];
    if ('_t' in delta) return inList(delta, before as unknown[], after as unknown[], path);
    return Object.entries(delta).flatMap(([key, inner]) =>
      changes(inner, field(before, key), field(after, key), join(path, key)),
    );
  };

  const inList = (
    { _t, ...delta }: Readonly<Record<string, Delta>>,
    before: readonly unknown[],
    after: readonly unknown[],
    path: string,
  ): FieldChange[] => {
    const replaced = Object.keys(delta).filter(
      (key) => isAdded(delta[key]) && isDeleted(delta[`_${key}`]) && areNameless(before[+key], after[+key]),
    );
    return Object.entries(delta).flatMap(([key, inner]): FieldChange[] => {
      const index = Number(key.replace('_', ''));
      if (replaced.includes(key)) return compare(before[index], after[index], at(path, after, index));
      if (replaced.includes(key.slice(1))) return [];
      if (key.startsWith('_'))
        return isPlain(inner) ? [plainChange(inner, at(path, before, index), index)] : [];
      return changes(inner, sameIn(before, after[index]), after[index], at(path, after, index));
    });
  };

  return (before, after) => compare(before, after, '');
}

function plainChange(delta: readonly unknown[], path: string, index?: number): FieldChange {
  const [first, second, kind] = delta;
  if (delta.length === 1) return { path, change: 'add', after: first };
  if (delta.length === 2) return { path, change: 'change', before: first, after: second };
  return kind === 3
    ? { path, change: 'move', before: index, after: second }
    : { path, change: 'remove', before: first };
}

function isPlain(delta: Delta | undefined): delta is readonly unknown[] {
  return Array.isArray(delta);
}

function isAdded(delta: Delta | undefined): boolean {
  return isPlain(delta) && delta.length === 1;
}

function isDeleted(delta: Delta | undefined): boolean {
  return isPlain(delta) && delta.length === 3 && delta[2] === 0;
}

/** An item without a name is told by all of its contents: it is the same only if nothing of it changed. */
function identity(item: object): string {
  return itemName(item) ?? JSON.stringify(item);
}

/** Whether nothing but their place tells two items, so that one replaces the other and both are best compared. */
function areNameless(before: unknown, after: unknown): boolean {
  return nameOf(before) === undefined && nameOf(after) === undefined && typeof before === typeof after;
}

/** The item of the same name in the other list. */
function sameIn(items: readonly unknown[], item: unknown): unknown {
  return items.find((other) => nameOf(other) === nameOf(item));
}

function at(path: string, items: readonly unknown[], index: number): string {
  return `${path}[${nameOf(items[index]) ?? index}]`;
}

function nameOf(item: unknown): string | undefined {
  return typeof item === 'object' && item !== null ? itemName(item) : undefined;
}

function field(value: unknown, key: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[key];
}

function join(path: string, key: string): string {
  if (!/^[\w-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}
