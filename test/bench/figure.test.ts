import { expect, test } from 'vitest';
import { figureTable, isReached } from '../../bench/figure';

const FIGURE = { name: 'ratio', basis: 'median of 3 pairs' };

test.each([
  [1.1, { atMost: 1.1 }, true],
  [1.11, { atMost: 1.1 }, false],
  [4, { atLeast: 4 }, true],
  [3.9, { atLeast: 4 }, false],
  [Number.NaN, { atMost: 1 }, false],
  [Number.NaN, { atLeast: 1 }, false],
])('%d with the target %j is reached: %s', (value, target, expected) => {
  expect(isReached({ ...FIGURE, value, target })).toBe(expected);
});

test('each figure stands beside its target and its verdict', () => {
  const table = figureTable([
    { ...FIGURE, value: 3.456, target: { atLeast: 4 } },
    { name: 'memory per service', value: 0.2, unit: ' MB', target: { atMost: 0.5 }, basis: '3 rounds' },
  ]);
  expect(table).toBe(
    [
      '                    measured  target    verdict  from',
      'ratio               3.46      ≥ 4       MISSED   median of 3 pairs',
      'memory per service  0.20 MB   ≤ 0.5 MB  reached  3 rounds',
    ].join('\n'),
  );
});

test('a figure without a target is told, and reaches it', () => {
  const figure = { ...FIGURE, value: 2.5 };
  expect(isReached(figure)).toBe(true);
  expect(figureTable([figure]).split('\n')[1]).toMatch(/^ratio {2}2\.50 +median of 3 pairs$/);
});
