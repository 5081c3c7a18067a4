import type { Probe } from 'kubernetes-types/core/v1';
import { once } from '../../constructs/props/once';
import { type KubeObject, nameOf } from '../../manifests/kube-object';
import type { Kinds } from '../kinds';
import type { LocatedObject } from '../located-object';
import type { ObjectSet } from '../object-set';
import type { PodTemplateUse } from '../pods';
import { about, aboutEach, aboutKind, type ObjectRule, type OwnRule, repetitions } from './rule';
import { workloadsOf } from './scaling';

/** What a controller assumes where the manifest says nothing. */
const DEADLINE_SECONDS = 600;
const HISTORY = 10;

/** A Service into whose selector Argo Rollouts writes the hash of a revision. */
interface ManagedService {
  readonly rollout: LocatedObject<Kinds['Rollout']>;
  readonly name: string;
  readonly field: string;
  /** Undefined if there is none of the name. */
  readonly service: LocatedObject<Kinds['Service']> | undefined;
}

const managedServices = once((set: ObjectSet): ManagedService[] =>
  set.ofKind('Rollout').flatMap((rollout) => {
    const { canary, blueGreen } = rollout.object.spec.strategy;
    const roles = {
      'canary.canaryService': canary?.canaryService,
      'canary.stableService': canary?.stableService,
      'blueGreen.activeService': blueGreen?.activeService,
      'blueGreen.previewService': blueGreen?.previewService,
    };
    return Object.entries(roles).flatMap(([role, name]) => {
      if (name === undefined) return [];
      const service = set.inSameNamespace(rollout, 'Service', name);
      return { rollout, name, field: `spec.strategy.${role}`, service };
    });
  }),
);

/** Rules about the Services that Rollouts manage. */
const aboutManagedServices = about(managedServices, ({ rollout }) => rollout);

