import type { PodCounts } from '../constructs/delivery/replica-counts';
import type { AbortOutcome } from './abort';
import type { AnalysisTimeline } from './analysis';
import type { Moment } from './time';

/** What a rollout is doing in a step. */
export type StepKind =
  /** A canary moves its pods towards a weight. */
  | 'setWeight'
  /** Pods stay as they are for a set time. */
  | 'pause'
  /** Pods stay as they are until a person promotes. */
  | 'wait'
  /** Pods stay as they are until an analysis has succeeded. */
  | 'analysis'
  /** A canary moves all its pods to the new revision. */
  | 'promote'
  /** Blue-green: pods of the new revision start beside the old ones. */
  | 'preview'
  /** Blue-green: the new revision has the traffic and is analysed, the old one stands by. */
  | 'switch'
  /** The new revision is promoted and has all requests, the old one is still there. */
  | 'keepOld'
  /** The new revision is the only one. */
  | 'done';

/** A step of a rollout, in time. */
export interface StepSpan {
  readonly kind: StepKind;
  readonly title: string;
  /** Percentage of the requests that is asked for the new revision in this step. */
  readonly setWeight: number;
  readonly from: Moment;
  /** Seconds; for a wait as long as it takes a person, and for ever once done. */
  readonly lasts: number | 'until promoted' | 'for good';
}

/** The pods between two changes; several states at one moment are passed through in their order. */
export interface RolloutState {
  readonly at: Moment;
  /** Index of the step. */
  readonly step: number;
  /** Pods that exist, whether ready or still starting. */
  readonly created: PodCounts;
  /** Pods that are ready. */
  readonly ready: PodCounts;
  /** Ready pods that callers can reach. */
  readonly serving: number;
  /** Percentage of the requests that the new revision gets. */
  readonly weight: number;
}

/** All that happens in a rollout whose new revision does well. */
export interface RolloutSimulation {
  readonly steps: readonly StepSpan[];
  readonly states: readonly RolloutState[];
  /** For each state, what an abort there leads to; null where there is nothing left to abort. */
  readonly aborts: readonly (AbortOutcome | null)[];
  readonly analyses: readonly AnalysisTimeline[];
  /** From here on the new revision is the stable one. */
  readonly promotedAt: Moment;
}
