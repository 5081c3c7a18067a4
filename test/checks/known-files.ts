import { checkTree, type KnownParts } from '../../checks/check';
import type { Tree, TreeFile } from '../../checks/tree';

/** Knows the parts of a right tree, as long as they are the very same files. */
export class KnownFiles implements KnownParts {
  private readonly right = new Set<string>();
  private readonly numbers = new Map<TreeFile, number>();
  private isLearning = true;

  constructor(tree: Tree) {
    const [found] = checkTree(tree, undefined, this);
    if (found !== undefined) throw new Error(`the tree is not right: ${found.message}`);
    this.isLearning = false;
  }

  isRight(what: string, files: readonly TreeFile[], given = ''): boolean {
    const part = [what, given, ...files.map((file) => this.numberOf(file))].join();
    if (this.isLearning) this.right.add(part);
    return !this.isLearning && this.right.has(part);
  }

  private numberOf(file: TreeFile): number {
    const number = this.numbers.get(file) ?? this.numbers.size;
    this.numbers.set(file, number);
    return number;
  }
}
