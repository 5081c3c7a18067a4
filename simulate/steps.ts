import type { Abort, Analysis, Moment, PlanStep, RolloutPlan } from './plan';
import type { RolloutSimulation, StepSpan } from './simulation';
import { isBefore, later } from './time';

/** The steps of a simulation, each with what its states and the analyses come to in it. */
export function timelineSteps(simulation: RolloutSimulation): PlanStep[] {
  return simulation.steps.map((step, index) => {
    const states = simulation.states.filter((state) => state.step === index);
    const aborts = simulation.aborts.filter((_, state) => simulation.states[state]?.step === index);
    const last = states.at(-1);
    return {
      ...step,
      pods: last?.ready ?? { old: 0, new: 0 },
      weight: last?.weight ?? 0,
      measurements: simulation.analyses.flatMap((analysis) => measurements(step, index, analysis)),
      ifAborted: slowest(aborts.filter((abort) => abort !== null)),
    };
  });
}

function slowest(aborts: readonly Abort[]): Abort | null {
  const takes = ({ oldFullAfter, newGoneAfter }: Abort): number =>
    Math.max(oldFullAfter, newGoneAfter ?? Number.POSITIVE_INFINITY);
  return aborts.reduce<Abort | null>(
    (slow, abort) => (slow && takes(slow) >= takes(abort) ? slow : abort),
    null,
  );
}

function measurements(step: StepSpan, index: number, analysis: Analysis): PlanStep['measurements'] {
  // Only a background analysis outlasts its step; the others are what their step lasts for.
  const within = (moment: Moment): boolean =>
    analysis.kind === 'background' ? fallsInto(moment, step) : analysis.step === index;
  return analysis.metrics
    .map(({ metric, dryRun, measuredAt }) => ({ metric, count: measuredAt.filter(within).length, dryRun }))
    .filter(({ count }) => count > 0);
}

// What is measured at the very end of a step belongs to the next one.
function fallsInto(moment: Moment, { from, lasts }: StepSpan): boolean {
  if (isBefore(moment, from) || lasts === 'for good') return false;
  if (lasts === 'until promoted') return moment.promotions === from.promotions;
  return isBefore(moment, later(from, lasts));
}

/** The bake of a rollout; null if nothing of it is one. */
export function bakeOf(simulation: RolloutSimulation, steps: readonly PlanStep[]): RolloutPlan['bake'] {
  const bakes = ({ kind, setWeight }: PlanStep): boolean =>
    kind === 'switch' || (setWeight > 0 && (kind === 'pause' || kind === 'analysis'));
  const baking = steps.filter(bakes);
  if (baking.length === 0) return null;

  const gates = simulation.analyses
    .filter(({ kind }) => kind !== 'prePromotion')
    .flatMap(({ metrics }) => metrics.filter(({ dryRun, provider }) => !dryRun && provider !== 'job'));
  const measured = gates.map((gate) =>
    baking
      .flatMap(({ measurements }) => measurements)
      .filter(({ metric }) => metric === gate.metric)
      .reduce((sum, { count }) => sum + count, 0),
  );
  const weights = simulation.states.filter(({ step }) => baking.some((baked) => steps[step] === baked));
  return {
    seconds: baking.reduce((sum, { lasts }) => sum + (typeof lasts === 'number' ? lasts : 0), 0),
    weight: Math.min(...weights.map(({ weight }) => weight)),
    measurements: measured.length > 0 ? Math.min(...measured) : 0,
  };
}
