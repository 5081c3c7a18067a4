import { resolveFenceposts } from '../constructs/delivery/replica-counts';
import type { CanaryStrategy, RolloutSpec } from '../manifests/argo-objects';
import type { KubeObject } from '../manifests/kube-object';
import { podTemplates } from '../manifests/pod-template';
import type { AnalysisTimeline } from './analysis';
import { simulateBlueGreen } from './blue-green';
import { simulateCanary } from './canary';
import type { RolloutPlan } from './plan';
import type { PodRules } from './pods';
import { secondsUntilReady } from './readiness';
import { bakeOf, timelineSteps } from './steps';
import { mostPods } from './terminating-pods';

/** A release of a Rollout, with the names of what it is of. */
export interface RolloutTimeline extends RolloutPlan {
  readonly namespace: string | undefined;
  readonly name: string;
  readonly analyses: readonly AnalysisTimeline[];
}

/** What a timeline assumes beyond the manifests. */
export interface TimelineOptions {
  /**
   * Seconds from the creation of a pod until it takes requests.
   *
   * @default - what the probes of the pods allow for, at the least
   */
  readonly secondsToReady?: number;
}

/**
 * The timeline of the one Rollout in a rendered overlay, for a release while all its pods are stable.
 *
 * Modelled are the arithmetic of the controller, pods that become ready after a fixed time, and measurements
 * that all succeed and take no time. Not modelled: an autoscaler that moves the count, pods and nodes that fail,
 * the time of the controller and of Services to react, connections that outlive a pod's readiness, the run time
 * of jobs, a second release before the first is through.
 *
 * @param objects the rendered overlay
 * @throws Error if there is not exactly one Rollout, and on what is not simulated.
 */
export function rolloutTimeline(
  objects: readonly KubeObject[],
  options: TimelineOptions = {},
): RolloutTimeline {
  const rollouts = objects.filter(
    ({ apiVersion, kind }) => kind === 'Rollout' && apiVersion.startsWith('argoproj.io/'),
  );
  const [rollout] = rollouts;
  if (!rollout || rollouts.length > 1) {
    throw new Error(
      `a timeline needs exactly one Rollout among the rendered objects, got ${rollouts.length}`,
    );
  }
  const spec = rollout.spec as RolloutSpec;
  const { canary, blueGreen } = spec.strategy;
  const count = spec.replicas ?? 1;
  const { maxSurge = '25%', maxUnavailable = '25%' } = canary ?? {};
  const router = routerOf(canary);
  const template = podTemplates(objects).find(({ controller }) => controller === rollout)?.template;
  const rules: PodRules = {
    count,
    slack:
      canary && router === null
        ? resolveFenceposts(count, maxSurge, maxUnavailable)
        : { surge: 0, unavailable: 0 },
    secondsToReady: options.secondsToReady ?? (template ? secondsUntilReady(template) : 0),
    minReadySeconds: spec.minReadySeconds ?? 0,
  };
  const simulation =
    canary && !blueGreen
      ? simulateCanary(rollout, canary, objects, rules)
      : blueGreen && !canary
        ? simulateBlueGreen(rollout, blueGreen, objects, rules)
        : undefined;
  if (simulation === undefined) {
    throw new Error(
      `[Rollout ${rollout.metadata.namespace}/${rollout.metadata.name}] 'spec.strategy' must be either canary or blueGreen, got ${Object.keys(spec.strategy).join() || 'neither'}`,
    );
  }
  const aborts = simulation.aborts.filter((abort) => abort !== null);
  const steps = timelineSteps(simulation);
  return {
    namespace: rollout.metadata.namespace,
    name: rollout.metadata.name,
    strategy: canary ? 'canary' : 'blueGreen',
    router,
    count,
    ...rules.slack,
    secondsToReady: rules.secondsToReady,
    minReadySeconds: rules.minReadySeconds,
    progressDeadline: {
      seconds: spec.progressDeadlineSeconds ?? 600,
      aborts: spec.progressDeadlineAbort ?? false,
    },
    steps,
    states: simulation.states,
    aborts: simulation.aborts,
    analyses: simulation.analyses,
    bake: bakeOf(simulation, steps),
    capacityFloor: Math.min(...simulation.states.map(({ serving }) => serving)),
    abortFloor: Math.min(...aborts.map(({ floor }) => floor)),
    peakPods: Math.max(...simulation.states.map(({ created }) => created.old + created.new)),
    peakWithTerminating: mostPods(simulation.states, template),
    promotedAt: simulation.promotedAt,
  };
}

function routerOf(canary: CanaryStrategy | undefined): 'istio' | 'gatewayApi' | 'nginx' | null {
  const { istio, nginx } = canary?.trafficRouting ?? {};
  if (istio) return 'istio';
  if (nginx) return 'nginx';
  return canary?.trafficRouting ? 'gatewayApi' : null;
}
