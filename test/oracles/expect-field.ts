import { isDeepStrictEqual } from 'node:util';
import { formatValue } from '../../constructs/props/format-value';
import { fieldsAt } from '../../manifests/field-path';
import type { KubeObject } from '../../manifests/kube-object';

/** `Deployment/checkout-service`. */
export function nameOf({ kind, metadata }: KubeObject): string {
  return `${kind}/${metadata.name}`;
}

/**
 * What is wrong with one field of one object: nothing, or one message.
 *
 * @param name the object's, as {@link nameOf} has it
 * @param path see {@link fieldsAt}
 */
export function expectField(
  objects: readonly KubeObject[],
  name: string,
  path: string,
  expected: unknown,
): string[] {
  const object = objects.find((candidate) => nameOf(candidate) === name);
  if (object === undefined) return [`${name} must be rendered, got no such object`];
  const value = fieldsAt(object, path)[0]?.value;
  return isDeepStrictEqual(value, expected)
    ? []
    : [`${name}: ${path} must be ${formatValue(expected)}, got ${formatValue(value)}`];
}
