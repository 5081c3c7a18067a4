import { Duration } from 'cdk8s';
import * as argo from '../../imports/argoproj.io';
import { leaf, type PropSchemas } from '../props/prop-schema';
import { seconds } from '../props/scalars';
import { goDuration } from '../workload/resources';

/** How much of the traffic a new revision gets, and for how long, before it gets all. */
export interface CanarySteps {
  /**
   * The shares of traffic in percent, rising; each is held for the bake. Without a traffic router a share comes from
   * the number of pods, so each must be one that the environment's count can give.
   */
  readonly weights: readonly number[];
  /** How long each weight is held under analysis; at least three measurements must fit. */
  readonly bake: Duration;
}

export const CANARY_STEPS: PropSchemas<CanarySteps> = {
  weights: leaf('rising whole percentages in 1-99, e.g. [10, 50]', [], areRising),
  // The placeholder is long enough for any number of measurements, so that it causes no further problem.
  bake: seconds(1, Duration.days(1)),
};

/** A step of a canary as it stands in the manifest. */
export type Step = { readonly setWeight: number } | { readonly pause: { readonly duration?: string } };

/** The steps of a canary, with an endless pause first where a person must approve. */
export function steps({ weights, bake }: CanarySteps, approval = false): Step[] {
  return [
    ...(approval ? [{ pause: {} }] : []),
    ...weights.flatMap((setWeight) => [{ setWeight }, { pause: { duration: goDuration(bake) } }]),
  ];
}

/** The analysis starts with the first bake: before it the new revision has no traffic to measure. */
export function startingStep(approval = false): number {
  return approval ? 2 : 1;
}

/** The same for the L1 construct. */
export function asConstruct(step: Step): argo.RolloutSpecStrategyCanarySteps {
  if ('setWeight' in step) return step;
  const { duration } = step.pause;
  if (duration === undefined) return { pause: {} };
  return { pause: { duration: argo.RolloutSpecStrategyCanaryStepsPauseDuration.fromString(duration) } };
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
