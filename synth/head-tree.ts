import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { DIST, PROJECT } from './project';
import { isGenerated } from './render';
import { filesInTar } from './tar';
import { UserError } from './user-error';

/** What Git says where there is no repository, no commit, or no tree in it. */
const NOTHING_THERE =
  /not a git repository|not a valid object name|did not match any files|directory is untracked/i;

/** Far more than a tree has. */
const MOST_OUTPUT_BYTES = 1024 * 1024 * 1024;

/**
 * The generated files of `dist/` as they are in Git's `HEAD`, hence what Argo CD has deployed or is about to: their
 * texts by path. Undefined where there is no Git, no commit, or no tree in it.
 *
 * @param project the folder with `dist/`
 * @throws {UserError} if Git refuses to tell, e.g. for a repository that belongs to another user
 */
export function headTree(project = PROJECT): ReadonlyMap<string, string> | undefined {
  const folder = path.relative(PROJECT, DIST);
  const { status, stdout, stderr } = spawnSync('git', ['archive', '--format=tar', 'HEAD', folder], {
    cwd: project,
    maxBuffer: MOST_OUTPUT_BYTES,
    env: { ...process.env, LC_ALL: 'C' },
  });
  // Without a status Git is not there at all.
  if (status === null || (status !== 0 && NOTHING_THERE.test(String(stderr)))) return undefined;
  if (status !== 0) {
    const [reason] = String(stderr).split('\n');
    throw new UserError([
      `Git must tell what of ${folder}/ is in HEAD, to find changes that no cluster takes: ${reason}`,
    ]);
  }
  const files = [...filesInTar(stdout)].map(([name, content]): [string, string] => [
    name.slice(folder.length + 1),
    // On Windows Git may turn line ends into those of the platform.
    content.toString('utf8').replaceAll('\r\n', '\n'),
  ]);
  return new Map(files.filter(([, text]) => isGenerated(text)));
}
