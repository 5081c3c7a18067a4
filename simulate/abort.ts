import type { Abort } from './plan';
import { nextPodChange, type PodRules, type Pods, readyPods, reconciled } from './pods';

/**
 * What an abort leads to where all old pods are there, and get all requests back at once.
 *
 * @param newGoneAfter seconds for which the new pods stay, null for ever
 */
export function immediateAbort(count: number, newGoneAfter: number | null): Abort {
  const path = [{ after: 0, ready: { old: count, new: 0 } }];
  return { floor: count, oldFullAfter: 0, newGoneAfter, path };
}

/**
 * What the abort of a canary without a traffic router leads to: a rolling update back, within the same surge
 * and unavailability as the way there. `abortScaleDownDelaySeconds` does not apply to it.
 *
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/scaledown-aborted-rs/
 */
export function canaryAbort(pods: Pods, at: number, rules: PodRules): Abort {
  const states: { at: number; pods: Pods }[] = [];
  for (let now = pods, moment: number | undefined = at; moment !== undefined; ) {
    states.push({ at: moment, pods: now });
    for (const changed of reconciled(now, 0, moment, rules)) {
      now = changed;
      states.push({ at: moment, pods: now });
    }
    moment = nextPodChange(now, moment, rules);
  }
  const path = states.map((state) => ({
    after: state.at - at,
    ready: readyPods(state.pods, state.at, rules),
  }));
  return {
    floor: Math.min(...path.map(({ ready }) => ready.old + ready.new)),
    oldFullAfter: path.find(({ ready }) => ready.old >= rules.count)?.after ?? Number.POSITIVE_INFINITY,
    newGoneAfter: (states.find((state) => state.pods.new.length === 0)?.at ?? Number.POSITIVE_INFINITY) - at,
    path: path.filter(({ ready }, index) => {
      const before = path[index - 1]?.ready;
      return before === undefined || before.old !== ready.old || before.new !== ready.new;
    }),
  };
}
