/** How messages call the whole of a document. */
export const THE_DOCUMENT = 'the document';

/**
 * The field that a JSON pointer names, as people write it: `/spec/ports/0/port` is `spec.ports[0].port`, and
 * `/metadata/labels/a~1b` is `metadata.labels["a/b"]`.
 */
export function fieldOf(pointer: string, ...names: readonly string[]): string {
  const segments = [...pointer.split('/').slice(1).map(decoded), ...names];
  const field = segments.map(segment).join('').replace(/^\./, '');
  return field === '' ? THE_DOCUMENT : field;
}

/** The field `inner` of what stands in the field `outer`. */
export function join(outer: string, inner: string): string {
  if (inner === THE_DOCUMENT) return outer;
  return inner.startsWith('[') ? outer + inner : `${outer}.${inner}`;
}

function decoded(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

function segment(name: string): string {
  if (/^[0-9]+$/.test(name)) return `[${name}]`;
  return /^[A-Za-z_][-\w]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
