import { checkTree, type KnownParts } from '../../checks/check';
import type { Tree, TreeFile } from '../../checks/tree';
import { once } from '../../constructs/props/once';

/** What is known of a tree that is right, looked at once for all tests that a process runs. */
export const partsOf = once((right: Tree) => new KnownFiles(right));

/** Knows the parts of a right tree, as long as their texts are equal, and their documents the very same. */
class KnownFiles implements KnownParts {
  private readonly right = new Set<string>();
  private readonly numbers = new Map<unknown, number>();
  private isLearning = true;

  constructor(tree: Tree) {
    const [found] = checkTree(tree, undefined, this);
    if (found !== undefined) throw new Error(`the tree is not right: ${found.message}`);
    this.isLearning = false;
  }

  isRight(what: string, files: readonly TreeFile[], given = ''): boolean {
    const parts = files.flatMap(({ documents, text }) => [this.numberOf(documents), this.numberOf(text)]);
    const part = JSON.stringify([what, given, ...parts]);
    if (this.isLearning) this.right.add(part);
    return !this.isLearning && this.right.has(part);
  }

  private numberOf(thing: TreeFile['documents'] | string): number {
    const number = this.numbers.get(thing) ?? this.numbers.size;
    this.numbers.set(thing, number);
    return number;
  }
}
