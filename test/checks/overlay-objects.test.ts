import { expect, test } from 'vitest';
import { OverlayBuilder } from '../../checks/overlay-objects';
import { type Tree, TreeKustomizations } from '../../checks/tree';
import { TreeIndex } from '../../checks/tree-index';
import type { Platform } from '../../constructs/platform/platform';
import { declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import { type KubeObject, nameOf } from '../../manifests/kube-object';
import { EmbeddedYaml } from '../../manifests/kustomization';
import { builtOverlays } from '../../synth/built-overlays';
import { readObjects } from '../../synth/kustomize';
import { render } from '../../synth/render';
import { treeTexts } from '../../synth/synthesize';
import { toYaml } from '../../synth/yaml';
import { openBookshop } from '../bookshop';
import { describeWithKustomize } from '../kustomize';
import { declareShop } from '../shop';

const PLATFORMS: [string, () => Platform][] = [
  ['the shop', declareShop],
  ['the bookshop', openBookshop],
  ['the bookshop with every option', declareBookshop],
];

describeWithKustomize('the objects of each overlay equal what Kustomize makes of it', () => {
  test.each(PLATFORMS)('%s', async (_name, declare) => {
    await expectKustomize(render(declare()), 6);
  });

  test('of whatever the part of Kustomize that is followed may say', async () => {
    await expectKustomize(STRANGE, 2);
  });
});

test.each(PLATFORMS)('each entry of %s matches, applies, and changes something', (_name, declare) => {
  const { overlays } = new TreeIndex(render(declare()));
  const idle = overlays.flatMap(({ file, entries }) =>
    entries
      .filter(({ matches, refused, effective }) => !matches || refused !== undefined || !effective)
      .map(({ field }) => `${file}: ${field}`),
  );
  expect(idle).toEqual([]);
  expect(overlays.flatMap(({ entries }) => entries).length).toBeGreaterThan(50);
});

async function expectKustomize(tree: Tree, least: number): Promise<void> {
  const source = new TreeKustomizations(tree);
  const builder = new OverlayBuilder(source);
  const folders = source.all.map(({ folder }) => folder).filter((folder) => folder.startsWith('overlays/'));
  const built = await builtOverlays(treeTexts(tree), folders);
  expect(folders.length).toBeGreaterThanOrEqual(least);
  for (const folder of folders) {
    const objects = builder.build(folder).objects.map(({ object }) => object);
    expect(byName(objects)).toEqual(byName(readObjects(built.get(folder) ?? '') as KubeObject[]));
  }
}

function byName(objects: readonly KubeObject[]): Record<string, KubeObject> {
  return Object.fromEntries(
    objects.map((object) => [`${object.apiVersion} ${object.kind} ${object.metadata.name}`, object]),
  );
}

const POD = {
  containers: [
    { name: 'a', image: 'registry:5000/a:old' },
    { name: 'b', image: 'b' },
  ],
};

/** Two overlays over one base over another, with whatever the constructs do not write. */
const STRANGE = treeOf({
  'base/inner/workloads.yaml': [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web', labels: { tier: 'web' }, annotations: { 'a.example/b': 'c' } },
      spec: { template: { spec: { ...POD, initContainers: [{ name: 'init', image: 'b@sha256:00' }] } } },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web-2' },
      spec: { replicas: 1, template: { spec: POD } },
    },
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      metadata: { name: 'web' },
      spec: { workloadRef: { name: 'web' } },
    },
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'AnalysisTemplate',
      metadata: { name: 'gate', namespace: 'other' },
      spec: { metrics: [{ name: 'job', provider: { job: { spec: { template: { spec: POD } } } } }] },
    },
  ],
  'base/inner/config.yaml': [
    { replicas: [{ group: 'argoproj.io', kind: 'Rollout', path: 'spec/replicas', create: true }] },
  ],
  'base/inner/kustomization.yaml': [
    kustomization({ resources: ['workloads.yaml'], configurations: ['config.yaml'] }),
  ],
  'base/outer/service.yaml': [
    { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { ports: [{ port: 80 }] } },
  ],
  'base/outer/kustomization.yaml': [
    kustomization({
      resources: ['service.yaml', '../inner'],
      patches: [
        {
          target: { kind: 'Service' },
          patch: new EmbeddedYaml([{ op: 'add', path: '/spec/ports/0/name', value: 'http' }]),
        },
      ],
    }),
  ],
  'overlays/one/web/kustomization.yaml': [
    kustomization({
      namespace: 'one',
      resources: ['../../../base/outer'],
      replicas: [{ name: 'web', count: 3 }],
      images: [
        { name: 'registry:5000/a', newTag: '1.10', digest: `sha256:${'1'.repeat(64)}` },
        { name: 'b', digest: `sha256:${'2'.repeat(64)}` },
      ],
      patches: [
        {
          target: { group: 'apps', version: 'v1', kind: 'Deployment' },
          patch: new EmbeddedYaml([
            { op: 'add', path: '/metadata/annotations', value: { 'a.example/b': 'd', 'a.example/e~f': 'g' } },
            { op: 'replace', path: '/metadata/annotations/a.example~1b', value: 'h' },
            { op: 'remove', path: '/metadata/annotations/a.example~1e~0f' },
            { op: 'add', path: '/spec/template/spec/containers/0', value: { name: 'first', image: 'b:1' } },
            { op: 'remove', path: '/spec/template/spec/containers/2' },
            { op: 'add', path: '/spec/template/spec/containers/-', value: { name: 'last', image: 'c' } },
          ]),
        },
        {
          target: { name: 'w.b' },
          patch: new EmbeddedYaml([{ op: 'add', path: '/metadata/labels', value: { one: 'two' } }]),
        },
      ],
      transformers: [
        new EmbeddedYaml({
          apiVersion: 'builtin',
          kind: 'PatchTransformer',
          metadata: { name: 'last' },
          target: { kind: 'Deployment', name: 'web' },
          patch: new EmbeddedYaml([{ op: 'replace', path: '/spec/replicas', value: 0 }]),
        }),
      ],
    }),
  ],
  'overlays/two/web/kustomization.yaml': [
    kustomization({
      resources: ['../../../base/outer'],
      images: [{ name: 'b', newTag: 'latest' }],
      // A text, as a file that was read has it.
      patches: [
        { target: { group: 'argoproj.io' }, patch: '- op: add\n  path: /spec/extra\n  value: "on"\n' },
      ],
    }),
  ],
});

