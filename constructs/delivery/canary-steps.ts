import { Duration } from 'cdk8s';
import { leaf, type Props } from '../props/prop-schema';
import { seconds } from '../props/scalars';

/** How much of the traffic a new revision gets, and for how long, before it gets all. */
export interface CanarySteps extends Props<typeof CANARY_STEPS> {}

export const CANARY_STEPS = {
  /**
   * The shares of traffic in percent, rising; each is held for the bake. Without a traffic router a share comes from
   * the number of pods, so each must be one that the environment's count can give.
   */
  weights: leaf<readonly number[]>('rising whole percentages in 1-99, e.g. [10, 50]', [], areRising),
  // The placeholder is long enough for any number of measurements, so that it causes no further problem.
  /**
   * How long each weight is measured before more traffic comes: the analysis' initial delay and a whole number of its
   * intervals, at least two of them and as many as measurements may fail.
   */
  bake: seconds(1, Duration.days(1)),
};

/**
 * The steps of a canary: each weight is held by an analysis. It ends when its last measurement is made, and by nothing
 * else that an approver may do in Argo CD, where Resume ends a pause of any length.
 */
export function steps<T>(weights: readonly number[], analysis: T) {
  return weights.flatMap((setWeight) => [{ setWeight }, { analysis }]);
}

/** Whether these are weights that a canary can go through. */
function areRising(weights: unknown): weights is number[] {
  return (
    Array.isArray(weights) &&
    weights.length > 0 &&
    weights.every(
      (weight, i) =>
        Number.isInteger(weight) && weight >= 1 && weight <= 99 && (i === 0 || weight > weights[i - 1]),
    )
  );
}
