import { expect, test } from 'vitest';
import type { PlanState } from '../../simulate/plan';
import { mostPods } from '../../simulate/terminating-pods';

/** Pods of two revisions at some moments: seconds, old, new; after how many promotions. */
const states = (...moments: [seconds: number, old: number, young: number, promotions?: number][]) =>
  moments.map(([seconds, old, young, promotions = 0]) => ({
    at: { seconds, promotions },
    created: { old, new: young },
  })) as unknown as PlanState[];

test.each<[string, PlanState[], number]>([
  ['a deleted pod counts until its grace is over', states([0, 5, 0], [0, 4, 0], [10, 4, 2], [29, 4, 3]), 8],
  ['and no longer', states([0, 5, 0], [0, 4, 0], [30, 4, 2]), 6],
  ['pods of both revisions', states([0, 3, 3], [5, 2, 3], [6, 2, 2], [7, 5, 2]), 9],
  ['a person takes longer', states([0, 5, 1], [5, 4, 1], [0, 4, 3, 1]), 7],
])('%s', (_what, moments, most) => expect(mostPods(moments, undefined)).toBe(most));
