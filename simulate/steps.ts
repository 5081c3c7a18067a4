import type { PodCounts } from '../constructs/delivery/replica-counts';
import type { AbortOutcome } from './abort';
import type { AnalysisTimeline } from './analysis';
import type { RolloutSimulation, StepSpan } from './simulation';
import { isBefore, later, type Moment } from './time';

/** A step with what it comes to. */
export interface TimelineStep extends StepSpan {
  /** Ready pods at its end. */
  readonly pods: PodCounts;
  /** Percentage of the requests that the new revision gets at its end. */
  readonly weight: number;
  /** Measurements that fall into it, for each metric that has some. */
  readonly measurements: readonly StepMeasurements[];
  /** The abort in it that takes longest; null where there is nothing left to abort. */
  readonly ifAborted: AbortOutcome | null;
}

/** Measurements of one metric in one step. */
export interface StepMeasurements {
  readonly metric: string;
  readonly count: number;
  readonly dryRun: boolean;
}

/** The steps of a simulation, each with what its states and the analyses come to in it. */
export function timelineSteps(simulation: RolloutSimulation): TimelineStep[] {
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

function slowest(aborts: readonly AbortOutcome[]): AbortOutcome | null {
  const takes = ({ oldFullAfter, newGoneAfter }: AbortOutcome): number =>
    Math.max(oldFullAfter, newGoneAfter ?? Number.POSITIVE_INFINITY);
  return aborts.reduce<AbortOutcome | null>(
    (slow, abort) => (slow && takes(slow) >= takes(abort) ? slow : abort),
    null,
  );
}

function measurements(step: StepSpan, index: number, analysis: AnalysisTimeline): StepMeasurements[] {
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

/**
 * The time for which a new revision is surely watched under load before it is promoted: the timed pauses and
 * the analysis steps of a canary at a weight above 0, the post-promotion analysis of a blue-green rollout.
 */
export interface Bake {
  readonly seconds: number;
  /** The least percentage of the requests that the new revision gets in it. */
  readonly weight: number;
  /** Measurements in it of the metric that is measured least; dry runs, and Jobs, which make one, are left out. */
  readonly measurements: number;
}

/** The bake of a rollout; null if nothing of it is one. */
export function bakeOf(simulation: RolloutSimulation, steps: readonly TimelineStep[]): Bake | null {
  const bakes = ({ kind, setWeight }: TimelineStep): boolean =>
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
