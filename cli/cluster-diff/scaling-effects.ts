import { isDeepStrictEqual } from 'node:util';
import type { KubeObject } from '../../manifests/kube-object';
import { byIdentity, identityOf } from '../../manifests/kube-object';
import type { Effect } from './effects';

interface ScaledSpec {
  readonly replicas?: number;
}

interface AutoscalerSpec {
  readonly scaleTargetRef: { readonly kind: string; readonly name: string };
  readonly minReplicas?: number;
  readonly maxReplicas: number;
}

/** How many pods run from now on, where that changes: the count, or the bounds of the autoscaler that overrules it. */
export function scalingEffects(before: readonly KubeObject[], after: readonly KubeObject[]): Effect[] {
  const old = byIdentity(before);
  const scaled = new Set(after.filter(isAutoscaler).map(({ spec }) => targetOf(spec as AutoscalerSpec)));
  return after.flatMap((object): Effect[] => {
    const was = old.get(identityOf(object));
    if (!was) return [];
    if (isAutoscaler(object)) {
      const bounds = [was, object].map(({ spec }) => boundsOf(spec as AutoscalerSpec));
      return isDeepStrictEqual(bounds[0], bounds[1])
        ? []
        : [{ kind: 'scale', text: `autoscaling ${bounds[0]?.join('-')} → ${bounds[1]?.join('-')} pods` }];
    }
    if (!isWorkload(object) || scaled.has(`${object.kind} ${object.metadata.name}`)) return [];
    const [from, to] = [was, object].map(({ spec }) => (spec as ScaledSpec).replicas ?? 1);
    return from === to ? [] : [{ kind: 'scale', text: `${object.metadata.name} ${from} → ${to} pods` }];
  });
}

function isAutoscaler({ kind }: KubeObject): boolean {
  return kind === 'HorizontalPodAutoscaler';
}

function isWorkload({ kind }: KubeObject): boolean {
  return ['Deployment', 'StatefulSet', 'Rollout'].includes(kind);
}

function targetOf({ scaleTargetRef: { kind, name } }: AutoscalerSpec): string {
  return `${kind} ${name}`;
}

function boundsOf({ minReplicas = 1, maxReplicas }: AutoscalerSpec): number[] {
  return [minReplicas, maxReplicas];
}
