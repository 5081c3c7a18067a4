import { expect, test } from 'vitest';
import { OverlayBuilder } from '../../checks/overlay-objects';
import { type Tree, TreeKustomizations } from '../../checks/tree';
import type { Platform } from '../../constructs/platform/platform';
import { declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import type { KubeObject } from '../../manifests/kube-object';
import { builtOverlays } from '../../synth/built-overlays';
import { readObjects } from '../../synth/kustomize';
import { render } from '../../synth/render';
import { treeTexts } from '../../synth/synthesize';
import { openBookshop } from '../bookshop';
import { describeWithKustomize } from '../kustomize';
import { declareShop } from '../shop';
import { STRANGE } from './strange-tree';

const PLATFORMS: [string, () => Platform][] = [
  ['the shop', declareShop],
  ['the bookshop', openBookshop],
  ['the bookshop with every option', declareBookshop],
];

describeWithKustomize('the objects of each overlay equal what Kustomize makes of it', () => {
  test.each(PLATFORMS)('%s', async (_name, declare) => {
    await expectKustomize(render(declare()), 6, { together: true });
  });

  test('of whatever the part of Kustomize that is followed may say', async () => {
    await expectKustomize(STRANGE, 2);
  });
});

async function expectKustomize(
  tree: Tree,
  least: number,
  how?: Parameters<typeof builtOverlays>[2],
): Promise<void> {
  const source = new TreeKustomizations(tree);
  const builder = new OverlayBuilder(source);
  const folders = source.all.map(({ folder }) => folder).filter((folder) => folder.startsWith('overlays/'));
  const built = await builtOverlays(treeTexts(tree), folders, how);
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
