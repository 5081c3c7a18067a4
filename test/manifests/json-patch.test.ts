import { beforeAll, describe, expect, test } from 'vitest';
import { applyOperation, type JsonPatch } from '../../manifests/json-patch';
import { builtOverlays } from '../../synth/built-overlays';
import { readObjects } from '../../synth/kustomize';
import { toYaml } from '../../synth/yaml';
import { describeWithKustomize } from '../kustomize';

const OBJECT = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'it', annotations: { 'a/b': 'slash', 'a~b': 'tilde' } },
  data: { list: ['a', 'b', 'c'], map: { one: 1 }, text: 'x' },
};

const APPLIED: [string, JsonPatch, object][] = [
  [
    'add a field',
    { op: 'add', path: '/data/new', value: 1 },
    { pointer: '/data/new', changes: true, shifts: false },
  ],
  [
    'add over a field',
    { op: 'add', path: '/data/text', value: 'y' },
    { pointer: '/data/text', changes: true, shifts: false },
  ],
  [
    'add what is there',
    { op: 'add', path: '/data/text', value: 'x' },
    { pointer: '/data/text', changes: false, shifts: false },
  ],
  [
    'add in a list',
    { op: 'add', path: '/data/list/1', value: 'z' },
    { pointer: '/data/list/1', changes: true, shifts: true },
  ],
  [
    'add right behind a list',
    { op: 'add', path: '/data/list/3', value: 'z' },
    { pointer: '/data/list/3', changes: true, shifts: true },
  ],
  [
    'append to a list',
    { op: 'add', path: '/data/list/-', value: 'z' },
    { pointer: '/data/list/3', changes: true, shifts: true },
  ],
  [
    'replace a field',
    { op: 'replace', path: '/data/map', value: { two: 2 } },
    { pointer: '/data/map', changes: true, shifts: false },
  ],
  [
    'replace by the same',
    { op: 'replace', path: '/data/map', value: { one: 1 } },
    { pointer: '/data/map', changes: false, shifts: false },
  ],
  [
    'replace in a list',
    { op: 'replace', path: '/data/list/2', value: 'z' },
    { pointer: '/data/list/2', changes: true, shifts: false },
  ],
  [
    'replace by an escaped slash',
    { op: 'replace', path: '/metadata/annotations/a~1b', value: 'y' },
    { pointer: '/metadata/annotations/a~1b', changes: true, shifts: false },
  ],
  [
    'replace by an escaped tilde',
    { op: 'replace', path: '/metadata/annotations/a~0b', value: 'y' },
    { pointer: '/metadata/annotations/a~0b', changes: true, shifts: false },
  ],
  [
    'remove a field',
    { op: 'remove', path: '/data/map/one' },
    { pointer: '/data/map/one', changes: true, shifts: false },
  ],
  [
    'remove from a list',
    { op: 'remove', path: '/data/list/0' },
    { pointer: '/data/list/0', changes: true, shifts: true },
  ],
];

const REFUSED: [string, JsonPatch, string][] = [
  [
    'add below what is not there',
    { op: 'add', path: '/spec/new', value: 1 },
    'has no object or list to be in',
  ],
  ['add below a text', { op: 'add', path: '/data/text/new', value: 1 }, 'has no object or list to be in'],
  ['add beyond a list', { op: 'add', path: '/data/list/4', value: 'z' }, 'has no index 4 in a list of 3'],
  [
    'add by a name in a list',
    { op: 'add', path: '/data/list/first', value: 'z' },
    'has no index first in a list of 3',
  ],
  [
    'add by 1st in a list',
    { op: 'add', path: '/data/list/1st', value: 'z' },
    'has no index 1st in a list of 3',
  ],
  ['add by x1 in a list', { op: 'add', path: '/data/list/x1', value: 'z' }, 'has no index x1 in a list of 3'],
  ['replace beyond a list', { op: 'replace', path: '/data/list/3', value: 1 }, 'is not there'],
  ['replace at the end of a list', { op: 'replace', path: '/data/list/-', value: 1 }, 'is not there'],
  ['replace what every list has', { op: 'replace', path: '/data/list/length', value: 1 }, 'is not there'],
  ['remove what is not there', { op: 'remove', path: '/data/new' }, 'is not there'],
  ['remove beyond a list', { op: 'remove', path: '/data/list/3' }, 'is not there'],
];

