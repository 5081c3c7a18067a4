import { canaryReplicaCounts, type Fenceposts, type PodCounts } from '../constructs/delivery/replica-counts';

/** For each revision, when each of its pods was created: seconds, oldest first. */
export interface Pods {
  readonly old: readonly number[];
  readonly new: readonly number[];
}

/** What the pods of a rollout are bound to. */
export interface PodRules {
  /** Pods that the rollout is to have. */
  readonly count: number;
  readonly slack: Fenceposts;
  /** From the creation of a pod until it takes requests. */
  readonly secondsToReady: number;
  /** From then until the controller counts on it. */
  readonly minReadySeconds: number;
}

/** Pods that have been there for ever. */
export const longRunning = (count: number): number[] => Array<number>(count).fill(Number.NEGATIVE_INFINITY);

const ofAge = (pods: readonly number[], age: number, at: number): number =>
  pods.filter((created) => created + age <= at).length;

/** Pods that take requests. */
export function readyPods(pods: Pods, at: number, { secondsToReady }: PodRules): PodCounts {
  return { old: ofAge(pods.old, secondsToReady, at), new: ofAge(pods.new, secondsToReady, at) };
}

/** Pods that the controller counts on: ready for `minReadySeconds`. */
export function availablePods(pods: Pods, at: number, rules: PodRules): PodCounts {
  const age = rules.secondsToReady + rules.minReadySeconds;
  return { old: ofAge(pods.old, age, at), new: ofAge(pods.new, age, at) };
}

/** When the next pod becomes ready or available; undefined if there is none to wait for. */
export function nextPodChange(pods: Pods, at: number, rules: PodRules): number | undefined {
  const moments = [...pods.old, ...pods.new].flatMap((created) => [
    created + rules.secondsToReady,
    created + rules.secondsToReady + rules.minReadySeconds,
  ]);
  const coming = moments.filter((moment) => moment > at);
  return coming.length > 0 ? Math.min(...coming) : undefined;
}

// A ReplicaSet deletes its youngest pods first, so those that are not ready before those that are.
export const resized = (pods: readonly number[], size: number, at: number): readonly number[] =>
  size <= pods.length ? pods.slice(0, size) : [...pods, ...Array<number>(size - pods.length).fill(at)];

/**
 * The pods after each change that the controller makes at one moment on the way to a weight, until it has to
 * wait for a pod. It changes one revision at a time, the old one first. A deleted pod takes no more requests
 * from that moment.
 */
export function reconciled(pods: Pods, setWeight: number, at: number, rules: PodRules): Pods[] {
  const changes: Pods[] = [];
  let now = pods;
  for (;;) {
    const available = availablePods(now, at, rules);
    const wanted = nextPodCounts(setWeight, rules.count, rules.slack, {
      old: { pods: now.old.length, available: available.old },
      new: { pods: now.new.length, available: available.new },
    });
    if (wanted.old !== now.old.length) now = { ...now, old: resized(now.old, wanted.old, at) };
    else if (wanted.new !== now.new.length) now = { ...now, new: resized(now.new, wanted.new, at) };
    else return changes;
    changes.push(now);
  }
}

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
