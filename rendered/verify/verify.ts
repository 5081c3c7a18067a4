import type { Overlay } from '../../constructs/gitops/overlay';
import type { KubeObject } from '../../manifests/kube-object';
import type { Violation } from '../violation';
import { foreignValues } from './foreign';
import { canarySteps } from './steps';
import { type OverlayRule, VALUE_RULES } from './values';

/** What holds for each rendered overlay by itself, by the stable name of the rule. */
export const RENDERED_RULES: Readonly<Record<string, OverlayRule>> = {
  ...VALUE_RULES,
  steps: canarySteps,
  foreign: foreignValues,
};

/**
 * Everything that is not as it was declared in an overlay as Kustomize renders it; whether it is valid, and in tune with
 * the other overlays of its environment, is told by `verifyTogether`.
 */
export function verifyRendered(overlay: Overlay, objects: readonly KubeObject[]): Violation[] {
  // An object that is missing is missed by each of its fields.
  return Object.entries(RENDERED_RULES).flatMap(([rule, find]) =>
    [...new Set(find(overlay, objects))].map((message) => ({ rule, message })),
  );
}
