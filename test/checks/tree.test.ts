import { expect, test } from 'vitest';
import { OverlayBuilder } from '../../checks/overlay-objects';
import { folderOf, type Tree, TreeKustomizations } from '../../checks/tree';
import { nameOf } from '../../manifests/kube-object';
import { EmbeddedYaml, type Kustomization } from '../../manifests/kustomization';

const object = (kind: string, name: string, spec: object = {}) => ({
  apiVersion: kind === 'Deployment' ? 'apps/v1' : 'v1',
  kind,
  metadata: { name },
  spec,
});

function treeOf(files: Readonly<Record<string, readonly object[]>>): Tree {
  return new Map(
    Object.entries(files).map(([path, documents]) => [
      path,
      { path, construct: 'shop', documents, text: '' },
    ]),
  );
}

/** What Kustomizations in `a` make of the files beside them. */
function built(content: Kustomization, files: Readonly<Record<string, readonly object[]>> = {}) {
  const tree = treeOf({ 'a/kustomization.yaml': [content], ...files });
  return new OverlayBuilder(new TreeKustomizations(tree)).build('a');
}

test('files are found by the Kustomization beside them', () => {
  const found = new TreeKustomizations(
    treeOf({
      'a/kustomization.yaml': [{ resources: ['../b', 'own.yaml'] }],
      'a/own.yaml': [object('Service', 'own'), object('Service', 'other')],
      'a/b/kustomization.yaml': [],
      'a/b/only.yaml': [object('Service', 'only')],
      'top.yaml': [object('Service', 'top')],
    }),
  );
  expect(found.all.map(({ folder }) => folder)).toEqual(['a']);
  expect(found.in('a')).toMatchObject({ bases: ['b'], files: ['own.yaml'] });
  // An empty file is no Kustomization.
  expect(found.in('a/b')).toBeUndefined();
  expect(found.in('nowhere')).toBeUndefined();
  expect(found.otherFilesIn('a').map(({ path }) => path)).toEqual(['a/own.yaml']);
  expect(found.otherFilesIn('nowhere')).toEqual([]);
  expect(found.filesElsewhere.map(({ path }) => path)).toEqual([
    'a/b/kustomization.yaml',
    'a/b/only.yaml',
    'top.yaml',
  ]);
  expect(found.objectsIn('a/own.yaml').map(({ shared }) => shared)).toEqual([true, true]);
  expect(found.objectsIn('top.yaml').map(({ shared }) => shared)).toEqual([false]);
  expect(found.objectsIn('nowhere.yaml')).toEqual([]);
  expect(folderOf('top.yaml')).toBe('');
});

test.each<[string, Kustomization]>([
  ['nothing', {}],
  ['a file that is not there', { resources: ['gone.yaml'], configurations: ['gone.yaml'] }],
  ['a folder that is not there', { resources: ['../gone'] }],
  ['itself', { resources: ['../a'] }],
  ['a document without a name', { resources: ['values.yaml'], configurations: ['values.yaml'] }],
])('of %s is made nothing', (_, content) => {
  const { objects, entries, replicaFields } = built(content, { 'a/values.yaml': [{ size: 1 }] });
  expect([objects, entries, replicaFields]).toEqual([[], [], []]);
});

const POD = (image?: string) => ({
  template: { spec: { containers: [{ name: 'web', ...(image && { image }) }] } },
});

test.each<[string, Kustomization, string[]]>(
  [
    ['all', {}, ['Deployment web', 'Service web', 'Service shop']],
    ['a kind', { kind: 'Service' }, ['Service web', 'Service shop']],
    ['a name', { name: 'web' }, ['Deployment web', 'Service web']],
    ['a group', { group: 'apps' }, ['Deployment web']],
    ['no group', { group: '' }, ['Service web', 'Service shop']],
    ['a version', { version: 'v1' }, ['Deployment web', 'Service web', 'Service shop']],
    ['another version', { version: 'v2' }, []],
    ['a part of a name', { name: 'we' }, []],
    ['a name as an expression', { name: 'w.b' }, ['Deployment web', 'Service web']],
    ['an expression of a part', { name: '.we' }, []],
  ].map(([what, target, names]) => [
    what as string,
    {
      patches: [
        { target: target as object, patch: new EmbeddedYaml([{ op: 'add', path: '/spec/a', value: 1 }]) },
      ],
    },
    names as string[],
  ]),
)('a patch of %s changes what it names', (_, content, names) => {
  const { objects, entries } = built(
    { resources: ['all.yaml'], ...content },
    { 'a/all.yaml': [object('Deployment', 'web'), object('Service', 'web'), object('Service', 'shop')] },
  );
  expect(objects.filter(({ overlay }) => overlay?.patched).map((it) => nameOf(it.object))).toEqual(names);
  expect(entries.map(({ matches }) => matches)).toEqual([names.length > 0, names.length > 0]);
});

test('a patch without a target changes all, and one that is no list of operations nothing', () => {
  const { objects, entries } = built(
    {
      resources: ['all.yaml'],
      patches: [{ patch: '- { op: add, path: /spec/a, value: 1 }' }, { patch: 'spec: { b: 1 }' }, {}],
    },
    { 'a/all.yaml': [object('Service', 'web')] },
  );
  expect(objects.map((it) => it.object)).toEqual([object('Service', 'web', { a: 1 })]);
  expect(entries.map(({ field, matches, effective }) => [field, matches, effective])).toEqual([
    ['patches[0]', true, true],
    ['patches[0].patch[0]', true, true],
    ['patches[1]', true, true],
    ['patches[2]', true, true],
  ]);
});

test('a count goes where a configuration says, and to what has one already', () => {
  const fields = [
    { kind: 'Service', path: 'spec/count', create: true },
    { kind: 'Service', path: 'spec/most', create: false },
  ];
  const { objects, entries } = built(
    {
      resources: ['all.yaml'],
      configurations: ['config.yaml'],
      replicas: [{ name: 'web', count: 2 }],
      images: [{ name: 'web', newTag: '2' }],
    },
    {
      'a/config.yaml': [{ replicas: fields }],
      'a/all.yaml': [object('Service', 'web'), object('Service', 'shop'), object('Deployment', 'web', POD())],
    },
  );
  expect(objects.map((it) => it.object.spec)).toEqual([{ count: 2 }, {}, { replicas: 2, ...POD() }]);
  // No schema knows where a configuration puts a count.
  expect(objects.map(({ overlay }) => overlay?.patched)).toEqual([true, undefined, false]);
  expect(entries.map(({ field, matches, refused }) => [field, matches, refused])).toEqual([
    ['replicas[0]', true, 'is not there'],
    ['images[0]', false, undefined],
  ]);
});

test('a namespace goes to what has one', () => {
  const priority = { apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', metadata: { name: 'web' } };
  const { objects } = built(
    { resources: ['all.yaml'], namespace: 'live' },
    { 'a/all.yaml': [priority, object('Service', 'web')] },
  );
  expect(objects.map((it) => it.object.metadata)).toEqual([
    { name: 'web' },
    { name: 'web', namespace: 'live' },
  ]);
  expect(built({ namespace: 'live' }).entries).toMatchObject([{ matches: false, effective: false }]);
});
