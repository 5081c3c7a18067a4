import { expect, test } from 'vitest';
import { TreeIndex } from '../../checks/tree-index';
import { declarePlatform } from '../../main';
import { build } from '../../rendered/kustomize';
import { withTemporaryTree } from '../../rendered/temporary-tree';
import { render } from '../../synth/render';
import { texts } from '../../synth/synthesize';

test('overlays', async () => {
  const tree = render(declarePlatform());
  const { overlays } = new TreeIndex(tree);
  const real = await withTemporaryTree(texts(tree), (root) =>
    build(
      root,
      overlays.map(({ folder }) => folder),
    ),
  );
  for (const { folder, objects } of overlays) {
    const sort = (a: any, b: any) => (a.kind + a.metadata.name < b.kind + b.metadata.name ? -1 : 1);
    expect([...objects.map(({ object }) => object)].sort(sort)).toEqual(
      [...(real.get(folder) ?? [])].sort(sort),
    );
  }
  expect(overlays.length).toBe(10);
  expect(
    overlays.flatMap(({ folder, stanzas }) =>
      stanzas.filter((s) => !s.matches || s.refused || !s.effective).map((s) => [folder, s]),
    ),
  ).toEqual([]);
});
