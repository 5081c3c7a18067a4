import type { KubeObject } from './kube-object';

interface RolloutSpec {
  readonly replicas?: number;
  readonly workloadRef?: { readonly kind: string; readonly name: string };
  readonly [field: string]: unknown;
}

/** What a Rollout and a Deployment have in common. */
const SHARED_FIELDS = [
  'selector',
  'template',
  'minReadySeconds',
  'progressDeadlineSeconds',
  'revisionHistoryLimit',
];

/**
 * The rendered set as plain Deployments: each Argo Rollout becomes the Deployment it amounts to, with the
 * Rollout's own replicas, and a Deployment that a Rollout references goes away. For tools that know
 * Deployments only.
 *
 * @throws Error on a Rollout whose `workloadRef` is not in the set.
 */
export function projectRollouts(objects: readonly KubeObject[]): KubeObject[] {
  const referenced = new Set(objects.map((object) => referencedWorkload(object, objects)));
  return objects
    .filter((object) => !referenced.has(object))
    .map((object) =>
      isRollout(object) ? asDeployment(object, referencedWorkload(object, objects)) : object,
    );
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

function asDeployment(rollout: KubeObject, workload: KubeObject | undefined): KubeObject {
  const spec = rollout.spec as RolloutSpec;
  const own = Object.fromEntries(Object.entries(spec).filter(([field]) => SHARED_FIELDS.includes(field)));
  const referenced = workload?.spec as RolloutSpec | undefined;
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: rollout.metadata,
    spec: { ...referenced, ...own, replicas: spec.replicas ?? 1 },
  };
}
