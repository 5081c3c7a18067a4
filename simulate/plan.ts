import type { PodCounts } from '../constructs/delivery/replica-counts';

/** A release over time, from its start to the last old pod, if the new revision does well. */
export type Plan = RollingPlan | RolloutPlan;

interface PlanBase {
  /** Pods that there are to be, all of them of the old revision at the release. */
  readonly count: number;
  /** Pods beyond the count that there may be, and pods that may be missing. */
  readonly surge: number;
  readonly unavailable: number;
  /** Assumed seconds from the creation of a pod until it takes requests. */
  readonly secondsToReady: number;
  /** Seconds from then until the controller counts on it. */
  readonly minReadySeconds: number;
  /** The fewest pods that serve at any moment. */
  readonly capacityFloor: number;
  /** The most pods that exist at any moment. */
  readonly peakPods: number;
  /** The same, with those that still terminate. */
  readonly peakWithTerminating: number;
}

/** A rolling update of a Deployment, which nothing measures and nothing takes back. */
export interface RollingPlan extends PlanBase {
  readonly strategy: 'rolling';
  /** Seconds without progress until it is reported as failed. */
  readonly progressDeadlineSeconds: number;
  readonly states: readonly {
    /** Since the release. */
    readonly seconds: number;
    readonly old: number;
    readonly new: number;
    /** Pods of both revisions that the controller counts on. */
    readonly available: number;
  }[];
}

/** A release by Argo Rollouts. */
export interface RolloutPlan extends PlanBase {
  readonly strategy: 'canary' | 'blueGreen';
  /** What divides the requests of a canary; null where the number of pods does. */
  readonly router: string | null;
  /** Seconds without progress, outside of pauses and analyses, until it fails; and whether it then aborts. */
  readonly progressDeadline: { readonly seconds: number; readonly aborts: boolean };
  readonly steps: readonly PlanStep[];
  readonly states: readonly PlanState[];
  /** For each state, what an abort there leads to; null where there is nothing left to abort. */
  readonly aborts: readonly (Abort | null)[];
  readonly analyses: readonly Analysis[];
  /**
   * The time for which the new revision is surely watched under load before it is promoted, in the timed pauses and the
   * analysis steps of a canary at a weight above 0, and the post-promotion analysis of a blue-green rollout: how long, at
   * which least weight, and by how many measurements of the metric that is measured least, dry runs and Jobs left out;
   * null if it is not watched.
   */
  readonly bake: { readonly seconds: number; readonly weight: number; readonly measurements: number } | null;
  /** The fewest pods that serve at any moment of any abort. */
  readonly abortFloor: number;
  /** From here on the new revision is the stable one. */
  readonly promotedAt: Moment;
}

/** A moment of a release. */
export interface Moment {
  /** Promotions by a person before it; what they took to come is no part of the seconds. */
  readonly promotions: number;
  /** Since the release, or the last promotion by a person. */
  readonly seconds: number;
}

/** What the controller does, and what it comes to. */
export interface PlanStep {
  readonly kind: /** A canary moves its pods towards a weight. */
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
  readonly title: string;
  /** Percentage of the requests that is asked for the new revision. */
  readonly setWeight: number;
  readonly from: Moment;
  /** In seconds; for a wait as long as it takes a person, and for ever once done. */
  readonly lasts: number | 'until promoted' | 'for good';
  /** Ready pods at its end. */
  readonly pods: PodCounts;
  /** Percentage of the requests that the new revision gets at its end. */
  readonly weight: number;
  readonly measurements: readonly {
    readonly metric: string;
    readonly count: number;
    /** Whether it is for the record only. */
    readonly dryRun: boolean;
  }[];
  /** The abort in it that takes longest; null where there is nothing left to abort. */
  readonly ifAborted: Abort | null;
}

/** The pods between two changes; several states at one moment are passed through in their order. */
export interface PlanState {
  readonly at: Moment;
  /** Index of the step. */
  readonly step: number;
  /** Pods that exist. */
  readonly created: PodCounts;
  /** Pods that take requests. */
  readonly ready: PodCounts;
  /** Ready pods that callers can reach. */
  readonly serving: number;
  /** Percentage of the requests that the new revision gets. */
  readonly weight: number;
}

/** What an abort leads to: in the end the old revision has all its pods again. */
export interface Abort {
  /** The fewest pods that take requests on the way back. */
  readonly floor: number;
  /** Seconds until the old revision has all its pods ready again. */
  readonly oldFullAfter: number;
  /** Seconds until no pod of the new revision is left; null if they stay. */
  readonly newGoneAfter: number | null;
  /** Pods that take requests, from the abort on; several at one moment are passed through in their order. */
  readonly path: readonly { readonly after: number; readonly ready: PodCounts }[];
}

export interface Analysis {
  readonly kind: 'background' | 'step' | 'prePromotion' | 'postPromotion';
  /** Index of the step with which it starts. */
  readonly step: number;
  readonly from: Moment;
  readonly until: Moment;
  /** Whether it goes on measuring while the rollout waits for a person. */
  readonly measuresWhileWaiting: boolean;
  readonly metrics: readonly {
    readonly metric: string;
    /** What is asked, e.g. `prometheus`, `web`, `job`. */
    readonly provider: string;
    /** Seconds from the start of the analysis to the first measurement. */
    readonly initialDelay: number;
    /** Seconds between two measurements; null if there is one only. */
    readonly interval: number | null;
    /** Measurements until it is done; null if it goes on until the analysis is stopped. */
    readonly count: number | null;
    /** Failed measurements that it tolerates; the next one aborts. */
    readonly failureLimit: number;
    /** Whether it is for the record only. */
    readonly dryRun: boolean;
    /** Without those taken while the rollout waits for a person. */
    readonly measuredAt: readonly Moment[];
    /** The measurement that aborts a revision that is bad from the start; null if there is none. */
    readonly abortsAt: Moment | null;
  }[];
}
