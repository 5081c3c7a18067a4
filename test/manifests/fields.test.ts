import { expect, test } from 'vitest';
import { isFields, own } from '../../manifests/fields';

test('an object has fields, a list, nothing and a text have none', () => {
  expect([{}, { a: 1 }, [], null, undefined, 'a'].map(isFields)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('a value has no name that every object inherits', () => {
  expect(['a', 'b', 'constructor'].map((name) => own({ a: 1 }, name))).toEqual([1, undefined, undefined]);
});
