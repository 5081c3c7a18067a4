import type { KubeObject } from './kube-object';

interface RolloutSpec {
  readonly workloadRef?: { readonly kind: string; readonly name: string };
}

/**
 * The workload whose template a Rollout runs by `workloadRef`; undefined for anything else.
 *
 * @throws Error on a Rollout whose `workloadRef` is not in the set.
 */
export function referencedWorkload(
  rollout: KubeObject,
  objects: readonly KubeObject[],
): KubeObject | undefined {
  const reference = isRollout(rollout) ? (rollout.spec as RolloutSpec | undefined)?.workloadRef : undefined;
  if (!reference) return undefined;
  const workload = objects.find(
    ({ kind, metadata }) =>
      kind === reference.kind &&
      metadata.name === reference.name &&
      metadata.namespace === rollout.metadata.namespace,
  );
  if (!workload) {
    throw new Error(
      `[Rollout ${rollout.metadata.namespace}/${rollout.metadata.name}] 'spec.workloadRef' must name a workload rendered beside it, e.g. Deployment/${rollout.metadata.name}, got ${reference.kind}/${reference.name}`,
    );
  }
  return workload;
}

function isRollout({ apiVersion, kind }: KubeObject): boolean {
  return kind === 'Rollout' && apiVersion.startsWith('argoproj.io/');
}
