import type { KubeObject } from '../manifests/kube-object';
import type { Kinds } from './kinds';
import type { LocatedObject } from './located-object';
import type { ObjectSet } from './object-set';
import { isOf } from './schema';

/** What decides how many pods a workload has: an autoscaler, or a ScaledObject, of which KEDA makes one. */
export type Autoscaler = Kinds['HorizontalPodAutoscaler'] | Kinds['ScaledObject'];

/** Those of an environment. */
export function autoscalersIn(set: ObjectSet): LocatedObject<Autoscaler>[] {
  return [...set.ofKind('HorizontalPodAutoscaler'), ...set.ofKind('ScaledObject')];
}

export function isAutoscaler(object: KubeObject): object is Autoscaler {
  return isOf(object, 'HorizontalPodAutoscaler') || isOf(object, 'ScaledObject');
}

/** The least and the most pods, and the fields that say so. */
export function boundsOf({ spec }: Autoscaler) {
  if ('maxReplicaCount' in spec) {
    const { minReplicaCount: least = 0, maxReplicaCount: most } = spec;
    return { least, most, fields: { least: 'minReplicaCount', most: 'maxReplicaCount' } };
  }
  const { minReplicas: least = 1, maxReplicas: most } = spec as Kinds['HorizontalPodAutoscaler']['spec'];
  return { least, most, fields: { least: 'minReplicas', most: 'maxReplicas' } };
}
