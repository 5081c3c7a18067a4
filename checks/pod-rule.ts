import type { PodTemplateSpec } from 'kubernetes-types/core/v1';
import { type Field, fieldsAt } from '../manifests/field-path';

/** The lists of a pod specification that hold containers. */
const CONTAINER_LISTS = ['containers', 'initContainers', 'ephemeralContainers'] as const;

/** What certain fields of a pod must look like; one violation for each field that does not. */
export interface PodRule {
  /** Starts each violation. */
  readonly name: string;
  /** Paths within the pod. */
  readonly fields: readonly string[];
  readonly allows: (value: unknown, field: Field, pod: PodTemplateSpec) => boolean;
  /** Completes "must be …". */
  readonly expected: string;
}

/** What is wrong with one field of a pod. */
export interface PodProblem {
  /** The name of the rule. */
  readonly name: string;
  /** The field, e.g. `spec.hostNetwork`. */
  readonly path: string;
  readonly expected: string;
  readonly value: unknown;
}

/** What rules have against a pod, one for each field. */
export function podProblems(rules: readonly PodRule[], pod: PodTemplateSpec): PodProblem[] {
  return rules.flatMap(({ name, fields, allows, expected }) =>
    fields
      .flatMap((path) => fieldsAt(pod, path))
      .filter((field) => !allows(field.value, field, pod))
      .map(({ path, value }) => ({ name, path, expected, value })),
  );
}

/** Paths of a field of every container, those that run before and beside it included. */
export function inContainers(...fields: readonly string[]): string[] {
  return fields.flatMap((field) => CONTAINER_LISTS.map((list) => `spec.${list}[*].${field}`));
}

/** Paths of a field of the pod itself and of every container. */
export function inPodAndContainers(...fields: readonly string[]): string[] {
  return fields.flatMap((field) => [`spec.${field}`, ...inContainers(field)]);
}

/** Allows the listed values only; `undefined` for a missing field. */
export function oneOf(...values: readonly unknown[]): (value: unknown) => boolean {
  return (value) => values.includes(value);
}

/**
 * For a field that containers inherit from the pod: what is set must pass, and a container may leave it out
 * only if the pod sets it.
 */
export function setHereOrOnPod(allows: (value: unknown) => boolean): PodRule['allows'] {
  return (value, { path }, pod) => {
    if (value !== undefined) return allows(value);
    const onPod = path.replace(/^spec\.\w+\[\d+\]/, 'spec');
    // A pod that sets it badly has a problem of its own.
    return path === onPod || fieldsAt(pod, onPod).some((field) => field.value !== undefined);
  };
}
