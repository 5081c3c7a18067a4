import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withAnyVersions } from '../../checks/any-versions';
import { checkTree } from '../../checks/check';
import { RULES } from '../../checks/rules';
import type { Tree, TreeFile } from '../../checks/tree';
import { TreeIndex } from '../../checks/tree-index';
import { declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import { declarePlatform as declareFerries } from '../../examples/ferries/main';
import { EmbeddedYaml } from '../../manifests/kustomization';
import { containersIn, templatesIn } from '../../manifests/pod-template';
import { PassedTrees } from '../../synth/passed-trees';
import { render } from '../../synth/render';
import { toYaml } from '../../synth/yaml';
import { declareShop, shopTree } from '../shop';
import { copyOf } from './mutable-tree';
import { WatchedFields } from './watched-fields';

interface Images {
  readonly images: Record<string, unknown>[];
}

const OVERLAY = 'overlays/production/catalog/kustomization.yaml';
const DIGEST = `sha256:${'0'.repeat(64)}`;
const IMAGE = ((shopTree().get(OVERLAY) as TreeFile).documents[0] as Images).images[0]?.name as string;

/** The shop with a file changed, whose text follows. */
function changed(file: string, change: (document: never) => void, tree = shopTree()): Tree {
  const before = tree.get(file);
  if (before === undefined) throw new Error(`there is no ${file}`);
  const documents = copyOf(before.documents) as object[];
  change(documents[0] as never);
  return new Map(tree).set(file, { ...before, documents, text: toYaml(documents) });
}

const withVersion = (version: object, tree?: Tree) =>
  changed(OVERLAY, (content: Images) => Object.assign(content.images[0] as object, version), tree);
const textsOf = (tree: Tree) => [...withAnyVersions(tree).values()].map(({ text }) => text);
const areAlike = (one: Tree, other: Tree) => textsOf(one).join() === textsOf(other).join();

test.each([
  [{ newTag: '1.10' }, { newTag: 'a1b2c3d' }],
  [{ newTag: 'v1' }, { newTag: 'v'.repeat(128) }],
  [
    { newTag: '1', digest: DIGEST },
    { newTag: '2', digest: DIGEST.replaceAll('0', 'f') },
  ],
  [
    { newTag: undefined, digest: DIGEST },
    { newTag: undefined, digest: DIGEST.replaceAll('0', 'f') },
  ],
])('overlays are alike with %j and with %j', (one, other) => {
  expect(areAlike(withVersion(one), withVersion(other))).toBe(true);
});

const others = [
  ...['latest', '', ' ', 'a b', '-a', 'a:1', 'a@1', '{{args.a}}', 'v'.repeat(129), 1, null, true],
  undefined,
].map((newTag) => ({ newTag }));

test.each([...others, { digest: DIGEST }, { digest: 'sha256:0' }, { newName: 'another' }])(
  'an overlay with %j is like no other',
  (version) => {
    expect(areAlike(withVersion({ newTag: '1.10' }), withVersion(version))).toBe(false);
  },
);

test.each([
  [
    { newTag: '1', digest: 'sha256:0' },
    { newTag: '1', digest: 'sha256:1' },
  ],
  [
    { newTag: 'latest', digest: DIGEST },
    { newTag: '1', digest: DIGEST },
  ],
])(
  'one version of two that is not right keeps both, so that overlays differ with %j and with %j',
  (one, other) => {
    expect(areAlike(withVersion(one), withVersion(other))).toBe(false);
  },
);

test('versions are not told apart where a file of the overlay lacks, which others tell', () => {
  const tree = changed(OVERLAY, (content: { resources: string[] }) => {
    content.resources.push('gone.yaml');
  });
  expect(areAlike(withVersion({ newTag: '1' }, tree), withVersion({ newTag: '2' }, tree))).toBe(true);
});

test('versions are not told apart where an object comes near what the API server takes by none of them', () => {
  const tree = changed('base/catalog/deployment.yaml', (content: { metadata: object }) => {
    content.metadata = { annotations: { text: 'a'.repeat(2 ** 15 - 2 ** 12), images: 'image '.repeat(50) } };
  });
  expect(areAlike(withVersion({ newTag: '1' }, tree), withVersion({ newTag: '2' }, tree))).toBe(true);
});

const pinned = [
  { op: 'add', path: '/spec/template/spec/containers/-', value: { name: 'a', image: `${IMAGE}:2` } },
];

test.each<[what: string, tree: Tree]>([
  [
    'its own patch has a version of the image',
    changed(OVERLAY, (content: { patches: object[] }) => {
      content.patches.push({ patch: new EmbeddedYaml(pinned) });
    }),
  ],
  [
    'its base has a digest of the image',
    changed('base/catalog/deployment.yaml', (content: { metadata: object }) => {
      content.metadata = { annotations: { image: `"${IMAGE}@${DIGEST}` } };
    }),
  ],
  [
    'its base is large',
    changed('base/catalog/deployment.yaml', (content: { metadata: object }) => {
      content.metadata = { annotations: { text: 'a'.repeat(2 ** 15 + 2 ** 13) } };
    }),
  ],
  [
    'its base has hundreds of images',
    changed('base/catalog/deployment.yaml', (content: { metadata: object }) => {
      content.metadata = { annotations: { text: 'image '.repeat(600) } };
    }),
  ],
  [
    'the name of an image must be quoted',
    changed(OVERLAY, (content: Images) => Object.assign(content.images[0] as object, { newName: 'a"b' })),
  ],
  [
    'another one builds on it',
    changed('overlays/production/checkout/kustomization.yaml', (content: { resources: string[] }) => {
      content.resources.push('../catalog');
    }),
  ],
])('versions are told apart where %s', (_, tree) => {
  expect(areAlike(withVersion({ newTag: '1' }, tree), withVersion({ newTag: '2' }, tree))).toBe(false);
});

test('a text that leaves a version out is like none with one', () => {
  const tree = withVersion({ newTag: '1' });
  const file = tree.get(OVERLAY) as TreeFile;
  const without = new Map(tree).set(OVERLAY, { ...file, text: file.text.replace('newTag: "1"', 'newTag: ') });
  expect(areAlike(tree, without)).toBe(false);
});

test('a key that is called like the image is no version of it', () => {
  const tree = changed('base/catalog/deployment.yaml', (content: { metadata: object }) => {
    content.metadata = { annotations: { [IMAGE]: 'a', a: IMAGE } };
  });
  expect(areAlike(withVersion({ newTag: '1' }, tree), withVersion({ newTag: '2' }, tree))).toBe(true);
});

test('of a tree that has passed with other versions, only the files that say them are looked at', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passed-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const passedTrees = () =>
    new PassedTrees(path.join(folder, 'passed.json'), { moduleKey: () => '', loadedModules: () => ({}) });
  const first = passedTrees();
  expect(checkTree(withVersion({}), undefined, first)).toEqual([]);
  first.keep();
  const lookAt = (tree: Tree) => {
    const asked: string[] = [];
    const passed = passedTrees();
    const found = checkTree(tree, undefined, {
      isRight(what, files, given) {
        const isRight = passed.isRight(what, files, given);
        asked.push(...(isRight ? [] : files.length === 1 ? [files[0]?.path ?? ''] : [what]));
        return isRight;
      },
    });
    return { found: found.map(({ rule }) => rule), asked: new Set(asked) };
  };
  expect(lookAt(withVersion({ newTag: '1.10' }))).toEqual({ found: [], asked: new Set([OVERLAY]) });
  const key = `AKIA${'A'.repeat(16)}`;
  expect(lookAt(withVersion({ newTag: key }))).toEqual({
    found: ['no-credentials'],
    asked: new Set([OVERLAY]),
  });
  expect(lookAt(withVersion({ newTag: 'latest' }))).toEqual({
    found: ['image-is-pinned'],
    asked: new Set([
      ...['tree', OVERLAY, 'overlay', 'in tree', 'in tree, whoever calls'],
      ...['in environment', 'in environment, whoever calls'],
    ]),
  });
});

