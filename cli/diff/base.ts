import type { Git } from '../../synth/git';
import { UserError } from '../../synth/user-error';

/** A commit to compare with. */
export interface Base {
  readonly commit: string;
  /** What led to it, e.g. `merge base with origin/main`. */
  readonly name: string;
}

/**
 * The commit that a person names, or the one at which the checked-out branch left the branch that Argo CD follows,
 * as the remote repository has it.
 *
 * @throws {UserError} if there is none
 */
export function findBase(git: Git, ref: string | undefined, followed: string): Base {
  if (git.ask(['rev-parse', '--is-inside-work-tree']) === undefined) {
    throw new UserError([
      'the project must be in a Git repository, and Git on the PATH, to compare it with a commit',
    ]);
  }
  if (ref !== undefined) {
    const commit = commitOf(git, ref);
    if (commit === undefined)
      throw new UserError([`'${ref}' must be a commit, a branch or a tag of the repository`]);
    return { commit, name: ref };
  }
  const branch = [`origin/${followed}`, followed].find((name) => commitOf(git, name) !== undefined);
  if (branch === undefined) {
    throw new UserError([
      `there is no branch '${followed}' to compare with: name a commit, e.g. infra diff HEAD`,
    ]);
  }
  const commit = git.ask(['merge-base', 'HEAD', branch]);
  if (commit === undefined) {
    throw new UserError([
      `HEAD and '${branch}' have no common commit here: fetch the whole history (git fetch --unshallow), or name a commit`,
    ]);
  }
  return { commit, name: `merge base with ${branch}` };
}

function commitOf(git: Git, ref: string): string | undefined {
  return git.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
}
