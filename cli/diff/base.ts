import { parseAllDocuments } from 'yaml';
import type { Git } from '../../synth/git';
import { TREE_FOLDER } from '../../synth/project';
import { UserError } from '../../synth/user-error';
import type { TreeTexts } from './applications';

/** A commit to compare with. */
export interface Base {
  readonly commit: string;
  /** What led to it, e.g. `merge base with origin/main`. */
  readonly name: string;
}

/**
 * The commit that a person names, or the one at which the checked-out branch left the branch that Argo CD follows,
 * as the remote repository has it. Names are resolved to full ones: Git itself would take a tag `origin/main` for the
 * branch `main` of `origin`.
 *
 * @throws {UserError} if there is none, or a name means several
 */
export function findBase(git: Git, ref: string | undefined, followed: string): Base {
  if (ref !== undefined) {
    const commits = commitsOf(git, [...FOLDERS.map((folder) => folder + ref), ref]);
    const fullNames = [...commits.keys()].filter((name) => name !== ref);
    if (new Set(fullNames.map((name) => commits.get(name))).size > 1) {
      throw new UserError([`'${ref}' means several commits: name one of ${fullNames.join(', ')}`]);
    }
    const commit = commits.get(fullNames[0] ?? ref);
    if (commit === undefined)
      throw new UserError([`'${ref}' must be a commit, a branch or a tag of the repository`]);
    return { commit, name: shortNameOf(ref) };
  }
  const candidates = [`refs/remotes/origin/${followed}`, `refs/heads/${followed}`, `refs/tags/${followed}`];
  const [branch] = commitsOf(git, [...candidates, followed]).keys();
  if (branch === undefined) {
    throw new UserError([
      `there is no branch '${followed}' to compare with: name a commit, e.g. infra diff HEAD`,
    ]);
  }
  const name = shortNameOf(branch);
  const commit = git.ask(['merge-base', 'HEAD', branch]);
  if (commit === undefined) {
    throw new UserError([
      `HEAD and '${name}' have no common commit here: fetch the whole history (git fetch --unshallow), or name a commit`,
    ]);
  }
  return { commit, name: `merge base with ${name}` };
}

/**
 * Those of some names that stand for a commit, in their order, with it.
 *
 * @throws {UserError} if there is no repository
 */
function commitsOf(git: Git, names: readonly string[]): ReadonlyMap<string, string> {
  const found = git.commits(names);
  if (found.every((commit) => commit === undefined) && git.ask(['rev-parse', '--git-dir']) === undefined) {
    throw new UserError([
      'the project must be in a Git repository, and Git on the PATH, to compare it with a commit',
    ]);
  }
  return new Map(names.flatMap((name, index) => (found[index] ? [[name, found[index]] as const] : [])));
}

/**
 * A tree in which files that cannot be read, e.g. in the middle of a merge, are as the other tree has them; and which
 * these are, each in a sentence.
 *
 * @param commit that has the tree
 */
export function readableTree(
  tree: TreeTexts,
  other: TreeTexts,
  commit: string,
): { readonly tree: TreeTexts; readonly warnings: readonly string[] } {
  const broken = [...tree].flatMap(([file, text]) => {
    // What was generated just now needs no look.
    if (text === other.get(file)) return [];
    const [error] = parseAllDocuments(text).flatMap(({ errors }) => errors);
    const hasConflict = /^<{7} /m.test(text);
    if (error === undefined && !hasConflict) return [];
    return [
      {
        file,
        reason: hasConflict ? 'has conflict markers' : `is no YAML (${error?.message.split('\n')[0]})`,
      },
    ];
  });
  const readable = new Map(tree);
  for (const { file } of broken) {
    const text = other.get(file);
    if (text === undefined) readable.delete(file);
    else readable.set(file, text);
  }
  return {
    tree: readable,
    warnings: broken.map(
      ({ file, reason }) =>
        `${TREE_FOLDER}/${file} of ${commit.slice(0, 7)} ${reason}: what it changes is not compared`,
    ),
  };
}

/** Where Git looks for what has a name. */
const FOLDERS = ['refs/heads/', 'refs/remotes/', 'refs/tags/'];

function shortNameOf(ref: string): string {
  return ref.replace(/^refs\/(heads|remotes|tags)\//, '');
}
