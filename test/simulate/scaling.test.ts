import { describe, expect, test } from 'vitest';
import { resolveFenceposts } from '../../constructs/delivery/replica-counts';
import { nextPodCounts } from '../../simulate/pods';

// Numbers of TestCalculateReplicaCountsForCanary in Argo Rollouts, utils/replicaset/canary_test.go: the cases
// without traffic routing, a third revision, or more pods than the surge allows. Pods are [asked for, available].
const CONTROLLER_CASES: readonly {
  of: string;
  count: number;
  weight: number;
  slack: readonly [number | string, number | string];
  old: readonly [number, number];
  fresh: readonly [number, number];
  next: { old: number; new: number };
}[] = [
  {
    of: 'more available than asked for',
    count: 10,
    weight: 100,
    slack: [3, 0],
    old: [7, 8],
    fresh: [6, 3],
    next: { old: 7, new: 6 },
  },
  {
    of: 'surge in pods',
    count: 10,
    weight: 20,
    slack: [2, 0],
    old: [10, 10],
    fresh: [0, 0],
    next: { old: 10, new: 2 },
  },
  {
    of: 'surge in percent',
    count: 10,
    weight: 20,
    slack: ['20%', 0],
    old: [10, 10],
    fresh: [0, 0],
    next: { old: 10, new: 2 },
  },
  {
    of: 'old ones beyond the goal',
    count: 10,
    weight: 20,
    slack: ['20%', 0],
    old: [10, 10],
    fresh: [2, 2],
    next: { old: 8, new: 2 },
  },
  {
    of: 'no more than the surge',
    count: 10,
    weight: 30,
    slack: [2, 0],
    old: [10, 10],
    fresh: [0, 0],
    next: { old: 10, new: 2 },
  },
  {
    of: 'unavailable in pods',
    count: 10,
    weight: 20,
    slack: [0, 2],
    old: [10, 10],
    fresh: [0, 0],
    next: { old: 8, new: 0 },
  },
  {
    of: 'unavailable in percent',
    count: 10,
    weight: 20,
    slack: [0, '20%'],
    old: [10, 10],
    fresh: [0, 0],
    next: { old: 8, new: 0 },
  },
  {
    of: 'no more than unavailable',
    count: 10,
    weight: 30,
    slack: [0, 2],
    old: [10, 10],
    fresh: [0, 0],
    next: { old: 8, new: 0 },
  },
  {
    of: 'both at once',
    count: 10,
    weight: 50,
    slack: [2, 1],
    old: [10, 10],
    fresh: [0, 0],
    next: { old: 9, new: 2 },
  },
  {
    of: 'weight 0',
    count: 10,
    weight: 0,
    slack: [1, 1],
    old: [10, 10],
    fresh: [1, 1],
    next: { old: 10, new: 0 },
  },
  {
    of: 'weight 100',
    count: 10,
    weight: 100,
    slack: [1, 1],
    old: [1, 1],
    fresh: [10, 10],
    next: { old: 0, new: 10 },
  },
  {
    of: 'one pod, small weight',
    count: 1,
    weight: 20,
    slack: [1, 0],
    old: [1, 1],
    fresh: [0, 0],
    next: { old: 1, new: 1 },
  },
  {
    of: 'one pod, large weight',
    count: 1,
    weight: 90,
    slack: [1, 0],
    old: [1, 1],
    fresh: [0, 0],
    next: { old: 1, new: 1 },
  },
  {
    of: 'uneven weight, down first',
    count: 10,
    weight: 5,
    slack: [0, 1],
    old: [10, 10],
    fresh: [0, 0],
    next: { old: 9, new: 0 },
  },
  {
    of: 'uneven weight, then up',
    count: 10,
    weight: 5,
    slack: [0, 1],
    old: [9, 9],
    fresh: [0, 0],
    next: { old: 9, new: 1 },
  },
  {
    of: 'nothing allowed',
    count: 10,
    weight: 10,
    slack: ['0%', '0%'],
    old: [10, 10],
    fresh: [0, 0],
    next: { old: 9, new: 0 },
  },
  {
    of: 'surge, old ones unavailable',
    count: 4,
    weight: 100,
    slack: [1, 0],
    old: [4, 1],
    fresh: [0, 0],
    next: { old: 4, new: 1 },
  },
  {
    of: 'two unavailable, down first',
    count: 3,
    weight: 99,
    slack: [0, 2],
    old: [3, 3],
    fresh: [0, 0],
    next: { old: 1, new: 0 },
  },
  {
    of: 'two unavailable, then up',
    count: 3,
    weight: 99,
    slack: [0, 2],
    old: [1, 1],
    fresh: [0, 0],
    next: { old: 1, new: 2 },
  },
  {
    of: 'old ones unavailable',
    count: 4,
    weight: 100,
    slack: [1, 0],
    old: [4, 1],
    fresh: [1, 1],
    next: { old: 3, new: 1 },
  },
  {
    of: 'abort, up first',
    count: 4,
    weight: 0,
    slack: [1, 0],
    old: [0, 0],
    fresh: [4, 4],
    next: { old: 1, new: 4 },
  },
  {
    of: 'abort, still starting',
    count: 4,
    weight: 0,
    slack: [1, 0],
    old: [1, 0],
    fresh: [4, 4],
    next: { old: 1, new: 4 },
  },
  {
    of: 'abort, then down',
    count: 4,
    weight: 0,
    slack: [1, 0],
    old: [1, 1],
    fresh: [4, 4],
    next: { old: 1, new: 3 },
  },
  {
    of: 'promotion without limits',
    count: 4,
    weight: 100,
    slack: [4, 4],
    old: [4, 4],
    fresh: [0, 0],
    next: { old: 0, new: 4 },
  },
  {
    of: 'promotion within the surge',
    count: 4,
    weight: 100,
    slack: [3, 0],
    old: [4, 4],
    fresh: [0, 0],
    next: { old: 4, new: 3 },
  },
];

describe('nextPodCounts', () => {
  test.each(CONTROLLER_CASES)(
    '$of: $count pods at $weight %',
    ({ count, weight, slack, old, fresh, next }) => {
      const now = {
        old: { pods: old[0], available: old[1] },
        new: { pods: fresh[0], available: fresh[1] },
      };
      expect(nextPodCounts(weight, count, resolveFenceposts(count, ...slack), now)).toEqual(next);
    },
  );
});
