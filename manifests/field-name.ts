import { itemName } from './item-name';

/** How messages call the whole of a document. */
export const THE_DOCUMENT = 'the document';

/**
 * A field as people write it, e.g. `spec.template.spec.containers[checkout].image` or
 * `metadata.labels["app.kubernetes.io/name"]`.
 *
 * @param keys what leads to it, e.g. `['spec', 'replicas']`
 * @param document where the names of list items are found; an item without one of its own goes by its index
 */
export function fieldName(keys: readonly string[], document?: unknown): string {
  let name = '';
  let value = document;
  for (const key of keys) {
    const item = Array.isArray(value) ? nameInList(value, Number(key)) : undefined;
    if (item !== undefined) name += `[${item}]`;
    else if (/^\d+$/.test(key)) name += `[${key}]`;
    else if (!/^[A-Za-z_][-\w]*$/.test(key)) name += `[${JSON.stringify(key)}]`;
    else name += name === '' ? key : `.${key}`;
    value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  }
  return name === '' ? THE_DOCUMENT : name;
}

/** The keys of a field, those of list items as they are written, e.g. of `spec.ports[0].port` or `metadata.labels["a/b"]`. */
export function keysOfField(field: string): string[] {
  return [...field.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[([^\]"]+)\]|([^.[\]]+)/g)].map(
    ([, quoted, item, name]) =>
      quoted === undefined ? (item ?? (name as string)) : (JSON.parse(`"${quoted}"`) as string),
  );
}

/** The field `inner` of what stands in the field `outer`. */
export function joinFields(outer: string, inner: string): string {
  if (inner === THE_DOCUMENT) return outer;
  return inner.startsWith('[') ? outer + inner : `${outer}.${inner}`;
}

/** The keys of a JSON pointer (RFC 6901). */
export function keysOfPointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => (key.includes('~') ? key.replaceAll('~1', '/').replaceAll('~0', '~') : key));
}

/** The JSON pointer of keys. */
export function pointerOf(keys: readonly string[]): string {
  return keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The name of an item, undefined where it has none or shares it with another item of the list. */
function nameInList(list: readonly unknown[], index: number): string | undefined {
  const name = nameOf(list[index]);
  return list.some((other, place) => place !== index && nameOf(other) === name) ? undefined : name;
}

function nameOf(item: unknown): string | undefined {
  return typeof item === 'object' && item !== null ? itemName(item) : undefined;
}
