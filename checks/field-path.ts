/** A field that a path led to. */
export interface Field {
  /** Its path with every wildcard resolved, e.g. `spec.containers[0].image`. */
  readonly path: string;
  /** Its value; undefined where it, or anything above it, is missing or null. */
  readonly value: unknown;
}

/**
 * The fields of a plain JSON object that a path names.
 *
 * A name leads to one field, be it there or not; `name[*]` to one for each element of a list, so to none
 * where there is no list; `name[0]` to one element.
 *
 * @param path names joined by dots, e.g. `spec.containers[*].securityContext.privileged`
 */
export function fieldsAt(root: unknown, path: string): Field[] {
  return path
    .split('.')
    .reduce<Field[]>(
      (fields, step) => fields.flatMap((field) => follow(field, step)),
      [{ path: '', value: root }],
    );
}

function follow({ path, value }: Field, step: string): Field[] {
  const [name = '', index] = step.replace(']', '').split('[');
  const next: Field = { path: path ? `${path}.${name}` : name, value: property(value, name) };
  if (index === undefined) return [next];
  const list = Array.isArray(next.value) ? next.value : [];
  return (index === '*' ? [...list.keys()] : [index]).map((at) => ({
    path: `${next.path}[${at}]`,
    value: property(list, String(at)),
  }));
}

function property(value: unknown, name: string): unknown {
  const there = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  return there ? ((value as Readonly<Record<string, unknown>>)[name] ?? undefined) : undefined;
}