test('no rules read versions but those that take all plain ones alike', () => {
  const watched = new WatchedFields();
  for (const declare of [declareShop, declareBookshop, declareFerries]) {
    const index = new TreeIndex(render(declare()));
    const objects = index.overlays.flatMap((overlay) => overlay.objects);
    const templates = objects.flatMap(({ object }) => templatesIn(object));
    for (const { container } of templates.flatMap(containersIn)) watched.watch(container, 'image');
    for (const overlay of index.overlays) {
      for (const image of overlay.content.images ?? []) {
        for (const field of ['newTag', 'digest'] as const) if (field in image) watched.watch(image, field);
      }
      // Who copies a Kustomization does not read its text.
      watched.watch(overlay, 'text', false);
    }
    const sets = watched.read('sets', () => [
      ...index.environments.values(),
      index.monitoring,
      index.argocd.set,
    ]);
    for (const rule of RULES.tree) watched.read(rule.id, () => rule.check(index));
    for (const rule of RULES.overlay)
      watched.read(rule.id, () => index.overlays.flatMap((it) => [...rule.check(it)]));
    for (const set of sets) {
      for (const rule of RULES.environment) watched.read(rule.id, () => rule.check(set));
      for (const rule of RULES.object)
        watched.read(rule.id, () => set.objects.flatMap((it) => [...rule.check(it)]));
    }
  }
  expect([...watched.readers].sort()).toEqual([
    'analysis-argument-is-declared',
    // Of bases alone.
    'base-is-environment-agnostic',
    'image-is-pinned',
    'object-fits-api-server',
    'tag-is-quoted',
  ]);
});
