import { formatValue } from '../../constructs/props/format-value';
import type { CanaryStep, Metric } from '../../manifests/argo-objects';
import { pauseSeconds } from '../../manifests/go-duration';
import { metricsOf, secondsOf } from '../analyses';
import { violation } from '../located-object';
import { canariesOf } from './canaries';
import { countOf } from './metrics';
import type { ObjectRule } from './rule';

/** The fewest measurements on which a release can be judged. */
const LEAST_MEASUREMENTS = 3;

/** What Argo Rollouts assumes where a manifest says nothing. */
const CONSECUTIVE_ERROR_LIMIT = 4;
const SCALE_DOWN_DELAY_SECONDS = 30;

/** For how long a new revision is watched, and with how many measurements. */
export const BAKE_RULES: readonly ObjectRule[] = [
  {
    id: 'analysis-starts-with-traffic',
    catches:
      'An analysis that starts before the new revision gets traffic: without data it aborts every release.',
    *check(set) {
      for (const { rollout, canary } of canariesOf(set)) {
        const { analysis, steps = [] } = canary;
        const first = steps.findIndex(({ setWeight = 0 }) => setWeight > 0);
        const { startingStep = 0 } = analysis ?? {};
        if (analysis === undefined || first === -1 || (startingStep > first && startingStep < steps.length))
          continue;
        yield violation(
          rollout,
          'spec.strategy.canary.analysis.startingStep',
          `must be one of the steps after the first weight, which are ${first + 1} to ${steps.length - 1}, got ${startingStep}`,
        );
      }
    },
  },
  {
    id: 'bake-is-measured',
    catches:
      'A bake too short for three measurements, or for as many as must fail or err before a release is rolled back.',
    *check(set) {
      const background = set.analyses.filter(({ kind }) => kind === 'background');
      const metrics = new Map(background.map((analysis) => [analysis.rollout, metricsOf(analysis)]));
      for (const { rollout, canary } of canariesOf(set)) {
        const start = canary.analysis?.startingStep ?? 0;
        const bakes = bakesOf(canary.steps ?? []);
        if (bakes.length === 0) {
          yield violation(rollout, 'spec.strategy.canary.steps', 'must have a timed pause after a weight');
        }
        for (const [index, { step, seconds }] of bakes.entries()) {
          for (const { metric } of metrics.get(rollout) ?? []) {
            if (metric.provider.job !== undefined || step < start) continue;
            const delay = index === 0 || step === start ? secondsOf(metric.initialDelay) : 0;
            const measurements = Math.ceil((seconds - delay) / secondsOf(metric.interval));
            const least = leastMeasurements(metric);
            if (!(measurements < least)) continue;
            yield violation(
              rollout,
              `spec.strategy.canary.steps[${step}].pause.duration`,
              `must leave ${least} measurements of ${metric.name}, got ${formatValue(canary.steps?.[step]?.pause?.duration)} for ${Math.max(measurements, 0)}`,
            );
          }
        }
      }
    },
  },
  {
    id: 'bake-is-watched',
    catches: 'A bake before the analysis behind the canary starts.',
    *check(set) {
      for (const { rollout, canary } of canariesOf(set)) {
        const start = canary.analysis?.startingStep ?? 0;
        for (const { step } of bakesOf(canary.steps ?? [])) {
          if (step >= start) continue;
          yield violation(
            rollout,
            'spec.strategy.canary.analysis.startingStep',
            `must be at most ${step}, the step of a bake, got ${start}`,
          );
        }
      }
    },
  },
  {
    id: 'switch-is-measured',
    catches: 'An analysis after a blue-green switch with fewer than three measurements.',
    *check(set) {
      for (const { analysis, template, metric, field } of set.metrics) {
        const count = countOf(metric) ?? LEAST_MEASUREMENTS;
        if (analysis.kind !== 'postPromotion' || metric.provider.job || !(count < LEAST_MEASUREMENTS))
          continue;
        yield violation(template, `${field}.count`, `must be ${LEAST_MEASUREMENTS} at least, got ${count}`);
      }
    },
  },
  {
    id: 'switch-waits-for-analysis',
    catches:
      'A Rollout with autoPromotionSeconds: it switches users to the new version although its analysis still runs.',
    *check(set) {
      for (const rollout of set.ofKind('Rollout')) {
        const seconds = rollout.object.spec.strategy.blueGreen?.autoPromotionSeconds;
        if (seconds === undefined) continue;
        yield violation(
          rollout,
          'spec.strategy.blueGreen.autoPromotionSeconds',
          `must be left out, got ${seconds}`,
        );
      }
    },
  },
  {
    id: 'old-revision-outlasts-analysis',
    catches:
      'A scaleDownDelaySeconds that is over before the analysis is: there is nothing left to switch back to.',
    *check(set) {
      for (const analysis of set.analyses) {
        if (analysis.kind !== 'postPromotion') continue;
        const ends = metricsOf(analysis).map(
          ({ metric }) =>
            secondsOf(metric.initialDelay) + ((countOf(metric) ?? 1) - 1) * (secondsOf(metric.interval) || 0),
        );
        const end = Math.max(0, ...ends);
        const { scaleDownDelaySeconds: delay = SCALE_DOWN_DELAY_SECONDS } =
          analysis.rollout.object.spec.strategy.blueGreen ?? {};
        if (!(delay <= end)) continue;
        yield violation(
          analysis.rollout,
          'spec.strategy.blueGreen.scaleDownDelaySeconds',
          `must be more than the ${end} s of the post-promotion analysis, got ${delay}`,
        );
      }
    },
  },
];

function leastMeasurements({
  failureLimit = 0,
  consecutiveErrorLimit = CONSECUTIVE_ERROR_LIMIT,
}: Metric): number {
  // A limit that an argument decides is not known here.
  const limits = [failureLimit, consecutiveErrorLimit].map(Number).filter((limit) => !Number.isNaN(limit));
  return Math.max(LEAST_MEASUREMENTS, ...limits.map((limit) => limit + 1));
}

/** The timed pauses after a weight. */
function bakesOf(steps: readonly CanaryStep[]) {
  let weight = 0;
  return steps.flatMap(({ setWeight, pause }, step) => {
    weight = setWeight ?? weight;
    return pause?.duration === undefined || weight === 0
      ? []
      : [{ step, seconds: pauseSeconds(pause.duration, 'a pause') }];
  });
}
