import { canaryShare, routedCanaryPods } from '../constructs/delivery/replica-counts';
import { canaryAbort, immediateAbort } from './abort';
import type { Abort } from './plan';
import { availablePods, type PodRules, type Pods, readyPods, reconciled, resized } from './pods';

/** What gives the new revision of a canary its pods and its share of the requests. */
export interface Traffic {
  /** The pods after each change at one moment on the way to a weight, until it has to wait for a pod. */
  reconciled(pods: Pods, setWeight: number, at: number): Pods[];
  /**
   * Percentage of the requests that the new revision gets.
   *
   * @param before what it got until this moment
   */
  weight(pods: Pods, setWeight: number, at: number, before: number): number;
  /** What an abort leads to. */
  abort(pods: Pods, at: number): Abort;
  /** Seconds for which the old pods stay after the promotion. */
  readonly keepsOldFor: number;
}

/** Argo Rollouts' default of `scaleDownDelaySeconds` and of `abortScaleDownDelaySeconds`. */
export const DEFAULT_DELAY = 30;

/** Without a traffic router: requests spread evenly over all ready pods behind a Service that selects both revisions. */
export function trafficByPods(rules: PodRules): Traffic {
  return {
    reconciled: (pods, setWeight, at) => reconciled(pods, setWeight, at, rules),
    weight: (pods, _setWeight, at) => canaryShare(readyPods(pods, at, rules)),
    abort: (pods, at) => canaryAbort(pods, at, rules),
    keepsOldFor: 0,
  };
}

/**
 * With a traffic router: the old revision keeps all its pods, and the new one has its share of the count beside them.
 * The router gets a weight when all pods for it are available, and takes it back at once in an abort.
 *
 * @see https://github.com/argoproj/argo-rollouts/blob/master/rollout/trafficrouting.go (reconcileTrafficRouting)
 */
export function trafficByRouter(rules: PodRules): Traffic {
  return {
    reconciled(pods, setWeight, at) {
      const wanted = routedCanaryPods(setWeight, rules.count);
      return wanted === pods.new.length ? [] : [{ ...pods, new: resized(pods.new, wanted, at) }];
    },
    weight(pods, setWeight, at, before) {
      const isReached = availablePods(pods, at, rules).new >= routedCanaryPods(setWeight, rules.count);
      return isReached ? setWeight : before;
    },
    abort: (pods) => immediateAbort(rules.count, pods.new.length > 0 ? DEFAULT_DELAY : 0),
    keepsOldFor: DEFAULT_DELAY,
  };
}
