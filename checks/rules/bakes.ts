import { formatValue } from '../../constructs/props/format-value';
import { metricsOf, secondsOf } from '../analyses';
import { violation } from '../located-object';
import { canariesOf } from './canaries';
import { countOf } from './metrics';
import type { ObjectRule } from './rule';

/** The fewest measurements on which a release can be judged. */
const LEAST_MEASUREMENTS = 3;

/** What Argo Rollouts assumes where a manifest says nothing. */
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
        const early = steps.slice(0, Math.max(first, 0)).findIndex((step) => step.analysis !== undefined);
        if (early !== -1) {
          yield violation(
            rollout,
            `spec.strategy.canary.steps[${early}].analysis`,
            `must come after the first weight, which is step ${first}`,
          );
        }
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
    id: 'bake-is-an-analysis',
    catches:
      'A canary that is held by a timed pause: whoever may resume it for approval ends that pause too, unmeasured.',
    *check(set) {
      for (const { rollout, canary } of canariesOf(set)) {
        for (const [index, { pause }] of (canary.steps ?? []).entries()) {
          if (pause?.duration === undefined) continue;
          yield violation(
            rollout,
            `spec.strategy.canary.steps[${index}].pause.duration`,
            `must not be there: an analysis of that time holds the weight, got ${formatValue(pause.duration)}`,
          );
        }
      }
    },
  },
  {
    id: 'bake-is-measured',
    catches:
      'An analysis of what users get, in a canary or after a switch, with fewer than three measurements.',
    *check(set) {
      for (const { analysis, template, metric, field } of set.metrics) {
        const count = countOf(metric) ?? LEAST_MEASUREMENTS;
        if (analysis.kind === 'prePromotion' || metric.provider.job || !(count < LEAST_MEASUREMENTS))
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
