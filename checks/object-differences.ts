import { formatValue } from '../constructs/props/format-value';
import { firstDifference } from '../manifests/difference';
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
