import { expect, test } from 'vitest';
import { firstDifference } from '../../checks/object-differences';

const POD = { containers: [{ name: 'checkout', image: 'a:1' }, { name: 'proxy' }], tolerations: [{}] };

test.each<[string, unknown, unknown]>([
  ['the same', POD, POD],
  ['a copy', POD, structuredClone(POD)],
  ['in another order', { a: 1, b: 2 }, { b: 2, a: 1 }],
  ['nothing', null, null],
])('values that are %s have no difference', (_what, before, after) => {
  expect(firstDifference(before, after)).toBeUndefined();
});

test.each<[field: string, before: unknown, after: unknown, string, string]>([
  [
    'containers[checkout].image',
    POD,
    { ...POD, containers: [{ name: 'checkout', image: 'a:2' }, { name: 'proxy' }] },
    '"a:1"',
    '"a:2"',
  ],
  [
    'containers[proxy]',
    POD,
    { ...POD, containers: POD.containers.slice(0, 1) },
    '{"name":"proxy"}',
    'nothing',
  ],
  ['tolerations[0].key', POD, { ...POD, tolerations: [{ key: 'a' }] }, 'nothing', '"a"'],
  ['labels["a.example/b"]', { labels: { 'a.example/b': 'c' } }, { labels: {} }, '"c"', 'nothing'],
  ['list', { list: [] }, { list: {} }, '[]', '{}'],
  ['tag', { tag: '1.10' }, { tag: 1.1 }, '"1.10"', '1.1'],
  ['constructor', { constructor: 'a' }, {}, '"a"', 'nothing'],
  ['the document', 'a', 'b', '"a"', '"b"'],
])('the first difference is in %s', (field, before, after, was, is) => {
  const found = firstDifference(before, after);
  const shown = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
  expect([found?.field, shown(found?.before), shown(found?.after)]).toEqual([field, was, is]);
});
