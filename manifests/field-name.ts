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

/**
 * What tells an item of a list from its siblings in the API of Kubernetes, e.g. a container's name or a mount's path;
 * undefined for an item that only its place tells.
 *
 * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy
 */
export function itemName(item: object): string | undefined {
  const field = (name: string): string | undefined => {
    const value: unknown = (item as Readonly<Record<string, unknown>>)[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const [name, kind, port] = [field('name'), field('kind'), field('containerPort') ?? field('port')];
  // A volume may be mounted twice, a port be open for two protocols, and objects of two kinds have one name.
  return (
    field('mountPath') ??
    (port === undefined ? undefined : `${port}/${field('protocol') ?? 'TCP'}`) ??
    (name !== undefined && kind !== undefined ? `${kind}/${name}` : name) ??
    field('topologyKey') ??
    field('key') ??
    field('host') ??
    field('path')
  );
}
