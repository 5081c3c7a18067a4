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
  const found: Field[] = [];
  follow(root, '', stepsOf(path), 0, found);
  return found;
}

/** The fields that some paths name and that are there; {@link fieldsAt} has those that are not, too. */
export function valuesAt<T>(
  root: unknown,
  ...paths: readonly string[]
): { readonly path: string; readonly value: T }[] {
  const fields = paths.flatMap((path) => fieldsAt(root, path)).filter(({ value }) => value !== undefined);
  return fields as { readonly path: string; readonly value: T }[];
}

interface Step {
  readonly name: string;
  /** @default - the field itself */
  readonly index?: string;
}

/** The paths that rules ask for are few, and asked for of every pod. */
const STEPS = new Map<string, readonly Step[]>();

function stepsOf(path: string): readonly Step[] {
  let steps = STEPS.get(path);
  if (steps === undefined) {
    steps = path.split('.').map((step) => {
      const [name = '', index] = step.replace(']', '').split('[');
      return { name, ...(index !== undefined && { index }) };
    });
    STEPS.set(path, steps);
  }
  return steps;
}

function follow(value: unknown, path: string, steps: readonly Step[], at: number, found: Field[]): void {
  const step = steps[at];
  if (step === undefined) {
    found.push({ path, value });
    return;
  }
  const next = path === '' ? step.name : `${path}.${step.name}`;
  const child = property(value, step.name);
  if (step.index === undefined) {
    follow(child, next, steps, at + 1, found);
    return;
  }
  const list = Array.isArray(child) ? child : [];
  for (const index of step.index === '*' ? list.keys() : [step.index]) {
    follow(property(list, String(index)), `${next}[${index}]`, steps, at + 1, found);
  }
}

function property(value: unknown, name: string): unknown {
  const there = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  return there ? ((value as Readonly<Record<string, unknown>>)[name] ?? undefined) : undefined;
}
