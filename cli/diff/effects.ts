import { isDeepStrictEqual } from 'node:util';
import type { DeploymentSpec } from 'kubernetes-types/apps/v1';
import { type Autoscaler, boundsOf, isAutoscaler } from '../../checks/autoscalers';
import { changedImmutableFields } from '../../checks/immutable-fields';
import { ignoresCount } from '../../manifests/application';
import { byIdentity, identityOf, type KubeObject, nameOf } from '../../manifests/kube-object';
import { podTemplates, type RunningTemplate } from '../../manifests/pod-template';
import type { Effect, ObjectChange } from '../../page/data/change';
import { count } from '../text';
import type { Application } from './applications';
import { RUNNERS, releasePath } from './release-path';

/** What the changes of an Application's objects mean, the gravest first. */
export function effectsOf(
  before: Application | undefined,
  after: Application | undefined,
  changes: readonly ObjectChange[],
): Effect[] {
  if (!after) return before ? [withdrawal(before)] : [];
  if (!before) return [{ kind: 'create', text: `is created with ${amountOf(after)}` }];
  const old = byIdentity(before.objects);
  const deleted = deletions(changes, after);
  const pods = podEffects(before.objects, after.objects);
  return [
    ...immutableEffects(old, after.objects),
    ...deleted,
    ...(deleted.length > 0 ? blocks(after, pods.length > 0) : []),
    ...pods,
    ...peakEffects(before, after),
    ...scalingEffects(before.objects, after.objects),
    ...releaseEffects(before.objects, after.objects),
  ];
}

function withdrawal(application: Application): Effect {
  const { objects, ownsObjects } = application;
  if (objects.length === 0) return { kind: 'delete', text: 'is deleted' };
  const all = amountOf(application);
  if (ownsObjects) {
    return { kind: 'delete', text: `is deleted with ${all}${confirmation(application, 'Delete=confirm')}` };
  }
  const text = `is no longer managed: ${all} stay in the cluster until somebody deletes them`;
  return { kind: 'abandon', text };
}

/** How many objects it has; each pull request has those of its preview. */
function amountOf({ objects, isPreview }: Application): string {
  return `${count(objects.length, 'object')}${isPreview ? ' for each pull request' : ''}`;
}

function confirmation({ syncOptions }: Application, option: string): string {
  return syncOptions.includes(option) ? ', once a person confirms it' : '';
}

/** What a deletion does to the rest of its commit, and to the commits after it. */
function blocks({ name, syncOptions }: Application, releases: boolean): Effect[] {
  const confirmed = `nothing of this commit or of a later one is synced until somebody confirms the deletion: argocd app confirm-deletion ${name}`;
  const last = `prunes and releases at once: no later commit is synced, a revert included, until the release is through or somebody ends the sync: argocd app terminate-op ${name}`;
  if (syncOptions.includes('Prune=confirm')) return [{ kind: 'block', text: confirmed }];
  return releases && syncOptions.includes('PruneLast=true') ? [{ kind: 'block', text: last }] : [];
}

function immutableEffects(old: ReadonlyMap<string, KubeObject>, objects: readonly KubeObject[]): Effect[] {
  return objects.flatMap((object) => {
    const was = old.get(identityOf(object));
    return (was ? changedImmutableFields(was, object) : []).map((path) => ({
      kind: 'immutable' as const,
      text: `${path} of ${nameOf(object)} cannot be changed: the sync fails until the object is deleted or renamed`,
    }));
  });
}

function deletions(changes: readonly ObjectChange[], application: Application): Effect[] {
  const gone = changes.filter(({ change }) => change === 'delete').map(({ kind, name }) => `${kind} ${name}`);
  const text = `deletes ${gone.join(', ')}${confirmation(application, 'Prune=confirm')}`;
  return gone.length > 0 ? [{ kind: 'delete', text }] : [];
}

/** What becomes of the pods of every workload that was there and stays. */
function podEffects(before: readonly KubeObject[], after: readonly KubeObject[]): Effect[] {
  const old = new Map(runningTemplates(before).map((located) => [locationOf(located), located]));
  return runningTemplates(after).flatMap((located): Effect[] => {
    const was = old.get(locationOf(located));
    if (!was) return [];
    if (was.controller.kind !== located.controller.kind) return [handover(was, located)];
    if (isDeepStrictEqual(was.template, located.template)) return [];
    if ([was, located].some(({ controller }) => countOf(controller) === 0)) return [];
    const { by, course, waits } = releasePath(located.controller, after);
    const text = `pods of ${located.controller.metadata.name} are replaced by ${by}: ${course}`;
    return [
      { kind: 'restart', text },
      ...(waits ? [{ kind: 'approval' as const, text: 'the release waits until a person approves it' }] : []),
    ];
  });
}

