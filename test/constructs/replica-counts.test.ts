import { describe, expect, test } from 'vitest';
import {
  achievableWeights,
  canaryReplicaCounts,
  effectiveWeight,
  resolveFenceposts,
} from '../../constructs/delivery/replica-counts';

// Numbers of TestApproximateWeightedNewStableReplicaCounts in Argo Rollouts, utils/replicaset/canary_test.go.
const CONTROLLER_CASES = [
  { count: 0, surge: 0, expected: { 0: [0, 0], 50: [0, 0], 100: [0, 0] } },
  { count: 0, surge: 1, expected: { 0: [0, 0], 50: [0, 0], 100: [0, 0] } },
  { count: 1, surge: 0, expected: { 0: [0, 1], 1: [0, 1], 49: [0, 1], 50: [1, 0], 99: [1, 0], 100: [1, 0] } },
  { count: 1, surge: 1, expected: { 0: [0, 1], 1: [1, 1], 49: [1, 1], 50: [1, 1], 99: [1, 1], 100: [1, 0] } },
  { count: 2, surge: 0, expected: { 0: [0, 2], 1: [1, 1], 50: [1, 1], 99: [1, 1], 100: [2, 0] } },
  { count: 2, surge: 1, expected: { 0: [0, 2], 1: [1, 2], 50: [1, 1], 99: [2, 1], 100: [2, 0] } },
  {
    count: 3,
    surge: 0,
    expected: { 10: [1, 2], 25: [1, 2], 33: [1, 2], 34: [1, 2], 49: [1, 2], 50: [2, 1] },
  },
  {
    count: 3,
    surge: 1,
    expected: { 10: [1, 3], 25: [1, 3], 33: [1, 2], 34: [1, 2], 49: [2, 2], 50: [2, 2] },
  },
  { count: 10, surge: 0, expected: { 1: [1, 9], 14: [1, 9], 15: [2, 8], 16: [2, 8], 99: [9, 1] } },
  {
    count: 10,
    surge: 1,
    expected: { 0: [0, 10], 1: [1, 10], 18: [2, 9], 19: [2, 9], 20: [2, 8], 23: [2, 8], 24: [3, 8] },
  },
  { count: 10, surge: 1, expected: { 25: [3, 8], 99: [10, 1], 100: [10, 0] } },
  // The two examples of docs/features/canary.md: 10 % and 15 % of ten replicas.
  { count: 10, surge: 3, expected: { 10: [1, 9], 15: [2, 9] } },
  // Half a pod, no surge, and the larger half would leave no old pod: the controller finds no candidate.
  { count: 5, surge: 0, expected: { 90: [0, 5] } },
  { count: 2, surge: 0, expected: { 75: [0, 2] } },
];

describe('canaryReplicaCounts', () => {
  const rows = CONTROLLER_CASES.flatMap(({ count, surge, expected }) =>
    Object.entries(expected).map(([weight, [fresh, old]]) => ({
      weight: Number(weight),
      count,
      surge,
      fresh,
      old,
    })),
  );
  test.each(rows)('$weight % of $count with surge $surge: $fresh new, $old old', (row) => {
    expect(canaryReplicaCounts(row.weight, row.count, row.surge)).toEqual({ old: row.old, new: row.fresh });
  });
});

describe('resolveFenceposts', () => {
  // The comments of resolveFenceposts in utils/replicaset/replicaset.go, and the examples of the Rollout fields.
  test.each([
    [2, '0%', '1%', { surge: 0, unavailable: 1 }],
    [1, '0%', '1%', { surge: 0, unavailable: 1 }],
    [2, '1%', '25%', { surge: 1, unavailable: 0 }],
    [1, '1%', '25%', { surge: 1, unavailable: 0 }],
    [2, '1%', '0%', { surge: 1, unavailable: 0 }],
    [10, '20%', 0, { surge: 2, unavailable: 0 }],
    [5, '25%', '25%', { surge: 2, unavailable: 1 }],
    [5, 1, 0, { surge: 1, unavailable: 0 }],
    [5, 0, 0, { surge: 0, unavailable: 1 }],
    [3, 1, 7, { surge: 1, unavailable: 3 }],
    [0, '25%', '25%', { surge: 0, unavailable: 0 }],
  ])('%s pods, maxSurge %s, maxUnavailable %s', (count, maxSurge, maxUnavailable, expected) => {
    expect(resolveFenceposts(count, maxSurge, maxUnavailable)).toEqual(expected);
  });

  test.each([
    ['1', 0, `'maxSurge' must be a whole number of pods or a percentage, e.g. 1 or "25%", got "1"`],
    [1.5, 0, `'maxSurge' must be a whole number of pods or a percentage, e.g. 1 or "25%", got 1.5`],
    [1, -1, `'maxUnavailable' must be a whole number of pods or a percentage, e.g. 1 or "25%", got -1`],
    [1, '5 %', `'maxUnavailable' must be a whole number of pods or a percentage, e.g. 1 or "25%", got "5 %"`],
  ])('fails on maxSurge %j, maxUnavailable %j', (maxSurge, maxUnavailable, message) => {
    expect(() => resolveFenceposts(5, maxSurge, maxUnavailable)).toThrow(new Error(message));
  });
});

describe('effectiveWeight', () => {
  test.each([
    // A tenth of one pod is half of the requests.
    [10, 1, 1, 0, 50],
    [10, 5, 1, 0, 100 / 6],
    [20, 5, 1, 0, 20],
    [50, 5, 1, 0, 50],
    [50, 5, 0, 1, 60],
    [10, 10, '25%', 0, 10],
    [0, 5, 1, 0, 0],
    [100, 5, 1, 0, 100],
    [50, 0, 1, 0, 0],
  ])('setWeight %i of %i pods (surge %s, unavailable %s)', (weight, count, surge, unavailable, expected) => {
    expect(effectiveWeight(weight, count, surge, unavailable)).toBeCloseTo(expected, 10);
  });
});

describe('achievableWeights', () => {
  test.each([
    [1, 1, 0, [50]],
    [1, 0, 1, [0, 100]],
    [2, 1, 0, [33.3, 50, 66.7]],
    [3, 0, 1, [33.3, 66.7]],
    [5, 1, 0, [16.7, 20, 33.3, 40, 50, 60, 66.7, 80, 83.3]],
  ])('%i pods, surge %s, unavailable %s', (count, surge, unavailable, expected) => {
    const rounded = achievableWeights(count, surge, unavailable).map(
      (weight) => Math.round(weight * 10) / 10,
    );
    expect(rounded).toEqual(expected);
  });
});
