import { beforeAll, describe, expect, test } from 'vitest';
import { type CompareFields, fieldComparison } from '../../../cli/diff/object-changes';

let compare: CompareFields;
beforeAll(async () => {
  compare = await fieldComparison();
});

const env = (...pairs: string[]) =>
  pairs.map((pair) => ({ name: pair.split('=')[0], value: pair.split('=')[1] }));

describe('items of a list go by what tells them apart', () => {
  test.each<[string, unknown, unknown, unknown[]]>([
    [
      'variables by name',
      { env: env('A=1', 'B=2') },
      { env: env('A=1', 'B=3') },
      [{ path: 'env[B].value', change: 'change', before: '2', after: '3' }],
    ],
    [
      'a variable before the others is one more',
      { env: env('A=1', 'B=2') },
      { env: env('C=3', 'A=1', 'B=2') },
      [{ path: 'env[C]', change: 'add', after: { name: 'C', value: '3' } }],
    ],
    [
      'a variable that is gone',
      { env: env('A=1', 'B=2') },
      { env: env('B=2') },
      [{ path: 'env[A]', change: 'remove', before: { name: 'A', value: '1' } }],
    ],
    [
      'the order of variables counts, as one may refer to another',
      { env: env('A=1', 'B=2', 'C=3') },
      { env: env('C=3', 'A=1', 'B=2') },
      [{ path: 'env[C]', change: 'move', before: 2, after: 0 }],
    ],
    [
      'a variable that moves and changes',
      { env: env('A=1', 'B=2', 'C=3') },
      { env: env('C=4', 'A=1', 'B=2') },
      [
        { path: 'env[C].value', change: 'change', before: '3', after: '4' },
        { path: 'env[C]', change: 'move', before: 2, after: 0 },
      ],
    ],
    [
      'container ports by number and protocol',
      {
        ports: [
          { containerPort: 53, protocol: 'TCP' },
          { containerPort: 53, protocol: 'UDP' },
        ],
      },
      { ports: [{ containerPort: 53, protocol: 'UDP', name: 'dns' }] },
      [
        { path: 'ports[53/UDP].name', change: 'add', after: 'dns' },
        { path: 'ports[53/TCP]', change: 'remove', before: { containerPort: 53, protocol: 'TCP' } },
      ],
    ],
    [
      'mounts by path, as a volume may be mounted twice',
      {
        volumeMounts: [
          { name: 'tmp', mountPath: '/tmp' },
          { name: 'tmp', mountPath: '/var/tmp' },
        ],
      },
      {
        volumeMounts: [
          { name: 'tmp', mountPath: '/tmp' },
          { name: 'big', mountPath: '/var/tmp' },
        ],
      },
      [{ path: 'volumeMounts[/var/tmp].name', change: 'change', before: 'tmp', after: 'big' }],
    ],
    [
      'references by kind and name',
      {
        refs: [
          { kind: 'A', name: 'x', weight: 1 },
          { kind: 'B', name: 'x', weight: 1 },
        ],
      },
      {
        refs: [
          { kind: 'A', name: 'x', weight: 1 },
          { kind: 'B', name: 'x', weight: 2 },
        ],
      },
      [{ path: 'refs[B/x].weight', change: 'change', before: 1, after: 2 }],
    ],
    [
      'steps have a place only: a changed one is compared',
      { steps: [{ setWeight: 20 }, { pause: { duration: '20m' } }] },
      { steps: [{ setWeight: 20 }, { pause: { duration: '30m' } }] },
      [{ path: 'steps[1].pause.duration', change: 'change', before: '20m', after: '30m' }],
    ],
    [
      'a step before the others is one more',
      { steps: [{ setWeight: 20 }, { pause: { duration: '20m' } }] },
      { steps: [{ pause: {} }, { setWeight: 20 }, { pause: { duration: '20m' } }] },
      [{ path: 'steps[0]', change: 'add', after: { pause: {} } }],
    ],
    [
      'plain values: one in place of another',
      { args: ['sleep', '10'] },
      { args: ['sleep', '15'] },
      [{ path: 'args[1]', change: 'change', before: '10', after: '15' }],
    ],
    [
      'keys that are no names are quoted',
      { annotations: { 'a.b/c': 'x' } },
      { annotations: { 'a.b/c': 'y' } },
      [{ path: 'annotations["a.b/c"]', change: 'change', before: 'x', after: 'y' }],
    ],
    ['what is empty is there', {}, { affinity: {} }, [{ path: 'affinity', change: 'add', after: {} }]],
    [
      'a kind of value for another',
      { value: ['a'] },
      { value: { a: 1 } },
      [{ path: 'value', change: 'change', before: ['a'], after: { a: 1 } }],
    ],
    ['nothing differs', { a: [{ b: 1 }], c: null }, { c: null, a: [{ b: 1 }] }, []],
  ])('%s', (_, before, after, changes) => {
    expect(compare(before, after)).toEqual(changes);
  });
});
