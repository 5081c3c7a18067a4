import type { Probe } from 'kubernetes-types/core/v1';
import { formatValue } from '../../constructs/props/format-value';
import { nameOf } from '../../manifests/kube-object';
import type { Kinds } from '../kinds';
import { type LocatedObject, violation } from '../located-object';
import type { ObjectSet } from '../object-set';
import type { PodTemplateUse } from '../pods';
import type { ObjectRule } from './rule';
import { workloadsOf } from './scaling';

/** What a controller assumes where the manifest says nothing. */
const DEADLINE_SECONDS = 600;
const HISTORY = 10;

/** What Argo Rollouts itself refuses, and what it takes and reads otherwise, whatever the strategy. */
export const ROLLOUT_RULES: readonly ObjectRule[] = [
  {
    id: 'rollout-template-exists',
    catches: 'A Rollout of a Deployment that is not there: it never starts a pod.',
    *check(set) {
      for (const rollout of set.ofKind('Rollout')) {
        const { workloadRef } = rollout.object.spec;
        if (
          workloadRef?.kind !== 'Deployment' ||
          set.inSameNamespace(rollout, 'Deployment', workloadRef.name)
        )
          continue;
        yield violation(
          rollout,
          'spec.workloadRef.name',
          `must name a Deployment beside it, got ${formatValue(workloadRef.name)}`,
        );
      }
    },
  },
  {
    id: 'rollout-borrows-selector',
    catches: "A selector beside workloadRef: the Rollout takes the Deployment's.",
    *check(set) {
      for (const rollout of set.ofKind('Rollout')) {
        const { workloadRef, selector } = rollout.object.spec;
        if (workloadRef === undefined || selector === undefined) continue;
        yield violation(rollout, 'spec.selector', "must not stand beside 'workloadRef'");
      }
    },
  },
  {
    id: 'rollout-leaves-deployment-alone',
    catches:
      'A workloadRef that scales the Deployment down: it does so once, and a later sync leaves double capacity for good.',
    *check(set) {
      for (const rollout of set.ofKind('Rollout')) {
        const scaleDown = rollout.object.spec.workloadRef?.scaleDown;
        if (scaleDown === undefined || scaleDown === 'never') continue;
        yield violation(rollout, 'spec.workloadRef.scaleDown', `must be left out or never, got ${scaleDown}`);
      }
    },
  },
  {
    id: 'rollout-service-exists',
    catches: 'A Rollout that manages a Service which is not there.',
    *check(set) {
      for (const { rollout, name, field } of managedServices(set)) {
        if (set.inSameNamespace(rollout, 'Service', name)) continue;
        yield violation(rollout, field, `must name a Service beside it, got ${formatValue(name)}`);
      }
    },
  },
  {
    id: 'rollout-service-selects-its-pods',
    catches: 'A Rollout that manages a Service of other pods than its own.',
    *check(set) {
      for (const { rollout, name, field } of managedServices(set)) {
        const service = set.inSameNamespace(rollout, 'Service', name);
        const matchLabels = service?.object.spec.selector;
        if (service === undefined || matchLabels === undefined) continue;
        if (set.selectedBy(service, { matchLabels }).some(({ controller }) => controller === rollout))
          continue;
        yield violation(
          rollout,
          field,
          `must name a Service of the Rollout's own pods, got ${formatValue(name)}`,
        );
      }
    },
  },
  {
    id: 'rollout-services-differ',
    catches: 'One Service in two roles, or of two Rollouts: both roles would get the same traffic.',
    *check(set) {
      const seen = new Map<LocatedObject, string>();
      for (const { rollout, name, field } of managedServices(set)) {
        const service = set.inSameNamespace(rollout, 'Service', name);
        if (service === undefined) continue;
        const other = seen.get(service);
        const role = `${field} of ${nameOf(rollout.object)}`;
        if (other !== undefined) {
          yield violation(
            rollout,
            field,
            `must name another Service than ${other}, got ${formatValue(name)}`,
          );
        }
        seen.set(service, role);
      }
    },
  },
  {
    id: 'deadline-exceeds-readiness',
    catches:
      'A progressDeadlineSeconds that is over before a pod, which may start slowly, counts as available: no release succeeds.',
    *check(set) {
      for (const workload of workloadsOf(set)) {
        const { minReadySeconds = 0, progressDeadlineSeconds = DEADLINE_SECONDS } = workload.object.spec;
        const least = secondsToStart(set.podsOf(workload)) + minReadySeconds;
        if (progressDeadlineSeconds > least) continue;
        yield violation(
          workload,
          'spec.progressDeadlineSeconds',
          `must be more than ${least}, the longest start by the probes plus minReadySeconds, got ${progressDeadlineSeconds}`,
        );
      }
    },
  },
  {
    id: 'rollout-gives-up-by-itself',
    catches:
      'A Rollout without progressDeadlineAbort: a release whose pods never start stays half-way for good.',
    *check(set) {
      for (const rollout of set.ofKind('Rollout')) {
        const { progressDeadlineAbort } = rollout.object.spec;
        if (progressDeadlineAbort === true) continue;
        yield violation(
          rollout,
          'spec.progressDeadlineAbort',
          `must be true, got ${formatValue(progressDeadlineAbort)}`,
        );
      }
    },
  },
  {
    id: 'rollback-is-within-history',
    catches: 'A rollbackWindow or scaleDownDelayRevisionLimit of more revisions than are kept.',
    *check(set) {
      for (const rollout of set.ofKind('Rollout')) {
        const { rollbackWindow, revisionHistoryLimit = HISTORY, strategy } = rollout.object.spec;
        const bounds = [
          ['spec.rollbackWindow.revisions', rollbackWindow?.revisions],
          [
            'spec.strategy.blueGreen.scaleDownDelayRevisionLimit',
            strategy.blueGreen?.scaleDownDelayRevisionLimit,
          ],
        ] as const;
        for (const [field, revisions = 0] of bounds) {
          if (revisions <= revisionHistoryLimit) continue;
          yield violation(
            rollout,
            field,
            `must be at most revisionHistoryLimit, ${revisionHistoryLimit}, got ${revisions}`,
          );
        }
      }
    },
  },
  {
    id: 'rolling-update-can-move',
    catches: 'A Deployment whose maxSurge and maxUnavailable are both 0: the API server refuses it.',
    *check(set) {
      for (const deployment of set.ofKind('Deployment')) {
        const { maxSurge, maxUnavailable } = deployment.object.spec.strategy?.rollingUpdate ?? {};
        if (!isNone(maxSurge) || !isNone(maxUnavailable)) continue;
        yield violation(
          deployment,
          'spec.strategy.rollingUpdate.maxSurge',
          `must be more than 0 beside a maxUnavailable of 0, got ${formatValue(maxSurge)}`,
        );
      }
    },
  },
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

interface ManagedService {
  readonly rollout: LocatedObject<Kinds['Rollout']>;
  readonly name: string;
  readonly field: string;
}

/** The Services into whose selectors Argo Rollouts writes the hash of a revision. */
function managedServices(set: ObjectSet): ManagedService[] {
  return set.ofKind('Rollout').flatMap((rollout) => {
    const { canary, blueGreen } = rollout.object.spec.strategy;
    const roles = {
      'spec.strategy.canary.canaryService': canary?.canaryService,
      'spec.strategy.canary.stableService': canary?.stableService,
      'spec.strategy.blueGreen.activeService': blueGreen?.activeService,
      'spec.strategy.blueGreen.previewService': blueGreen?.previewService,
    };
    return Object.entries(roles).flatMap(([field, name]) =>
      name === undefined ? [] : [{ rollout, name, field }],
    );
  });
}
