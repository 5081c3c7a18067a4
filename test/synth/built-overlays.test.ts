import path from 'node:path';
import { expect, test } from 'vitest';
import { declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import { declarePlatform as declareFerries } from '../../examples/ferries/main';
import { KUSTOMIZATION_FILE } from '../../manifests/kustomization';
import { builtOverlays, inputsOf, rememberNames } from '../../synth/built-overlays';
import { render } from '../../synth/render';
import { treeTexts } from '../../synth/synthesize';
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

test('is the same where its Kustomization has been written just now, and is not read', () => {
  const tree = render(declareBookshop());
  const inputs = () => {
    // A tree of its own, of which nothing is known but what its Kustomizations name.
    const texts = new Map(treeTexts(tree));
    const folders = [...texts.keys()].filter((file) => file.endsWith(`/${KUSTOMIZATION_FILE}`));
    return folders.map((file) => [...inputsOf(texts, path.posix.dirname(file)).keys()].sort());
  };
  const read = inputs();
  expect(read.length).toBeGreaterThan(10);
  for (const { path: file, text, documents } of tree.values())
    rememberNames(path.posix.dirname(file), text, documents);
  expect(inputs()).toEqual(read);
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

describeWithKustomize('overlays that are built together', () => {
  /** Another text of the same Kustomizations, since what has been built is not built again. */
  const anew = (tree: ReadonlyMap<string, string>, words: string) =>
    new Map(
      [...tree].map(([file, text]) => [
        file,
        file.endsWith('/kustomization.yaml') ? `${text}# ${words}\n` : text,
      ]),
    );
  const foldersOf = (tree: ReadonlyMap<string, string>) =>
    [...tree.keys()].flatMap((file) => /^(\w+\/overlays\/.*)\/kustomization\.yaml$/.exec(file)?.[1] ?? []);

  test.each([
    ['bookshop', declareBookshop],
    ['ferries', declareFerries],
  ])('are what each is by itself, in %s', async (_, declare) => {
    const texts = [...treeTexts(render(declare()))];
    const tree = new Map(
      ['before', 'after'].flatMap((side) => texts.map(([file, text]) => [`${side}/${file}`, text])),
    );
    const folders = foldersOf(tree);
    const together = await builtOverlays(anew(tree, 'together'), folders, { together: true });
    const alone = anew(tree, 'singly');
    const before = await builtOverlays(
      alone,
      folders.filter((folder) => folder.startsWith('before/')),
    );
    // The files of the other side are the same, and are not built again.
    expect(together).toEqual(await builtOverlays(alone, folders));
    expect(together.size).toBe(2 * before.size);
    expect(folders.length).toBeGreaterThan(10);
  });

  test('are built singly where they do not go together, and refused as they are by themselves', async () => {
    const folders = ['overlays/live/b', 'overlays/live/c'];
    const same = 'resources: [../../../base/a]\n';
    const tree = anew(new Map(TREE).set('overlays/live/c/kustomization.yaml', same), 'both');
    const built = await builtOverlays(tree, folders, { together: true });
    expect([...built.values()]).toEqual([OBJECT, OBJECT]);
    const broken = new Map(tree).set('overlays/live/c/kustomization.yaml', 'resources: [nowhere.yaml]\n');
    await expect(builtOverlays(broken, folders, { together: true })).rejects.toThrow(
      /^overlays\/live\/c: .*nowhere/,
    );
  });
});
