import type { AnalysisTimeline } from './analysis';
import type { PlanStep, RolloutPlan } from './plan';

/** A step of a rollout, in time. */
export type StepSpan = Pick<PlanStep, 'kind' | 'title' | 'setWeight' | 'from' | 'lasts'>;

/** All that happens in a rollout whose new revision does well. */
export interface RolloutSimulation extends Pick<RolloutPlan, 'states' | 'aborts' | 'promotedAt'> {
  readonly steps: readonly StepSpan[];
  readonly analyses: readonly AnalysisTimeline[];
}
