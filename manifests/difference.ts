import { fieldName } from './field-name';

/** A field that differs between two values. */
export interface Difference {
  /** e.g. `spec.template.spec.containers[checkout].image` */
  readonly field: string;
  /** Undefined where there is no such field. */
  readonly before: unknown;
  readonly after: unknown;
}

/** The first field in which two values of plain data differ; undefined where they are equal. */
export function firstDifference(before: unknown, after: unknown): Difference | undefined {
  const keys: string[] = [];
  const find = (one: unknown, other: unknown): Omit<Difference, 'field'> | undefined => {
    if (one === other) return undefined;
    if (!isContainer(one) || !isContainer(other) || Array.isArray(one) !== Array.isArray(other)) {
      return { before: one, after: other };
    }
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      keys.push(key);
      const found = find(own(one, key), own(other, key));
      if (found !== undefined) return found;
      keys.pop();
    }
    return undefined;
  };
  const found = find(before, after);
  return found && { field: fieldName(keys, before), ...found };
}

type Container = Readonly<Record<string, unknown>>;

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function own(container: Container, key: string): unknown {
  return Object.hasOwn(container, key) ? container[key] : undefined;
}
