import { expect, test } from 'vitest';
import { builtOverlays, inputsOf } from '../../synth/built-overlays';
import { describeWithKustomize } from '../kustomize';

const OBJECT = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n';
const TREE = new Map([
  ['base/a/kustomization.yaml', 'resources: [config-map.yaml]\n'],
  ['base/a/config-map.yaml', OBJECT],
  ['shared/patch.yaml', `${OBJECT}data:\n  a: b\n`],
  [
    'overlays/live/a/kustomization.yaml',
    "resources: [../../../base/a]\npatches:\n  - path: '../../../shared/patch.yaml'\n",
  ],
  ['overlays/live/b/kustomization.yaml', 'resources: [../../../base/a]\n'],
]);

test('an overlay is built from its files, and from the files and folders that its Kustomization names', () => {
  expect([...inputsOf(TREE, 'overlays/live/a').keys()]).toEqual([
    'overlays/live/a/kustomization.yaml',
    'base/a/kustomization.yaml',
    'base/a/config-map.yaml',
    'shared/patch.yaml',
  ]);
});

describeWithKustomize('an overlay that was built before', () => {
  const folder = 'overlays/live/b';
  const buildOf = async (tree: ReadonlyMap<string, string>, place = folder) =>
    (await builtOverlays(tree, [place])).get(place);

  test('is the same from the same files in another tree, and another where one of them is', async () => {
    const built = await buildOf(TREE);
    expect(built).toContain('name: a\n');
    const moved = new Map([...TREE].map(([file, text]) => [`after/${file}`, text]));
    expect(await buildOf(moved, `after/${folder}`)).toBe(built);
    const changed = new Map(TREE).set('base/a/config-map.yaml', OBJECT.replace('name: a', 'name: b'));
    expect(await buildOf(changed)).toBe(built?.replace('name: a', 'name: b'));
  });
});
