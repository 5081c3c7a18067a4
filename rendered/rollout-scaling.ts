import { type PodCounts, podsAtWeight, type Slack } from '../constructs/replica-counts';

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
 * The old revision grows first, then the new one, into what room there is. The revision that is to shrink then
 * gives up as many pods as are available beyond the least: of the one that stays only available pods count, of
 * the shrinking one all, or pods that never start would block their own removal. At last the counts are brought
 * back under the most, without giving up an available pod that is needed.
 *
 * A third revision (a release on top of an unfinished one) is not modelled.
 *
 * @param setWeight percentage asked of the new revision; 0 while aborting, 100 past the last step
 * @see https://github.com/argoproj/argo-rollouts/blob/master/utils/replicaset/canary.go
 *      (CalculateReplicaCountsForBasicCanary)
 */
export function nextPodCounts(
  setWeight: number,
  count: number,
  { surge, unavailable }: Slack,
  now: Revisions,
): PodCounts {
  const goal = podsAtWeight(setWeight, count, surge);
  const most = count + surge;
  const least = count - unavailable;

  let room = most - now.old.pods - now.new.pods;
  const grown = (revision: RevisionPods, wanted: number): number => {
    if (revision.pods >= wanted || room <= 0) return revision.pods;
    const pods = Math.min(wanted, revision.pods + room);
    room -= pods - revision.pods;
    return pods;
  };
  const oldGrown = grown(now.old, goal.old);
  const newGrown = grown(now.new, goal.new);

  const rising = goal.new >= now.new.pods;
  const [shrinking, staying] = rising ? [now.old, now.new] : [now.new, now.old];
  const shrinkingGoal = rising ? goal.old : goal.new;
  const spare = shrinking.pods + Math.min(staying.pods, staying.available) - least;
  if (spare <= 0) return { old: oldGrown, new: newGrown };

  const [shrinkingGrown, stayingGrown] = rising ? [oldGrown, newGrown] : [newGrown, oldGrown];
  let shrunk =
    shrinking.pods > shrinkingGoal ? Math.max(shrinkingGoal, shrinking.pods - spare) : shrinkingGrown;
  const kept = stayingGrown - Math.max(0, stayingGrown + shrunk - most);
  const available = Math.min(shrinking.available, shrunk) + Math.min(staying.available, kept);
  const lost = Math.max(0, staying.available - kept);
  const stayed = kept + Math.min(lost, Math.max(0, least - available));
  shrunk -= Math.max(0, stayed + shrunk - most);
  return rising ? { old: shrunk, new: stayed } : { old: stayed, new: shrunk };
}
