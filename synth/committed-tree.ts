import type { PreviousTree } from '../checks/previous-tree';
import type { Git } from './git';
import { isGenerated } from './header';
import { type Project, TREE_FOLDER } from './project';
import { UserError } from './user-error';

/**
 * The generated files of `dist/` in a commit: their texts by path.
 *
 * @param likely texts that some of them may have, by path, which spares Git to tell them
 * @throws {UserError} if there is no such commit, or Git refuses to tell
 */
export function committedTree(
  { git }: Project,
  commit: string,
  likely?: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map([...git.filesAt(commit, TREE_FOLDER, likely)].filter(([, text]) => isGenerated(text)));
}

/**
 * The tree that clusters have, to compare another with: where the branch of Argo CD is known, that of the commit from
 * which `HEAD` went its own way, else that of `HEAD`. On that branch itself CI compares with the commit before, as its
 * `HEAD` holds the change already. Undefined where there is no Git, no commit, or no tree in it.
 *
 * @param revision the branch that Argo CD reads, e.g. `main`
 * @param likely texts that some of its files may have, by path
 * @throws {UserError} if Git refuses to tell, e.g. for a repository that belongs to another user
 */
export function previousTree(
  project: Project,
  revision: string,
  {
    inCi = process.env.CI === 'true',
    likely,
  }: { readonly inCi?: boolean; readonly likely?: ReadonlyMap<string, string> } = {},
): PreviousTree | undefined {
  try {
    const [head, remote] = project.git.commits(['HEAD', `refs/remotes/origin/${revision}`]);
    if (head === undefined) return undefined;
    const { commit, name } = previousCommit(project.git, { head, remote, revision, inCi });
    const texts = committedTree(project, commit, likely);
    return texts.size === 0 ? undefined : { name, texts };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError([
      `Git must tell what of ${TREE_FOLDER}/ clusters have, to find changes that they do not take: ${error.message}`,
    ]);
  }
}

function previousCommit(
  git: Git,
  {
    head,
    remote,
    revision,
    inCi,
  }: { head: string; remote: string | undefined; revision: string; inCi: boolean },
): { commit: string; name: string } {
  const isElsewhere = remote !== undefined && remote !== head;
  const fork = isElsewhere ? git.ask(['merge-base', head, remote]) : undefined;
  if (fork !== undefined && fork !== head) return { commit: fork, name: `origin/${revision}` };
  const parent = inCi ? git.commit('HEAD^') : undefined;
  return parent === undefined ? { commit: head, name: 'HEAD' } : { commit: parent, name: 'HEAD^' };
}
