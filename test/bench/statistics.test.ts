import { expect, test } from 'vitest';
import { growthExponent, median, slope } from '../../bench/statistics';

test.each([
  [[7], 7],
  [[9, 1], 5],
  [[10, 9, 1], 9],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('the slope is that of the nearest line', () => {
  expect(
    slope([
      [1, 3],
      [2, 4.5],
      [3, 7.5],
      [4, 9],
    ]),
  ).toBeCloseTo(2.1);
});

test.each([
  ['constant', () => 5, 0],
  ['linear', (size: number) => 3 * size, 1],
  ['quadratic', (size: number) => size ** 2 / 100, 2],
])('the exponent of %s growth', (_name, time, expected) => {
  expect(growthExponent([100, 400, 1000, 2000].map((size) => [size, time(size)]))).toBeCloseTo(expected);
});
