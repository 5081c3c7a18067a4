import type { DeploymentSpec } from 'kubernetes-types/apps/v1';
import type { HorizontalPodAutoscalerSpec } from 'kubernetes-types/autoscaling/v2';
import type { CronJobSpec, JobSpec } from 'kubernetes-types/batch/v1';
import type { RolloutSpec } from '../../manifests/argo-objects';
import { type KubeObject, nameOf } from '../../manifests/kube-object';
import { type PodTemplate, podTemplates } from '../../manifests/pod-template';
import { resolveFenceposts } from '../delivery/replica-counts';

/** Pods of one template, as many as there are at the worst. */
export interface MostPods {
  readonly template: PodTemplate;
  readonly pods: number;
}

/**
 * The most pods of each template at any moment of a release, those that still terminate among them; also where each
 * release begins as soon as the one before it is through. Pods that have ended do not count for a quota.
 *
 * @param objects of an environment, before Kustomize sets the counts
 * @param countOf the count that Kustomize sets; undefined for an object that it does not know
 * @throws Error on an object of whose pods nobody can say how many there will be.
 */
export function mostPods(
  objects: readonly KubeObject[],
  countOf: (object: KubeObject) => number | undefined,
): MostPods[] {
  return podTemplates(objects).flatMap(({ template, object, controller }) => {
    const kept = controller !== object && keepsDeployment(controller);
    return [controller, ...(kept ? [object] : [])].map((it) => ({
      template,
      pods: podsOf(it, mostReplicas(it, objects, countOf(it))),
    }));
  });
}

function podsOf(object: KubeObject, count: number): number {
  switch (object.kind) {
    case 'Deployment': {
      const { type, rollingUpdate = {} } = (object.spec as DeploymentSpec).strategy ?? {};
      // The new pods wait until the old ones are gone.
      return type === 'Recreate' ? count : replaced(count, rollingUpdate);
    }
    case 'Rollout': {
      const { canary, blueGreen } = (object.spec as RolloutSpec).strategy;
      // Active, preview, and the one before, which is kept for a while.
      return blueGreen ? 3 * count : replaced(count, canary ?? {});
    }
    case 'Job':
      return runsOf(object.spec as JobSpec);
    case 'CronJob': {
      const { concurrencyPolicy = 'Allow', jobTemplate } = object.spec as CronJobSpec;
      if (concurrencyPolicy === 'Allow') {
        throw new Error(
          `${nameOf(object)} may run any number of times at once: its 'concurrencyPolicy' must be 'Forbid' or 'Replace'`,
        );
      }
      // What is replaced still terminates.
      return runsOf(jobTemplate.spec) * (concurrencyPolicy === 'Replace' ? 2 : 1);
    }
    case 'DaemonSet':
      throw new Error(`${nameOf(object)} has as many pods as there are nodes`);
    default:
      return count;
  }
}

/** The pods of both revisions, the old ones while they terminate, and the surge. */
function replaced(
  count: number,
  strategy: { readonly maxSurge?: number | string; readonly maxUnavailable?: number | string },
): number {
  const { maxSurge = '25%', maxUnavailable = '25%' } = strategy;
  return 2 * count + resolveFenceposts(count, maxSurge, maxUnavailable).surge;
}

function runsOf({ parallelism = 1 }: JobSpec = {} as JobSpec): number {
  return parallelism;
}

/** An autoscaler's, or that of a ScaledObject, of which KEDA makes one. */
type ScalingSpec = Partial<HorizontalPodAutoscalerSpec> &
  Pick<HorizontalPodAutoscalerSpec, 'scaleTargetRef'> & { readonly maxReplicaCount?: number };

/** What an autoscaler may make of its count, or the count itself. */
function mostReplicas(
  object: KubeObject,
  objects: readonly KubeObject[],
  count = (object.spec as { readonly replicas?: number } | undefined)?.replicas ?? 1,
): number {
  const most = objects.flatMap(({ kind, spec }) => {
    if (kind !== 'HorizontalPodAutoscaler' && kind !== 'ScaledObject') return [];
    const { scaleTargetRef, maxReplicas, maxReplicaCount } = (spec ?? {}) as Partial<ScalingSpec>;
    const isIts = scaleTargetRef?.kind === object.kind && scaleTargetRef.name === object.metadata.name;
    return isIts ? [maxReplicas ?? maxReplicaCount ?? 0] : [];
  });
  return Math.max(count, ...most);
}

/** Whether a Rollout lets the Deployment that it references run on. */
function keepsDeployment({ spec }: KubeObject): boolean {
  return (spec as { workloadRef: { scaleDown?: string } }).workloadRef.scaleDown === 'never';
}
