import { expect, test } from 'vitest';
import { merged } from '../../manifests/merged';

test.each<[string, unknown, unknown, unknown]>([
  ['nothing', { a: 1 }, undefined, { a: 1 }],
  ['another field', { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
  ['a value', { a: 1, b: 2 }, { a: 3 }, { a: 3, b: 2 }],
  ['null', { a: 1 }, { a: null }, { a: null }],
  ['a map in place of null', { a: null }, { a: { b: 1 } }, { a: { b: 1 } }],
  ['a map within', { a: { b: 1, c: 2 } }, { a: { c: 3 } }, { a: { b: 1, c: 3 } }],
  ['a value in place of a map', { a: { b: 1 } }, { a: 2 }, { a: 2 }],
  ['a map in place of a list', { a: [1] }, { a: { b: 1 } }, { a: { b: 1 } }],
  ['a field that every object inherits', {}, { constructor: { a: 1 } }, { constructor: { a: 1 } }],
  ['a list without names', { a: [1, 2] }, { a: [3] }, { a: [3] }],
  ['a list of nothing but null', { a: [{ name: 'b' }] }, { a: [null] }, { a: [null] }],
  ['a list of maps that have no names', { a: [{ name: 'b' }] }, { a: [{ x: 1 }] }, { a: [{ x: 1 }] }],
  [
    'a list in which one item has no name',
    { a: [{ name: 'b', c: 1 }] },
    { a: [{ name: 'b' }, { x: 1 }] },
    { a: [{ name: 'b' }, { x: 1 }] },
  ],
  [
    'a list where there was one without names',
    { a: [{ x: 1 }] },
    { a: [{ name: 'b' }] },
    { a: [{ name: 'b' }] },
  ],
  [
    'items by their names',
    {
      env: [
        { name: 'A', value: '1' },
        { name: 'B', value: '2', more: true },
      ],
    },
    {
      env: [
        { name: 'C', value: '3' },
        { name: 'B', value: '4' },
      ],
    },
    {
      env: [
        { name: 'A', value: '1' },
        { name: 'B', value: '4', more: true },
        { name: 'C', value: '3' },
      ],
    },
  ],
])('%s is put over', (_, lower, upper, expected) => {
  expect(merged(lower, upper)).toEqual(expected);
});

test('neither part is changed', () => {
  const [lower, upper] = [{ a: { b: [{ name: 'x' }] } }, { a: { b: [{ name: 'x', c: 1 }] } }];
  merged(lower, upper);
  expect([lower, upper]).toEqual([{ a: { b: [{ name: 'x' }] } }, { a: { b: [{ name: 'x', c: 1 }] } }]);
});
