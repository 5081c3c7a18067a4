import { expect, test } from 'vitest';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import type { Tree } from '../../checks/tree';
import { once } from '../../constructs/props/once';
import { declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import { render } from '../../synth/render';
import { partsOf } from './known-files';
import { MutableTree } from './mutable-tree';

/** A right tree, made once for all tests that begin with it. */
const made = once((tree: () => Tree) => tree());

/** What is found in a right tree, looked for once for the tests of all rules that a process runs. */
const findingsIn = once((right: Tree) => checkTree(right));

/** A change of a tree, and all that the rule it is made for says of it. */
export type Mutant = readonly [rule: string, change: (tree: MutableTree) => unknown, ...said: string[]];

/** The bookshop with every option, rendered once for the tests of all rules that a process runs. */
export function bookshopTree(): Tree {
  return made(renderBookshop);
}

function renderBookshop(): Tree {
  return render(declareBookshop());
}

/**
 * Tests that each mutant is caught by its own rule, which says just this, and that a right tree is not; and that no finding
 * is missed where the parts are known that the mutant has left as they were.
 */
export function testMutants(tree: () => Tree, mutants: readonly Mutant[]): void {
  const rules = new Set(mutants.map(([rule]) => rule));
  test.each([
    ['the tree', tree],
    ['the bookshop with every option', bookshopTree],
  ])(`nothing is wrong with %s by ${[...rules].join(', ')}`, (_name, right) => {
    const found = findingsIn(made(right)).filter(({ rule }) => rules.has(rule));
    expect(found.map(describeFinding)).toEqual([]);
  });

  test.each(mutants.map((mutant, index) => [mutant[0], index, mutant] as const))(
    '%s (%i)',
    (rule, _index, mutant) => {
      const [, change, ...said] = mutant;
      const right = made(tree);
      const mutable = new MutableTree(right);
      change(mutable);
      const all = checkTree(mutable.tree);
      expect(checkTree(mutable.tree, undefined, partsOf(right))).toEqual(all);
      const found = all.filter((finding) => finding.rule === rule);
      expect(found.map(describeFinding)).toEqual(said.map((line) => `${line} (${rule})`));
      expect(found).not.toEqual([]);
    },
  );
}

/** A change of a tree that is right, of which a rule must say nothing. */
export type Harmless = readonly [rule: string, what: string, change: (tree: MutableTree) => unknown];

/** Tests that a rule does not ask for more than it must. */
export function testHarmless(tree: () => Tree, changes: readonly Harmless[]): void {
  test.each(changes)('%s takes %s', (rule, _what, change) => {
    const right = made(tree);
    const mutable = new MutableTree(right);
    change(mutable);
    const found = checkTree(mutable.tree, undefined, partsOf(right)).filter(
      (finding) => finding.rule === rule,
    );
    expect(found.map(describeFinding)).toEqual([]);
  });
}
