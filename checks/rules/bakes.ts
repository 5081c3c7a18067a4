import { valuesAt } from '../../manifests/field-path';
import { metricsOf, secondsOf } from '../analyses';
import type { ObjectSet } from '../object-set';
import { aboutCanaries } from './canaries';
import { aboutMetrics, countOf } from './metrics';
import { about, aboutEach, type ObjectRule, type OwnRule } from './rule';

/** The fewest measurements on which a release can be judged. */
const LEAST_MEASUREMENTS = 3;

/** What Argo Rollouts assumes where a manifest says nothing. */
const SCALE_DOWN_DELAY_SECONDS = 30;

/** For how long a new revision is watched, and with how many measurements. */
export const BAKE_RULES: readonly (ObjectRule | OwnRule)[] = [
  aboutCanaries({
    id: 'analysis-starts-with-traffic',
    catches:
      'An analysis that starts before the new revision gets traffic: without data it aborts every release.',
    *check({ canary: { analysis, steps = [] } }) {
      const first = steps.findIndex(({ setWeight = 0 }) => setWeight > 0);
      const early = steps.slice(0, Math.max(first, 0)).findIndex((step) => step.analysis !== undefined);
      if (early !== -1) {
        const place = `spec.strategy.canary.steps[${early}].analysis`;
        yield [place, `must come after the first weight, which is step ${first}`];
      }
      const { startingStep = 0 } = analysis ?? {};
      if (analysis === undefined || first === -1 || (startingStep > first && startingStep < steps.length))
        return;
      const expected = `must be one of the steps after the first weight, which are ${first + 1} to ${steps.length - 1}`;
      yield ['spec.strategy.canary.analysis.startingStep', expected, startingStep];
    },
  }),
  aboutCanaries({
    id: 'bake-is-an-analysis',
    catches:
      'A canary that is held by a timed pause: whoever may resume it for approval ends that pause too, unmeasured.',
    *check({ rollout }) {
      for (const { path, value } of valuesAt(
        rollout.object,
        'spec.strategy.canary.steps[*].pause.duration',
      )) {
        yield [path, 'must not be there: an analysis of that time holds the weight', value];
      }
    },
  }),
  aboutMetrics({
    id: 'bake-is-measured',
    catches:
      'An analysis of what users get, in a canary or after a switch, with fewer than three measurements.',
    *check({ analysis, metric, field }) {
      const count = countOf(metric) ?? LEAST_MEASUREMENTS;
      if (analysis.kind === 'prePromotion' || metric.provider.job || !(count < LEAST_MEASUREMENTS)) return;
      yield [`${field}.count`, `must be ${LEAST_MEASUREMENTS} at least`, count];
    },
  }),
  aboutEach('Rollout')({
    id: 'switch-waits-for-analysis',
    catches:
      'A Rollout with autoPromotionSeconds: it switches users to the new version although its analysis still runs.',
    *check({ object }) {
      const seconds = object.spec.strategy.blueGreen?.autoPromotionSeconds;
      if (seconds === undefined) return;
      yield ['spec.strategy.blueGreen.autoPromotionSeconds', 'must be left out', seconds];
    },
  }),
  about(
    ({ analyses }: ObjectSet) => analyses.filter(({ kind }) => kind === 'postPromotion'),
    ({ rollout }) => rollout,
  )({
    id: 'old-revision-outlasts-analysis',
    catches:
      'A scaleDownDelaySeconds that is over before the analysis is: there is nothing left to switch back to.',
    *check(analysis) {
      const ends = metricsOf(analysis).map(
        ({ metric }) =>
          secondsOf(metric.initialDelay) + ((countOf(metric) ?? 1) - 1) * (secondsOf(metric.interval) || 0),
      );
      const end = Math.max(0, ...ends);
      const { blueGreen } = analysis.rollout.object.spec.strategy;
      const { scaleDownDelaySeconds: delay = SCALE_DOWN_DELAY_SECONDS } = blueGreen ?? {};
      if (!(delay <= end)) return;
      const expected = `must be more than the ${end} s of the post-promotion analysis`;
      yield ['spec.strategy.blueGreen.scaleDownDelaySeconds', expected, delay];
    },
  }),
];
