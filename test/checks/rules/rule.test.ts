import { expect, test } from 'vitest';
import { repeatedFields, repetitions } from '../../../checks/rules/rule';

test('what has no key repeats nothing', () => {
  const items = [{ port: 1 }, {}, { port: 2 }, {}, { port: 1 }];
  const repeated = repetitions(items, ({ port }: { readonly port?: number }) => port);
  expect(repeated).toEqual([{ item: items[4], first: items[0] }]);
  expect(repeated[0]?.first).toBe(items[0]);
});

test('a field that stands there twice is told by its place, once for each time after the first', () => {
  const fields = ['a', 'b', 'a', 'a'].map((value, index) => ({ path: `names[${index}]`, value }));
  expect([...repeatedFields(fields, 'spec')]).toEqual([
    ['spec.names[2]', 'must stand there once, got "a" again'],
    ['spec.names[3]', 'must stand there once, got "a" again'],
  ]);
});
