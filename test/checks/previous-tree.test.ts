import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { changeFindings } from '../../checks/changes';
import { OverlayBuilder } from '../../checks/overlay-objects';
import { treeOf } from '../../checks/previous-tree';
import type { Tree } from '../../checks/tree';
import { TreeIndex } from '../../checks/tree-index';
import { toYaml } from '../../synth/yaml';
import { shopTree } from '../shop';
import { MutableTree } from './mutable-tree';

let shop: Tree;
beforeAll(() => {
  shop = shopTree();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The shop after a change, with texts to match. */
function changed(change: (tree: MutableTree) => unknown): Tree {
  const mutable = new MutableTree(shop);
  change(mutable);
  const files = [...mutable.tree].map(([path, file]) => {
    const isSame = file.documents === shop.get(path)?.documents;
    return [path, isSame ? file : { ...file, text: toYaml(file.documents) }] as const;
  });
  return new Map(files);
}

const textsOf = (tree: Tree) => new Map([...tree].map(([path, { text }]) => [path, text]));
const withVersion = (text: string) => text.replace(/newTag: "[\w.-]+"/, 'newTag: "earlier"');

/** The folders of the previous tree that are built to tell what has changed. */
function built(tree: Tree, edit: (texts: Map<string, string>) => unknown): string[] {
  const texts = textsOf(tree);
  edit(texts);
  const index = new TreeIndex(tree);
  expect(index.overlays.flatMap(({ objects }) => objects)).not.toEqual([]);
  const folders: string[] = [];
  const build = OverlayBuilder.prototype.build;
  let depth = 0;
  vi.spyOn(OverlayBuilder.prototype, 'build').mockImplementation(function (this: OverlayBuilder, folder) {
    if (depth++ === 0) folders.push(folder);
    try {
      return build.call(this, folder);
    } finally {
      depth--;
    }
  });
  changeFindings(index, { name: 'HEAD', texts });
  return folders;
}

const OVERLAY = 'overlays/production/catalog/kustomization.yaml';
const BASE = 'base/catalog/deployment.yaml';
const APPLICATION = 'argocd/catalog-production.yaml';
const edited = (path: string, edit: (text: string) => string) => (texts: Map<string, string>) =>
  texts.set(path, edit(texts.get(path) as string));
const otherVersion = edited(OVERLAY, withVersion);
const otherwise = (text: string) => `${text}# otherwise\n`;

const JOB = {
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name: 'once' },
  spec: { template: { spec: { containers: [{ name: 'once', image: 'catalog' }] } } },
};
const ignoring =
  (...jsonPointers: string[]) =>
  (t: MutableTree) =>
    t.push(
      APPLICATION,
      'spec.ignoreDifferences',
      { group: 'apps', kind: 'Deployment', name: 'catalog-service', jsonPointers },
      { group: 'apps', kind: 'StatefulSet' },
    );

describe('of a previous tree is built', () => {
  test.each<
    [
      what: string,
      change: (t: MutableTree) => unknown,
      edit: (texts: Map<string, string>) => unknown,
      string[],
    ]
  >([
    ['nothing, where it is the same', () => {}, () => {}, []],
    ['nothing, for another version of an image', () => {}, otherVersion, []],
    ['an overlay that was otherwise', () => {}, edited(OVERLAY, otherwise), ['overlays/production/catalog']],
    [
      'each overlay of a base that was otherwise',
      () => {},
      edited(BASE, otherwise),
      ['overlays/production/catalog', 'overlays/staging/catalog'],
    ],
    [
      'each overlay of such a base, also with another version',
      () => {},
      (texts) => otherVersion(edited(BASE, otherwise)(texts)),
      ['overlays/production/catalog', 'overlays/staging/catalog'],
    ],
    [
      'each overlay of a base with a new file',
      () => {},
      (texts) => otherVersion(texts).delete(BASE),
      ['overlays/production/catalog', 'overlays/staging/catalog'],
    ],
    [
      'nothing for a file that no Kustomization lists',
      () => {},
      (texts) => texts.set('base/catalog/gone.yaml', ''),
      [],
    ],
    ['nothing for a new overlay', () => {}, (texts) => texts.delete(OVERLAY), []],
    [
      'an overlay that has gone',
      () => {},
      (texts) => texts.set('overlays/production/gone/kustomization.yaml', 'kind: Kustomization\n'),
      ['overlays/production/gone'],
    ],
    [
      'an overlay that another Application deploys',
      () => {},
      edited(APPLICATION, (text) => text.replaceAll('catalog-production', 'books-production')),
      ['overlays/production/catalog'],
    ],
    [
      'an overlay that no Application deploys any more',
      (t) => t.drop(APPLICATION),
      otherVersion,
      ['overlays/production/catalog'],
    ],
    [
      'an overlay with another version in what nobody may change',
      (t) =>
        t.add('base/catalog/job.yaml', JOB).push('base/catalog/kustomization.yaml', 'resources', 'job.yaml'),
      otherVersion,
      ['overlays/production/catalog'],
    ],
    [
      'an overlay with another version in a list that a sync leaves as it is',
      ignoring('/spec/replicas', '/spec/template/spec/containers/10/resources'),
      otherVersion,
      ['overlays/production/catalog'],
    ],
    ['nothing, where a sync leaves a count as it is', ignoring('/spec/replicas'), otherVersion, []],
  ])('%s', (_, change, edit, folders) => {
    expect(built(changed(change), edit)).toEqual(folders);
  });
});

test('a file that is as it was is not read again, and one that has gone has no construct', () => {
  const texts = textsOf(shop).set(BASE, 'kind: Deployment\n').set('gone.yaml', 'kind: Gone\n');
  const previous = treeOf(texts, shop);
  expect(previous.get(OVERLAY)).toBe(shop.get(OVERLAY));
  expect(previous.get(BASE)).toMatchObject({
    construct: 'ecommerce/catalog',
    documents: [{ kind: 'Deployment' }],
  });
  expect(previous.get('gone.yaml')).toMatchObject({ construct: '', documents: [{ kind: 'Gone' }] });
});
