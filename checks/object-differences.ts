import { formatValue } from '../constructs/props/format-value';
import { fieldName } from '../manifests/field-name';
import { own } from '../manifests/fields';
import { byIdentity, identityOf, type KubeObject, nameOf } from '../manifests/kube-object';

/** An object that Kustomize renders otherwise than the checks predict. */
export interface ObjectDifference {
  /** e.g. `Deployment checkout-service` */
  readonly object: string;
  readonly message: string;
}

/** Compares the objects that the checks have judged with those that Kustomize renders, one by one. */
export function objectDifferences(
  predicted: readonly KubeObject[],
  rendered: readonly KubeObject[],
): ObjectDifference[] {
  const others = byIdentity(rendered);
  const differences = predicted.flatMap((object) => {
    const other = others.get(identityOf(object));
    others.delete(identityOf(object));
    const message =
      other === undefined ? 'must be rendered, got no such object' : differenceOf(object, other);
    return message === undefined ? [] : [{ object: nameOf(object), message }];
  });
  const unexpected = [...others.values()].map((object) => ({
    object: nameOf(object),
    message: 'must not be rendered',
  }));
  return [...differences, ...unexpected];
}

function differenceOf(predicted: KubeObject, rendered: KubeObject): string | undefined {
  const difference = firstDifference(predicted, rendered);
  if (difference === undefined) return undefined;
  const { field, before, after } = difference;
  return `${field} must be ${formatValue(before)}, got ${formatValue(after)}`;
}

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
