import { beforeAll, expect, test } from 'vitest';
import type { Tree } from '../../../checks/tree';
import { EmbeddedYaml, type JsonPatch } from '../../../constructs/gitops/kustomization';
import type { Platform } from '../../../constructs/platform/platform';
import { declarePlatform } from '../../../main';
import { type StanzaResult, tryStanzas } from '../../../rendered/verify/stanzas';
import { build } from '../../../synth/kustomize';
import { render } from '../../../synth/render';
import { withTemporaryTree } from '../../../synth/temporary-tree';
import { toYaml } from '../../../synth/yaml';
import { openBookshop } from '../../bookshop';
import { describeWithKustomize } from '../../kustomize';

const FOLDER = 'overlays/live/orders';

interface Kustomization {
  readonly images: readonly { readonly name: string }[];
  readonly patches: readonly { readonly target: object; readonly patch: EmbeddedYaml }[];
  readonly transformers: readonly EmbeddedYaml[];
}

async function tried(tree: Tree, folders: readonly string[]): Promise<ReadonlyMap<string, StanzaResult>> {
  const files = [...tree].map(([name, { documents }]) => [name, toYaml(documents)] as const);
  return withTemporaryTree(files, async (root) => tryStanzas(root, tree, await build(root, folders)));
}

function foldersOf(platform: Platform): string[] {
  return platform.services.flatMap(({ overlays }) => overlays.map(({ folder }) => folder));
}

describeWithKustomize('every stanza', () => {
  test.each([
    ['the shop', declarePlatform],
    ['the bookshop', openBookshop],
  ])('of %s matters', async (_, declare) => {
    const platform = declare();
    const results = await tried(render(platform), foldersOf(platform));
    expect(
      [...results].flatMap(([folder, { idle }]) => idle.map((stanza) => `${folder}: ${stanza}`)),
    ).toEqual([]);
    for (const { stanzas } of results.values()) expect(stanzas).toBeGreaterThanOrEqual(4);
  });
});

describeWithKustomize('a stanza that changes nothing', () => {
  let tree: Tree;
  beforeAll(() => {
    tree = render(openBookshop());
  });

  /** The bookshop's tree with one overlay's Kustomization changed. */
  function changed(change: (kustomization: Kustomization) => object): Tree {
    const path = `${FOLDER}/kustomization.yaml`;
    const file = tree.get(path);
    if (!file) throw new Error(path);
    const [document] = file.documents as [Kustomization];
    return new Map(tree).set(path, { ...file, documents: [{ ...document, ...change(document) }] });
  }

  const deployment = { kind: 'Deployment', name: 'order-desk' };
  const patch = (target: object, ...operations: JsonPatch[]) => ({
    target,
    patch: new EmbeddedYaml(operations),
  });
  const label: JsonPatch = { op: 'add', path: '/metadata/labels/tier', value: 'back' };

  test.each<[what: string, idle: string, change: (kustomization: Kustomization) => object]>([
    [
      'patches an object that is not there',
      'patches[1] of Deployment/order-desks: add /metadata/labels/tier',
      ({ patches }) => ({ patches: [...patches, patch({ ...deployment, name: 'order-desks' }, label)] }),
    ],
    [
      'patches a kind of another group',
      'patches[1] of Deployment/order-desk: add /metadata/labels/tier',
      ({ patches }) => ({ patches: [...patches, patch({ ...deployment, group: 'argoproj.io' }, label)] }),
    ],
    [
      'sets what is there already',
      'patches[1] of Deployment/order-desk: replace /metadata/name',
      ({ patches }) => ({
        patches: [
          ...patches,
          patch(deployment, label, { op: 'replace', path: '/metadata/name', value: 'order-desk' }),
        ],
      }),
    ],
    [
      'sets an image that no container has',
      'images[1] registry.books.example/team/images/order-desks',
      ({ images }) => ({
        images: [...images, { name: 'registry.books.example/team/images/order-desks', newTag: '2' }],
      }),
    ],
    [
      'transforms an object that is not there',
      'transformers[1] of Deployment/order-desks: replace /spec/replicas',
      ({ transformers }) => ({
        transformers: [
          ...transformers,
          new EmbeddedYaml({
            apiVersion: 'builtin',
            kind: 'PatchTransformer',
            metadata: { name: 'none' },
            ...patch(
              { ...deployment, name: 'order-desks' },
              { op: 'replace', path: '/spec/replicas', value: 0 },
            ),
          }),
        ],
      }),
    ],
  ])('%s', async (_, idle, change) => {
    expect((await tried(changed(change), [FOLDER])).get(FOLDER)?.idle).toEqual([idle]);
  });
});
