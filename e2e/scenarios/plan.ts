import { type Plan, planOf } from '../platform';
import { expect, type Scenario, type Stage } from '../scenario';
import { Trial } from '../trial';

/** How far `plan` may be off, in seconds: controllers take time, and the machine may have other work. */
const TOLERANCE = 20;

/** Measurements that may be made more or less: those near the end of a step. */
const MEASUREMENTS = 2;

const PROMISE = '`plan` shows a release over time';

/** A good release as `plan` predicts it and as it was. */
function good(id: string, service: string): Scenario {
  return {
    id,
    promise: PROMISE,
    page: 'README.md',
    run: async (stage: Stage, namespace: string) => {
      const trial = await Trial.start(stage, namespace, service);
      const plan = planOf(trial.rendered);
      const at = await trial.release('good_2');
      await trial.until('promotion', () => trial.rollout?.status?.phase === 'Healthy' && trial.isObserved());
      const lasted = Math.round((Date.now() - at) / 1000);
      const { least, most } = trial.range(at);
      const made = Math.max(...trial.metrics(at).map(({ successful = 0 }) => successful));
      const seen = [
        `promoted after ${lasted} s (plan: ${plan.promotedAt.seconds} s)`,
        `${least} pods serving at the least (${plan.capacityFloor})`,
        `${most} existing at the most (${plan.peakWithTerminating})`,
        `${made} measurements (${measurements(plan)})`,
      ].join(', ');
      expect(Math.abs(lasted - plan.promotedAt.seconds) <= TOLERANCE, seen);
      expect(least >= plan.capacityFloor && most <= plan.peakWithTerminating, seen);
      expect(Math.abs(made - measurements(plan)) <= MEASUREMENTS, seen);
      return seen;
    },
  };
}

function measurements({ analyses }: Plan): number {
  return Math.max(...analyses.flatMap(({ metrics }) => metrics.map(({ measuredAt }) => measuredAt.length)));
}

export const plan: readonly Scenario[] = [
  good('plan-canary', 'checkout'),
  good('plan-blue-green', 'frontend'),
  {
    id: 'plan-abort',
    promise: PROMISE,
    page: 'README.md',
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'inventory');
      const plan = planOf(trial.rendered);
      const at = await trial.release('slow');
      const aborted = Math.round(((await trial.aborted()) - at) / 1000);
      await trial.serving('good_1', trial.count);
      const { least } = trial.range(at);
      const moments = plan.analyses.flatMap(({ metrics }) =>
        metrics.flatMap(({ abortsAt }) => abortsAt ?? []),
      );
      const planned = Math.min(...moments.map(({ seconds }) => seconds));
      const seen = `aborted after ${aborted} s (plan: ${planned} s), ${least} pods serving at the least (${plan.abortFloor})`;
      expect(Math.abs(aborted - planned) <= TOLERANCE && least >= plan.abortFloor, seen);
      return seen;
    },
  },
];
