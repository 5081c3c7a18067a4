import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyOperation } from '../../manifests/json-patch';
import { operationsBetween } from '../../manifests/operations-between';

const container = (value: object) => ({ spec: { containers: [{ name: 'app', ...value }] } });

test.each<[string, object, object, object[]]>([
  ['nothing', { a: 1 }, { a: 1 }, []],
  ['a value', { a: { b: 1 } }, { a: { b: 2 } }, [{ op: 'replace', path: '/a/b', value: 2 }]],
  ['a key with a slash', { 'a/b': 1 }, { 'a/b': 2 }, [{ op: 'replace', path: '/a~1b', value: 2 }]],
  ['a field that is new', { a: {} }, { a: { b: [] } }, [{ op: 'replace', path: '/a', value: { b: [] } }]],
  ['a field that is gone', { a: 1, b: 2 }, { a: 1 }, [{ op: 'remove', path: '/b' }]],
  [
    'fields in the order in which people write them',
    container({ resources: { limits: { cpu: 1 }, requests: { memory: 1, cpu: 1 } } }),
    container({ resources: { limits: { cpu: 2 }, requests: { memory: 2, cpu: 2 } } }),
    ['requests/cpu', 'requests/memory', 'limits/cpu'].map((path) => ({
      op: 'replace',
      path: `/spec/containers/0/resources/${path}`,
      value: 2,
    })),
  ],
  [
    'named items that come, go and change',
    { env: [{ name: 'A', value: '1' }, { name: 'B' }, { name: 'C', value: '1' }] },
    { env: [{ name: 'A', value: '1' }, { name: 'N' }, { name: 'C', value: '2' }, { name: 'D' }] },
    [
      { op: 'remove', path: '/env/1' },
      { op: 'add', path: '/env/1', value: { name: 'N' } },
      { op: 'replace', path: '/env/2/value', value: '2' },
      { op: 'add', path: '/env/-', value: { name: 'D' } },
    ],
  ],
  [
    'the first of named items that goes',
    { env: [{ name: 'A' }, { name: 'B' }] },
    { env: [{ name: 'B' }] },
    [{ op: 'remove', path: '/env/0' }],
  ],
  [
    'an item that has no name any more',
    { env: [{ name: 'A', value: '1' }] },
    { env: [{ value: '1' }] },
    [{ op: 'remove', path: '/env/0/name' }],
  ],
  [
    'containers, in an order of their own',
    { template: { spec: { containers: [{ name: 'app', resources: 1, image: 1 }] } } },
    { template: { spec: { containers: [{ name: 'app', resources: 2, image: 2 }] } } },
    ['image', 'resources'].map((field) => ({
      op: 'replace',
      path: `/template/spec/containers/0/${field}`,
      value: 2,
    })),
  ],
  [
    'named items in another order',
    { env: [{ name: 'A' }, { name: 'B' }] },
    { env: [{ name: 'B' }, { name: 'A' }] },
    [{ op: 'replace', path: '/env', value: [{ name: 'B' }, { name: 'A' }] }],
  ],
  [
    'one more unnamed item',
    { egress: [{ to: [] }] },
    { egress: [{ to: [] }, { from: [] }] },
    [{ op: 'add', path: '/egress/-', value: { from: [] } }],
  ],
  [
    'unnamed items that stay where they are',
    { steps: [{}, { setWeight: 20 }, { pause: {} }] },
    { steps: [{}, { setWeight: 30 }, { pause: {} }] },
    [{ op: 'replace', path: '/steps/1/setWeight', value: 30 }],
  ],
  [
    'an unnamed item beside named ones',
    { from: [{ port: 1 }, { name: 'A' }] },
    { from: [{ to: [] }, { port: 1 }, { name: 'A' }] },
    [{ op: 'add', path: '/from/0', value: { to: [] } }],
  ],
  [
    'texts beside maps',
    { args: [{ a: 1 }, 'b'] },
    { args: [{ a: 2 }, 'b'] },
    [{ op: 'replace', path: '/args', value: [{ a: 2 }, 'b'] }],
  ],
  [
    'a list that is a map now',
    { args: ['a'] },
    { args: { 0: 'b' } },
    [{ op: 'replace', path: '/args', value: { 0: 'b' } }],
  ],
  [
    'texts',
    { args: ['a', 'b'] },
    { args: ['a', 'c'] },
    [{ op: 'replace', path: '/args', value: ['a', 'c'] }],
  ],
  [
    'an unnamed item before the others',
    { steps: [{ setWeight: 20 }, { analysis: {} }] },
    { steps: [{ pause: {} }, { setWeight: 20 }, { analysis: {} }] },
    [{ op: 'add', path: '/steps/0', value: { pause: {} } }],
  ],
  [
    'unnamed items between the others',
    { steps: [{ setWeight: 20 }, { analysis: {} }] },
    { steps: [{ setWeight: 20 }, { pause: {} }, { setWeight: 50 }, { analysis: {} }] },
    [
      { op: 'add', path: '/steps/1', value: { pause: {} } },
      { op: 'add', path: '/steps/2', value: { setWeight: 50 } },
    ],
  ],
  [
    'one less of unnamed items that are alike',
    { steps: [{ setWeight: 20 }, { pause: {} }, { pause: {} }] },
    { steps: [{ setWeight: 20 }, { pause: {} }] },
    [{ op: 'replace', path: '/steps', value: [{ setWeight: 20 }, { pause: {} }] }],
  ],
  [
    'fewer unnamed items',
    { steps: [{ setWeight: 20 }, { analysis: {} }] },
    { steps: [{ setWeight: 20 }] },
    [{ op: 'replace', path: '/steps', value: [{ setWeight: 20 }] }],
  ],
])('the operations for %s', (_what, before, after, operations) => {
  expect(operationsBetween({ ...before }, { ...after })).toEqual(operations);
});

const data = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('a', 1, true),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(tie('named'), { maxLength: 4 }),
    tie('map'),
  ),
  map: fc.dictionary(fc.constantFrom('a', 'b/c', 'd~', 'steps', 'containers', 'constructor'), tie('value'), {
    maxKeys: 4,
  }),
  named: fc.record({ name: fc.constantFrom('x', 'y', 'z'), value: tie('value') }),
}));

test('they make the one of the other', () => {
  fc.assert(
    fc.property(data.map, data.map, (before, after) => {
      const made = operationsBetween(before as object as never, after as object as never).reduce<object>(
        (object, operation) => {
          const result = applyOperation(object, operation);
          if (typeof result === 'string') throw new Error(result);
          return result.object;
        },
        before as object,
      );
      expect(made).toEqual(after);
    }),
  );
});
