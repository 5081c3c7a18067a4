import { expect, test } from 'vitest';
import { quantity } from '../../manifests/quantity';

test.each([
  ['250m', 0.25],
  ['1', 1],
  [2, 2],
  ['0.5', 0.5],
  ['.5', 0.5],
  ['1e3', 1000],
  ['1E3', 1000],
  ['5e-2', 0.05],
  ['1e10', 1e10],
  ['+1', 1],
  ['1E', 1e18],
  ['2k', 2000],
  ['1Ki', 1024],
  ['1Gi', 2 ** 30],
  ['1.5Gi', 1.5 * 2 ** 30],
  ['1000u', 1e-3],
  ['-1', -1],
])('%s is %d', (text, number) => {
  expect(quantity(text)).toBeCloseTo(number, 12);
});

test.each(['', 'Gi', '1 Gi', '1gi', 'one', '1KiB', 'a1', '--1'])('%j is none', (text) => {
  expect(quantity(text)).toBeNaN();
});