test('objects know what overlays have written, and whether by patches', () => {
  const builder = new OverlayBuilder(new TreeKustomizations(STRANGE));
  const writtenIn = (folder: string) =>
    builder
      .build(folder)
      .objects.map(({ object, overlay }) => [nameOf(object), overlay?.patched, overlay?.pointers]);
  expect(writtenIn('base/outer')).toEqual([
    ['Deployment web', undefined, undefined],
    ['Deployment web-2', undefined, undefined],
    ['Rollout web', undefined, undefined],
    ['AnalysisTemplate gate', undefined, undefined],
    ['Service web', true, ['/spec/ports/0/name']],
  ]);
  const image = (list: string) => `/spec/template/spec/${list}/image`;
  expect(writtenIn('overlays/two/web')).toEqual([
    ['Deployment web', false, [image('containers/1'), image('initContainers/0')]],
    ['Deployment web-2', false, [image('containers/1')]],
    ['Rollout web', true, ['/spec/extra']],
    [
      'AnalysisTemplate gate',
      true,
      ['/spec/extra', '/spec/metrics/0/provider/job/spec/template/spec/containers/1/image'],
    ],
    // By the base, which is built on.
    ['Service web', true, ['/spec/ports/0/name']],
  ]);
  expect(builder.build('overlays/one/web').entries.map(({ field }) => field)).toEqual([
    'patches[0]',
    ...[0, 1, 2, 3, 4, 5].map((index) => `patches[0].patch[${index}]`),
    'patches[1]',
    'patches[1].patch[0]',
    'namespace',
    'replicas[0]',
    'images[0]',
    'images[1]',
    'transformers[0]',
    'transformers[0].patch[0]',
  ]);
});

test('entries know what has come of them', () => {
  const idle = kustomization({
    resources: ['../../../base/outer'],
    replicas: [{ name: 'nobody', count: 1 }],
    images: [{ name: 'nobody', newTag: '1' }],
    patches: [
      {
        target: { kind: 'StatefulSet' },
        patch: new EmbeddedYaml([{ op: 'add', path: '/spec/a', value: 1 }]),
      },
      {
        target: { kind: 'Service' },
        patch: new EmbeddedYaml([
          { op: 'replace', path: '/spec/ports/0/port', value: 80 },
          { op: 'replace', path: '/spec/nothing/a', value: 1 },
          { op: 'add', path: '/spec/lost', value: 1 },
          { op: 'add', path: '/spec', value: { ports: [] } },
        ]),
      },
    ],
  });
  const tree = new Map([...STRANGE, ...treeOf({ 'overlays/idle/web/kustomization.yaml': [idle] })]);
  const { entries } = new OverlayBuilder(new TreeKustomizations(tree)).build('overlays/idle/web');
  expect(
    entries.map(({ field, matches, effective, refused }) => [
      field,
      matches,
      effective,
      refused !== undefined,
    ]),
  ).toEqual([
    ['patches[0]', false, false, false],
    ['patches[0].patch[0]', false, false, false],
    ['patches[1]', true, true, false],
    ['patches[1].patch[0]', true, false, false],
    ['patches[1].patch[1]', true, false, true],
    ['patches[1].patch[2]', true, false, false],
    ['patches[1].patch[3]', true, true, false],
    ['replicas[0]', false, false, false],
    ['images[0]', false, false, false],
  ]);
});

function kustomization(fields: object): object {
  return { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', ...fields };
}

function treeOf(files: Readonly<Record<string, object[]>>): Tree {
  return new Map(
    Object.entries(files).map(([path, documents]) => [
      path,
      { path, construct: 'strange', documents, text: toYaml(documents) },
    ]),
  );
}
