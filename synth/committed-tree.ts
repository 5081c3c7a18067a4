import { type Project, TREE_FOLDER } from './project';
import { isGenerated } from './render';
import { UserError } from './user-error';

/**
 * The generated files of `dist/` in a commit: their texts by path.
 *
 * @throws {UserError} if there is no such commit, or Git refuses to tell
 */
export function committedTree({ git }: Project, commit: string): ReadonlyMap<string, string> {
  return new Map([...git.filesAt(commit, TREE_FOLDER)].filter(([, text]) => isGenerated(text)));
}

/**
 * The tree in Git's `HEAD`, which is what Argo CD has deployed or is about to; undefined where there is no Git, no
 * commit, or no tree in it.
 *
 * @throws {UserError} if Git refuses to tell, e.g. for a repository that belongs to another user
 */
export function headTree(project: Project): ReadonlyMap<string, string> | undefined {
  try {
    if (!project.git.hasCommit()) return undefined;
    const tree = committedTree(project, 'HEAD');
    return tree.size === 0 ? undefined : tree;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError([
      `Git must tell what of ${TREE_FOLDER}/ is in HEAD, to find changes that no cluster takes: ${error.message}`,
    ]);
  }
}