/** What Argo Rollouts itself refuses, and what it takes and reads otherwise, whatever the strategy. */
export const ROLLOUT_RULES: readonly (ObjectRule | OwnRule)[] = [
  aboutKind('Rollout')({
    id: 'rollout-template-exists',
    catches: 'A Rollout of a Deployment that is not there: it never starts a pod.',
    *check(rollout, set) {
      const { kind, name } = rollout.object.spec.workloadRef ?? {};
      if (kind !== 'Deployment' || set.inSameNamespace(rollout, kind, name)) return;
      yield ['spec.workloadRef.name', 'must name a Deployment beside it', name];
    },
  }),
  aboutEach('Rollout')({
    id: 'rollout-borrows-selector',
    catches: "A selector beside workloadRef: the Rollout takes the Deployment's.",
    *check({ object: { spec } }) {
      if (spec.workloadRef && spec.selector) yield ['spec.selector', "must not stand beside 'workloadRef'"];
    },
  }),
  aboutEach('Rollout')({
    id: 'rollout-leaves-deployment-alone',
    catches:
      'A workloadRef that scales the Deployment down: it does so once, and a later sync leaves double capacity for good.',
    *check({ object }) {
      const { scaleDown = 'never' } = object.spec.workloadRef ?? {};
      if (scaleDown === 'never') return;
      yield ['spec.workloadRef.scaleDown', `must be left out or never, got ${scaleDown}`];
    },
  }),
  aboutManagedServices({
    id: 'rollout-service-exists',
    catches: 'A Rollout that manages a Service which is not there.',
    *check({ name, field, service }) {
      if (service === undefined) yield [field, 'must name a Service beside it', name];
    },
  }),
  aboutManagedServices({
    id: 'rollout-service-selects-its-pods',
    catches: 'A Rollout that manages a Service of other pods than its own.',
    *check({ rollout, name, field, service }, set) {
      if (service?.object.spec.selector === undefined) return;
      if (set.podsBehind(service).some(({ controller }) => controller === rollout)) return;
      yield [field, "must name a Service of the Rollout's own pods", name];
    },
  }),
  about(
    (set: ObjectSet) => repetitions(managedServices(set), ({ service }) => service),
    ({ item }) => item.rollout,
  )({
    id: 'rollout-services-differ',
    catches: 'One Service in two roles, or of two Rollouts: both roles would get the same traffic.',
    *check({ item: { field, name }, first }) {
      const other = `${first.field} of ${nameOf(first.rollout.object)}`;
      yield [field, `must name another Service than ${other}`, name];
    },
  }),
  about((set: ObjectSet) => workloadsOf(set).filter(hasDeadline))({
    id: 'deadline-exceeds-readiness',
    catches:
      'A progressDeadlineSeconds that is over before a pod, which may start slowly, counts as available: no release succeeds.',
    *check(workload, set) {
      const { minReadySeconds = 0, progressDeadlineSeconds = DEADLINE_SECONDS } = workload.object.spec;
      const least = secondsToStart(set.podsOf(workload)) + minReadySeconds;
      if (progressDeadlineSeconds > least) return;
      const expected = `must be more than ${least}, the longest start by the probes plus minReadySeconds`;
      yield ['spec.progressDeadlineSeconds', expected, progressDeadlineSeconds];
    },
  }),
  aboutEach('Rollout')({
    id: 'rollout-gives-up-by-itself',
    catches:
      'A Rollout without progressDeadlineAbort: a release whose pods never start stays half-way for good.',
    *check({ object: { spec } }) {
      if (spec.progressDeadlineAbort === true) return;
      yield ['spec.progressDeadlineAbort', 'must be true', spec.progressDeadlineAbort];
    },
  }),
  aboutEach('Rollout')({
    id: 'rollback-is-within-history',
    catches: 'A rollbackWindow or scaleDownDelayRevisionLimit of more revisions than are kept.',
    *check({ object: { spec } }) {
      const { rollbackWindow, revisionHistoryLimit = HISTORY, strategy } = spec;
      const bounds = {
        'rollbackWindow.revisions': rollbackWindow?.revisions,
        'strategy.blueGreen.scaleDownDelayRevisionLimit': strategy.blueGreen?.scaleDownDelayRevisionLimit,
      };
      for (const [field, revisions = 0] of Object.entries(bounds)) {
        if (revisions <= revisionHistoryLimit) continue;
        const expected = `must be at most revisionHistoryLimit, ${revisionHistoryLimit}`;
        yield [`spec.${field}`, expected, revisions];
      }
    },
  }),
  aboutEach('Deployment')({
    id: 'rolling-update-can-move',
    catches: 'A Deployment whose maxSurge and maxUnavailable are both 0: the API server refuses it.',
    *check({ object }) {
      const { maxSurge, maxUnavailable } = object.spec.strategy?.rollingUpdate ?? {};
      if (!isNone(maxSurge) || !isNone(maxUnavailable)) return;
      const expected = 'must be more than 0 beside a maxUnavailable of 0';
      yield ['spec.strategy.rollingUpdate.maxSurge', expected, maxSurge];
    },
  }),
];

/** How long the slowest container may take to its first readiness probe; its delay runs from the container's start. */
function secondsToStart(pods: PodTemplateUse | undefined): number {
  const seconds = (pods?.containers ?? []).map(({ container: { startupProbe, readinessProbe } }) =>
    Math.max(longestStartup(startupProbe), readinessProbe?.initialDelaySeconds ?? 0),
  );
  return Math.max(0, ...seconds);
}

/** After which the kubelet kills a container that has not started. */
function longestStartup(probe: Probe | undefined): number {
  if (probe === undefined) return 0;
  const { initialDelaySeconds = 0, periodSeconds = 10, failureThreshold = 3 } = probe;
  return initialDelaySeconds + periodSeconds * failureThreshold;
}

/** Whether a number of pods or a share is zero; what is left out is not. */
export function isNone(value: number | string | undefined): boolean {
  return value !== undefined && Number.parseInt(String(value), 10) === 0;
}

/** A StatefulSet waits for its pods as long as it takes. */
function hasDeadline<T extends KubeObject>(
  workload: LocatedObject<T>,
): workload is LocatedObject<Exclude<T, Kinds['StatefulSet']>> {
  return workload.object.kind !== 'StatefulSet';
}
