/** Pods of the revision that is replaced, and of the one that replaces it. */
export interface PodCounts {
  readonly old: number;
  readonly new: number;
}

/** How many pods a rollout may have more than its count, and how many it may miss, in pods. */
export interface Fenceposts {
  readonly surge: number;
  readonly unavailable: number;
}

const inPods = (
  field: string,
  value: number | string,
  count: number,
  round: (pods: number) => number,
): number => {
  const percent = typeof value === 'string' ? /^(\d+)%$/.exec(value)?.[1] : undefined;
  if (percent !== undefined) return round((Number(percent) * count) / 100);
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new Error(
    `'${field}' must be a whole number of pods or a percentage, e.g. 1 or "25%", got ${JSON.stringify(value)}`,
  );
};

/**
 * `maxSurge` and `maxUnavailable` in pods: a share of the count is rounded up for the surge and down for the
 * unavailable ones. Where both come out as nothing, one pod may be unavailable, since nothing could move.
 *
 * @param count pods of the rollout, ≥ 0
 * @throws if a value is neither a whole number nor a whole percentage
 * @see https://github.com/argoproj/argo-rollouts/blob/master/utils/replicaset/replicaset.go (resolveFenceposts)
 */
export function resolveFenceposts(
  count: number,
  maxSurge: number | string,
  maxUnavailable: number | string,
): Fenceposts {
  const surge = inPods('maxSurge', maxSurge, count, Math.ceil);
  const unavailable = inPods('maxUnavailable', maxUnavailable, count, Math.floor);
  return { surge, unavailable: Math.min(count, surge === 0 && unavailable === 0 ? 1 : unavailable) };
}

// Halfway between two pod counts, in the same floating point steps as the controller.
const isHalfway = (weight: number, total: number): boolean => (total * (weight / 100)) % 1 === 0.5;

/**
 * Pods of each revision with which Argo Rollouts approximates a weight where no traffic router divides the
 * requests: the nearest share that `count` pods, or one more if a surge is allowed, can give. Between 1 and 99
 * neither revision is left without a pod, except for a single pod without surge.
 *
 * @param setWeight percentage asked of the new revision, 0-100
 * @param count pods of the rollout, ≥ 0
 * @param surge pods allowed beyond the count
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/canary/#overview
 * @see https://github.com/argoproj/argo-rollouts/blob/master/utils/replicaset/canary.go
 *      (approximateWeightedCanaryStableReplicaCounts)
 */
export function canaryReplicaCounts(setWeight: number, count: number, surge: number): PodCounts {
  if (count === 0) return { old: 0, new: 0 };
  const share = (count * setWeight) / 100;
  const [up, down] = [Math.ceil(share), Math.floor(share)];
  const mayBeNone = setWeight === 0 || setWeight === 100 || (count === 1 && surge === 0);
  const downFits = (total: number) => !isHalfway(setWeight, total) && (down > 0 || mayBeNone);

  const candidates: { pods: number; total: number }[] = [];
  if (up < count || mayBeNone) candidates.push({ pods: up, total: count });
  if (downFits(count)) candidates.push({ pods: down, total: count });
  if (surge > 0) {
    candidates.push({ pods: up, total: count + 1 });
    if (downFits(count + 1)) candidates.push({ pods: down, total: count + 1 });
  }

  const distance = ({ pods, total }: { pods: number; total: number }) =>
    Math.abs((pods * 100) / total - setWeight);
  // The first of equals wins, so a smaller total is preferred. Without surge there may be no candidate at all
  // (90 % of 5 pods): the controller then leaves the new revision without a pod.
  const best = candidates.reduce(
    (nearest, candidate) => (distance(candidate) < distance(nearest) ? candidate : nearest),
    candidates[0] ?? { pods: 0, total: count },
  );
  return { old: best.total - best.pods, new: best.pods };
}

/**
 * Pods of the new revision where a traffic router divides the requests: its share of the count, beside all pods of the old
 * one. Rounded up, so that none of them gets more requests than a pod does without a release.
 *
 * @param setWeight percentage asked of the new revision, 0-100
 * @param count pods of the rollout, ≥ 0
 * @see https://github.com/argoproj/argo-rollouts/blob/master/utils/replicaset/canary.go
 *      (CalculateReplicaCountsForTrafficRoutedCanary)
 */
export function routedCanaryPods(setWeight: number, count: number): number {
  return Math.ceil((setWeight * count) / 100);
}

/** Percentage of the pods, and so of the requests, that is of the new revision; 0 where there are no pods. */
export function canaryShare(pods: PodCounts): number {
  return pods.new === 0 ? 0 : (pods.new * 100) / (pods.old + pods.new);
}

/**
 * Percentage of the requests that the new revision really gets at a `setWeight`, unrounded.
 *
 * @example effectiveWeight(10, 5, 1, 0) // 16.66…, one pod of six
 * @throws if `maxSurge` or `maxUnavailable` is neither a whole number nor a whole percentage
 */
export function effectiveWeight(
  setWeight: number,
  count: number,
  maxSurge: number | string,
  maxUnavailable: number | string,
): number {
  return canaryShare(
    canaryReplicaCounts(setWeight, count, resolveFenceposts(count, maxSurge, maxUnavailable).surge),
  );
}

/**
 * The percentages that the pod counts can give for a `setWeight` of 1 to 99: distinct, rising, unrounded.
 *
 * @throws if `maxSurge` or `maxUnavailable` is neither a whole number nor a whole percentage
 */
export function achievableWeights(
  count: number,
  maxSurge: number | string,
  maxUnavailable: number | string,
): number[] {
  const weights = Array.from({ length: 99 }, (_, index) =>
    effectiveWeight(index + 1, count, maxSurge, maxUnavailable),
  );
  return [...new Set(weights)].sort((a, b) => a - b);
}
