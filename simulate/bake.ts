import type { RolloutSimulation } from './simulation';
import type { TimelineStep } from './steps';

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
