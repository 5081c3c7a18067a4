import type { DeploymentSpec } from 'kubernetes-types/apps/v1';
import { resolveFenceposts } from '../constructs/delivery/replica-counts';
import type { KubeObject } from '../manifests/kube-object';
import type { RollingPlan } from './plan';
import { secondsUntilReady } from './readiness';
import { mostPods } from './terminating-pods';
import { later, RELEASE } from './time';

/** A rolling update of a Deployment by its name. */
export interface RollingUpdate extends RollingPlan {
  readonly namespace: string | undefined;
  readonly name: string;
}

/**
 * The rolling update of the one Deployment in a rendered overlay. Pods are assumed to become ready after a fixed
 * time, and no autoscaler, pod or node to intervene.
 *
 * @throws Error if there is not exactly one Deployment, or if it replaces its pods in another way.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment
 */
export function rollingUpdate(objects: readonly KubeObject[]): RollingUpdate {
  const deployments = objects.filter(({ kind }) => kind === 'Deployment');
  const [deployment] = deployments;
  if (!deployment || deployments.length > 1) {
    throw new Error(
      `a rolling update needs exactly one Deployment among the rendered objects, got ${deployments.length}`,
    );
  }
  const { replicas: count = 1, strategy = {}, template, ...spec } = deployment.spec as DeploymentSpec;
  const { namespace, name } = deployment.metadata;
  if (strategy.type !== undefined && strategy.type !== 'RollingUpdate') {
    throw new Error(
      `[Deployment ${namespace}/${name}] 'spec.strategy.type' must be RollingUpdate, got ${strategy.type}`,
    );
  }
  const { maxSurge = '25%', maxUnavailable = '25%' } = strategy.rollingUpdate ?? {};
  const { surge, unavailable } = resolveFenceposts(count, maxSurge, maxUnavailable);
  const { minReadySeconds = 0, progressDeadlineSeconds = 600 } = spec;
  const secondsToReady = secondsUntilReady(template);
  const states = statesOf(count, surge, unavailable, secondsToReady + minReadySeconds);
  return {
    namespace,
    name,
    strategy: 'rolling',
    count,
    surge,
    unavailable,
    secondsToReady,
    minReadySeconds,
    progressDeadlineSeconds,
    states,
    capacityFloor: Math.min(...states.map(({ available }) => available)),
    peakPods: Math.max(...states.map((state) => state.old + state.new)),
    peakWithTerminating: mostPods(
      [{ seconds: 0, old: count, new: 0 }, ...states].map(({ seconds, ...created }) => ({
        at: later(RELEASE, seconds),
        created,
      })),
      template,
    ),
  };
}

/** Each round starts as many new pods as there may be, and stops as many old ones as are not needed. */
function statesOf(
  count: number,
  surge: number,
  unavailable: number,
  secondsPerRound: number,
): RollingPlan['states'] {
  const states: RollingPlan['states'][number][] = [];
  let old = count;
  let fresh = 0;
  let ready: number;
  do {
    ready = fresh;
    fresh += startable();
    old -= Math.min(old, old + ready - (count - unavailable));
    fresh += startable();
    states.push({ seconds: states.length * secondsPerRound, old, new: fresh, available: old + ready });
  } while (old > 0 || fresh > ready);
  return states;

  function startable(): number {
    return Math.min(count - fresh, count + surge - old - fresh);
  }
}
