import { canaryReplicaCounts, type Fenceposts, type PodCounts } from '../constructs/delivery/replica-counts';

/** Pods that a revision is asked for, and how many of those have been ready for `minReadySeconds`. */
export interface RevisionPods {
  readonly pods: number;
  readonly available: number;
}

/** What each revision of a rollout has. */
export interface Revisions {
  readonly old: RevisionPods;
  readonly new: RevisionPods;
}

/**
 * The counts that the controller asks for next on the way to a weight, when no traffic router is there: never
 * more pods than the count and its surge, never fewer available ones than the count allows.
 *
 * Each revision grows into what room there is. The one that is to shrink gives up as many pods as are available
 * beyond the least: of the one that stays only available pods count, of the shrinking one all, or pods that
 * never start would block their own removal.
 *
 * Not modelled: a third revision (a release on top of an unfinished one), and more pods than the surge allows
 * (a count that is lowered meanwhile), which the controller first brings down; and no lag of what is reported.
 *
 * @param setWeight percentage asked of the new revision; 0 while aborting, 100 past the last step
 * @see https://github.com/argoproj/argo-rollouts/blob/master/utils/replicaset/canary.go
 *      (CalculateReplicaCountsForBasicCanary)
 */
export function nextPodCounts(
  setWeight: number,
  count: number,
  { surge, unavailable }: Fenceposts,
  now: Revisions,
): PodCounts {
  const goal = canaryReplicaCounts(setWeight, count, surge);
  // Both goals together fit in here, so what one revision takes of the room is never missing to the other.
  const room = count + surge - now.old.pods - now.new.pods;
  const grown = ({ pods }: RevisionPods, wanted: number): number =>
    pods < wanted ? Math.min(wanted, pods + room) : pods;
  const next = { old: grown(now.old, goal.old), new: grown(now.new, goal.new) };

  const [shrinking, staying] =
    goal.new >= now.new.pods ? (['old', 'new'] as const) : (['new', 'old'] as const);
  const surplus = now[shrinking].pods - goal[shrinking];
  const spare = now[shrinking].pods + now[staying].available - (count - unavailable);
  return surplus > 0 && spare > 0
    ? { ...next, [shrinking]: now[shrinking].pods - Math.min(surplus, spare) }
    : next;
}