function handover(was: RunningTemplate, is: RunningTemplate): Effect {
  const deployment = is.object.spec as { readonly replicas?: number } | undefined;
  const loss =
    is.controller !== is.object && deployment?.replicas === 0
      ? ', whose pods stop at once: keep them first (keepDeployment), or capacity is lost'
      : '';
  return {
    kind: 'handover',
    text: `${nameOf(is.controller)} takes over from ${nameOf(was.controller)}${loss}`,
  };
}

/** Changes of how a Rollout releases, or is measured while it does, that replace no pods themselves. */
function releaseEffects(before: readonly KubeObject[], after: readonly KubeObject[]): Effect[] {
  const old = byIdentity(before);
  const changed = after.filter(({ kind, spec, ...object }) => {
    const was = old.get(identityOf({ kind, ...object }));
    if (!was || !['Rollout', 'AnalysisTemplate'].includes(kind)) return false;
    return !isDeepStrictEqual(withoutCount(was.spec), withoutCount(spec));
  });
  const names = changed.map(nameOf);
  return names.length > 0
    ? [{ kind: 'release', text: `the next release is subject to changes of ${names.join(', ')}` }]
    : [];
}

function withoutCount(spec: unknown): unknown {
  return { ...(spec as object), replicas: undefined };
}

function runningTemplates(objects: readonly KubeObject[]): RunningTemplate[] {
  return podTemplates(objects).filter(({ controller }) => RUNNERS.has(controller.kind));
}

function locationOf({ object, field }: RunningTemplate): string {
  return `${identityOf(object)} ${field}`;
}

/** How many pods run from now on, where that changes: the count, or the bounds of the autoscaler that overrules it. */
function scalingEffects(before: readonly KubeObject[], after: readonly KubeObject[]): Effect[] {
  const old = byIdentity(before);
  const scaled = new Set(after.filter(isAutoscaler).map(targetOf));
  return after.flatMap((object): Effect[] => {
    const was = old.get(identityOf(object));
    if (!was) return [];
    if (isAutoscaler(object)) {
      const bounds = [was, object].map((it) => rangeOf(it as Autoscaler));
      return isDeepStrictEqual(bounds[0], bounds[1])
        ? []
        : [{ kind: 'scale', text: `autoscaling ${bounds[0]?.join('-')} → ${bounds[1]?.join('-')} pods` }];
    }
    if (!isWorkload(object) || scaled.has(`${object.kind} ${object.metadata.name}`)) return [];
    const [from, to] = [was, object].map(countOf);
    return from === to ? [] : [{ kind: 'scale', text: `${object.metadata.name} ${from} → ${to} pods` }];
  });
}

/**
 * Deployments that an autoscaler has raised above their count, and that get this count back as it turns to another
 * workload; not where Argo CD leaves their count alone.
 */
function peakEffects(before: Application, after: Application): Effect[] {
  const targets = (objects: readonly KubeObject[]) =>
    new Map(objects.filter(isAutoscaler).map((it) => [targetOf(it), it]));
  const [was, is] = [targets(before.objects), targets(after.objects)];
  return after.objects.flatMap((object): Effect[] => {
    const target = `${object.kind} ${object.metadata.name}`;
    const autoscaler = was.get(target);
    const { replicas: floor = 0 } = (object.spec ?? {}) as Pick<DeploymentSpec, 'replicas'>;
    if (!autoscaler || is.has(target) || floor === 0) return [];
    const isLeft = after.syncOptions.includes('RespectIgnoreDifferences=true') && ignoresCount(after, object);
    if (isLeft) return [];
    const { most } = boundsOf(autoscaler);
    const text = `${target} goes down to ${floor} pods at once, from up to ${most} at a peak: no autoscaler decides its count any more`;
    return most > floor ? [{ kind: 'handover', text }] : [];
  });
}

function isWorkload({ kind }: KubeObject): boolean {
  return ['Deployment', 'StatefulSet', 'Rollout'].includes(kind);
}

/** How many pods a workload is to have. */
function countOf({ spec }: KubeObject): number {
  return (spec as Pick<DeploymentSpec, 'replicas'>).replicas ?? 1;
}

function targetOf({ spec: { scaleTargetRef } }: Autoscaler): string {
  return `${scaleTargetRef.kind} ${scaleTargetRef.name}`;
}

function rangeOf(autoscaler: Autoscaler): number[] {
  const { least, most } = boundsOf(autoscaler);
  return [least, most];
}
