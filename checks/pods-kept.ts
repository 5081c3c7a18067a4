import { once } from '../constructs/props/once';
import type { KubeObject } from '../manifests/kube-object';
import { isAutoscaler } from './autoscalers';
import type { IgnoredPointers } from './ignored-lists';
import type { Kinds } from './kinds';
import { type LocatedObject, type Violation, violation } from './located-object';
import { isOf } from './schema';

/** The objects of overlays by {@link keyOf}. */
export type Objects = ReadonlyMap<string, LocatedObject>;

/** What tells an object apart in the cluster of an environment. */
export function keyOf(environment: string, ...identity: readonly (string | undefined)[]): string {
  return [environment, ...identity].join(' ');
}

/** The Deployments that change between running their pods and lending a Rollout their template, without both for a while. */
export function podsStopped(before: Objects, after: Objects, name: string): Violation[] {
  const lentBefore = deploymentsUnderRollouts(before);
  const lentAfter = deploymentsUnderRollouts(after);
  return [...after].flatMap(([key, located]) => {
    const [was, is] = [before.get(key)?.object, located.object].map(replicasOf);
    if (was === undefined || is === undefined || lentBefore.has(key) === lentAfter.has(key)) return [];
    const isStopped = lentAfter.has(key) ? was > 0 && is === 0 : was === 0 && is > 0;
    if (!isStopped) return [];
    const message = lentAfter.has(key)
      ? `must keep its ${was} pods until those of its Rollout are ready, got 0. Release with keepDeployment: 'as-it-runs' first, and remove that in a later commit`
      : `must have its pods before its Rollout goes, it has 0 in ${name}. Release the Rollout with keepDeployment: 'at-replicas' first, and leave it in a later commit`;
    return [violation(located, 'spec.replicas', message)];
  });
}

/** The Deployments that keep pods beside a Rollout, but not as many as are meant. */
export function countsDecidedElsewhere(
  before: Objects,
  after: Objects,
  ignored: IgnoredPointers,
  name: string,
): Violation[] {
  const lentBefore = deploymentsUnderRollouts(before);
  const lentAfter = deploymentsUnderRollouts(after);
  const autoscaledBefore = autoscaledDeployments(before);
  return [...after].flatMap(([key, located]) => {
    const [was, is] = [before.get(key)?.object, located.object].map(replicasOf);
    if (was === undefined || !is || !lentAfter.has(key)) return [];
    const isIgnored = ignored.get(key)?.includes('/spec/replicas') === true;
    if (lentBefore.has(key) && was === 0 && isIgnored) {
      const message = `must come from Git, it has 0 in ${name}, which its Application would leave: keepDeployment must be 'at-replicas'`;
      return [violation(located, 'spec.replicas', message)];
    }
    if (!lentBefore.has(key) && autoscaledBefore.has(key) && !isIgnored) {
      const message = `must stay what its autoscaler has made it, which its Application would not leave: keepDeployment must be 'as-it-runs'`;
      return [violation(located, 'spec.replicas', message)];
    }
    return [];
  });
}

/** The workloads at 0 whose count is left to an autoscaler from now on, which is switched off there. */
export function podsNeverStarted(
  before: Objects,
  after: Objects,
  ignored: IgnoredPointers,
  name: string,
): Violation[] {
  const lent = deploymentsUnderRollouts(before);
  return [...after].flatMap(([key, located]) => {
    const [was, is] = [before.get(key)?.object, located.object].map(
      (object) => (object?.spec as { readonly replicas?: number } | null | undefined)?.replicas,
    );
    if (was !== 0 || !is || lent.has(key) || !ignored.get(key)?.includes('/spec/replicas')) return [];
    const message = `must be there before an autoscaler decides it, it is 0 in ${name}: leave out 'autoscaling' first, and give it in a later commit`;
    return [violation(located, 'spec.replicas', message)];
  });
}

/** The keys of the Deployments that an autoscaler scales. */
function autoscaledDeployments(objects: Objects): ReadonlySet<string> {
  const keys = [...objects].flatMap(([key, { object }]) => {
    if (!isAutoscaler(object)) return [];
    const { kind, name } = object.spec.scaleTargetRef;
    return kind === 'Deployment' ? keyBeside(key, object, name) : [];
  });
  return new Set(keys);
}

/** The keys of the Deployments whose pods a Rollout runs. */
const deploymentsUnderRollouts = once((objects: Objects): ReadonlySet<string> => {
  const keys = [...objects].flatMap(([key, { object }]) => {
    const { workloadRef } = (isOf(object, 'Rollout') && object.spec) || {};
    if (workloadRef?.kind !== 'Deployment') return [];
    return keyBeside(key, object, workloadRef.name);
  });
  return new Set(keys);
});

/** The key of a Deployment that an object names. */
function keyBeside(key: string, { metadata }: KubeObject, name: string | undefined): string {
  return keyOf(key.slice(0, key.indexOf(' ')), 'apps/v1', 'Deployment', metadata.namespace, name);
}

/** The count of a Deployment; undefined for another object. */
function replicasOf(object: KubeObject | undefined): number | undefined {
  if (object?.kind !== 'Deployment') return undefined;
  return (object as Kinds['Deployment']).spec?.replicas ?? 1;
}
