import { expect, test } from 'vitest';
import { OverlayBuilder } from '../../checks/overlay-objects';
import { TreeKustomizations } from '../../checks/tree';
import { TreeIndex } from '../../checks/tree-index';
import type { Platform } from '../../constructs/platform/platform';
import { declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import { nameOf } from '../../manifests/kube-object';
import { EmbeddedYaml } from '../../manifests/kustomization';
import { render } from '../../synth/render';
import { openBookshop } from '../bookshop';
import { declareShop } from '../shop';
import { kustomization, STRANGE, treeOf } from './strange-tree';

const PLATFORMS: [string, () => Platform][] = [
  ['the shop', declareShop],
  ['the bookshop', openBookshop],
  ['the bookshop with every option', declareBookshop],
];

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
