import { isDeepStrictEqual } from 'node:util';
import { fieldName, keysOfPointer } from '../manifests/field-name';
import { fieldsAt } from '../manifests/field-path';
import type { KubeObject } from '../manifests/kube-object';
import { type LocatedObject, type Violation, violation } from './located-object';

/** By the keys of objects, the fields that Argo CD leaves as they are. */
export type IgnoredPointers = ReadonlyMap<string, readonly string[]>;

/** Lists of which a sync leaves all as it finds it, as it ignores a field of one of their items. */
export function ignoredListsChanged(
  before: ReadonlyMap<string, LocatedObject>,
  after: ReadonlyMap<string, LocatedObject>,
  ignored: IgnoredPointers,
  name: string,
): Violation[] {
  return [...after].flatMap(([key, located]) => {
    const previous = before.get(key)?.object;
    const pointers = ignored.get(key) ?? [];
    const lists = new Set(pointers.flatMap((pointer) => /^(.*?)\/\d+\//.exec(pointer)?.[1] ?? []));
    if (previous === undefined || lists.size === 0) return [];
    const [was, is] = [previous, located.object].map((object) => withoutFields(object, pointers));
    return [...lists].flatMap((list) => {
      const field = fieldName(keysOfPointer(list));
      if (isDeepStrictEqual(fieldsAt(was, field), fieldsAt(is, field))) return [];
      const message = `must stay as in ${name}, since a sync leaves a list with weights as it is. Take trafficRouting away with this change, and give it back in a later commit`;
      return [violation(located, field, message)];
    });
  });
}

function withoutFields(object: KubeObject, pointers: readonly string[]): object {
  const copy = structuredClone(object);
  for (const keys of pointers.map(keysOfPointer)) {
    const parent = keys
      .slice(0, -1)
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], copy);
    if (parent) delete (parent as Record<string, unknown>)[keys.at(-1) as string];
  }
  return copy;
}
