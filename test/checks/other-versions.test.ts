import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTree } from '../../checks/check';
import type { Tree } from '../../checks/tree';
import { declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import { declarePlatform as declareFerries } from '../../examples/ferries/main';
import { render } from '../../synth/render';
import { treeTexts } from '../../synth/synthesize';
import { edited, editsCase } from '../fuzz/edits-case';
import { declareShop } from '../shop';
import { partsOf } from './known-files';
import { MutableTree } from './mutable-tree';

const TREES = [declareShop(), declareBookshop(), declareFerries()].map(render);

/**
 * What a change is told to be, the fast way and by all documents: a comment keeps a file from being taken for one of other
 * versions.
 *
 * @param right of the tree that both come from, which need not be looked at again
 */
function toldBothWays(tree: Tree, before: Tree, right: Tree, isOther: (file: string) => boolean) {
  const texts = [...treeTexts(before)].map(([file, text]) => {
    return [file, isOther(file) ? text.replace(/newTag: "[\w.]+"/, 'newTag: "earlier"') : text] as const;
  });
  const read = texts.map(
    ([file, text]) => [file, text === before.get(file)?.text ? text : `${text}# read\n`] as const,
  );
  return [texts, read].map((some) =>
    checkTree(tree, { name: 'HEAD', texts: new Map(some) }, partsOf(right)).filter(({ message }) =>
      message.includes('HEAD'),
    ),
  );
}

test('of overlays with other versions is told what is told of all documents', () => {
  let told = 0;
  fc.assert(
    fc.property(editsCase, fc.nat(), ({ tree: number, commits }, others) => {
      const before = TREES[number % TREES.length] as Tree;
      const tree = commits.reduce(edited, before);
      const [fast, all] = toldBothWays(tree, before, before, (file) => file.length % 3 !== others % 4);
      expect(fast).toEqual(all);
      told += all?.length ?? 0;
    }),
    { numRuns: 60, seed: 20_261_130 },
  );
  expect(told).toBeGreaterThan(5);
});

test.each<[string, Tree, (tree: MutableTree) => unknown, RegExp]>([
  [
    'a Job, which nobody may change',
    TREES[2] as Tree,
    (t) => t.set('base/harbours/job.yaml', 'metadata.annotations', {}),
    /immutable-field-is-kept .*spec\.template/,
  ],
  [
    'a list that a sync leaves as it is',
    TREES[0] as Tree,
    (t) =>
      t.set('argocd/catalog-production.yaml', 'spec.ignoreDifferences', [
        {
          group: 'apps',
          kind: 'Deployment',
          name: 'catalog-service',
          jsonPointers: ['/spec/template/spec/containers/0/resources'],
        },
      ]),
    /ignored-list-is-kept .*spec\.template\.spec\.containers/,
  ],
])('another image in %s is told', (_, tree, change, told) => {
  const mutable = new MutableTree(tree);
  change(mutable);
  const [fast, all] = toldBothWays(mutable.tree, mutable.tree, tree, () => true);
  expect(fast).toEqual(all);
  expect(fast?.map(({ rule, field }) => `${rule} ${field}`).join('\n')).toMatch(told);
});