/** By RFC 6902 these are errors too, but Kustomize takes them for additions. */
const TAKEN: [string, JsonPatch, string][] = [
  ['replace what is not there', { op: 'replace', path: '/data/new', value: 1 }, 'is not there'],
  ['replace what every object has', { op: 'replace', path: '/data/toString', value: 1 }, 'is not there'],
];

test.each(APPLIED)('%s', (_what, operation, change) => {
  const before = structuredClone(OBJECT);
  expect(applyOperation(OBJECT, operation)).toMatchObject({ change });
  expect(OBJECT).toEqual(before);
});

test.each([...REFUSED, ...TAKEN])('%s is refused', (_what, operation, why) => {
  expect(applyOperation(OBJECT, operation)).toBe(why);
});

test('an operation on the whole object is refused', () => {
  expect(applyOperation(OBJECT, { op: 'replace', path: '', value: {} })).toBe('is the whole object');
});

describeWithKustomize('Kustomize', () => {
  /** Of an object of another name, so that one process can build many. */
  const objectOf = (what: string) => ({
    ...OBJECT,
    metadata: { ...OBJECT.metadata, name: what.replaceAll(' ', '-') },
  });
  const build = (
    operations: readonly (readonly [what: string, operation: JsonPatch, unknown])[],
    how: Parameters<typeof builtOverlays>[2] = {},
  ) =>
    builtOverlays(
      new Map(
        operations.flatMap(([what, operation]) => [
          [`tree/${what}/it.yaml`, toYaml([objectOf(what)])],
          [`tree/${what}/patch.yaml`, toYaml([[operation]])],
          [
            `tree/${what}/kustomization.yaml`,
            'resources: [it.yaml]\npatches: [{path: patch.yaml, target: {kind: ConfigMap}}]\n',
          ],
        ]),
      ),
      operations.map(([what]) => `tree/${what}`),
      how,
    );
  let built: Awaited<ReturnType<typeof build>>;
  beforeAll(async () => {
    built = await build([...APPLIED, ...TAKEN], { together: true });
  });
  const objectIn = (what: string) => readObjects(built.get(`tree/${what}`) as string)[0];

  test.each(APPLIED)('makes the same of: %s', (what, operation) => {
    const result = applyOperation(objectOf(what), operation);
    expect(typeof result === 'string' ? result : result.object).toEqual(objectIn(what));
  });

  test.each(REFUSED)('refuses too: %s', async (...refused) => {
    await expect(build([refused])).rejects.toThrow();
  });

  test.each(TAKEN)('takes for an addition: %s', (what, operation) => {
    const result = applyOperation(objectOf(what), { ...operation, op: 'add' });
    expect(typeof result === 'string' ? result : result.object).toEqual(objectIn(what));
  });
});

describe('a changed object', () => {
  test('has no more what was removed', () => {
    const result = applyOperation(OBJECT, { op: 'remove', path: '/data/map/one' });
    if (typeof result === 'string') throw new Error(result);
    expect(Object.keys(result.object.data.map)).toEqual([]);
  });

  test('shares what the operation did not touch', () => {
    const result = applyOperation(OBJECT, { op: 'replace', path: '/data/map/one', value: 2 });
    if (typeof result === 'string') throw new Error(result);
    expect(result.object.metadata).toBe(OBJECT.metadata);
    expect(result.object.data.list).toBe(OBJECT.data.list);
    expect(result.object.data.map).not.toBe(OBJECT.data.map);
  });
});
