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
  follow(root, '', stepsOf(path), 0, found, true);
  return found;
}

/** The fields that some paths name and that are there; {@link fieldsAt} has those that are not, too. */
export function valuesAt<T>(
  root: unknown,
  ...paths: readonly string[]
): { readonly path: string; readonly value: T }[] {
  const found: Field[] = [];
  for (const path of paths) follow(root, '', stepsOf(path), 0, found, false);
  return found as { readonly path: string; readonly value: T }[];
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

/** @param missing whether fields that are not there are found too */
function follow(
  value: unknown,
  path: string,
  steps: readonly Step[],
  at: number,
  found: Field[],
  missing: boolean,
): void {
  if (value === undefined && !missing) return;
  const step = steps[at];
  if (step === undefined) {
    found.push({ path, value });
    return;
  }
  const child = property(value, step.name);
  if (child === undefined && !missing) return;
  const next = path === '' ? step.name : `${path}.${step.name}`;
  if (step.index === undefined) {
    follow(child, next, steps, at + 1, found, missing);
  } else if (step.index !== '*') {
    const item = Array.isArray(child) ? property(child, step.index) : undefined;
    follow(item, `${next}[${step.index}]`, steps, at + 1, found, missing);
  } else if (Array.isArray(child)) {
    for (let index = 0; index < child.length; index++) {
      follow(child[index] ?? undefined, `${next}[${index}]`, steps, at + 1, found, missing);
    }
  }
}

function property(value: unknown, name: string): unknown {
  const there = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  return there ? ((value as Readonly<Record<string, unknown>>)[name] ?? undefined) : undefined;
}
