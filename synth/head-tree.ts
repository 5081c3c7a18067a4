import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { DIST, PROJECT } from './project';
import { isGenerated } from './render';
import { filesInTar } from './tar';

/** Far more than a tree has. */
const MOST_OUTPUT_BYTES = 1024 * 1024 * 1024;

/**
 * The generated files of `dist/` as they are in Git's `HEAD`, hence what Argo CD has deployed or is about to: their
 * texts by path. Undefined where there is no Git, no commit, or no tree in it.
 *
 * @param project the folder with `dist/`
 */
export function headTree(project = PROJECT): ReadonlyMap<string, string> | undefined {
  const folder = path.relative(PROJECT, DIST);
  const { status, stdout } = spawnSync('git', ['archive', '--format=tar', 'HEAD', folder], {
    cwd: project,
    maxBuffer: MOST_OUTPUT_BYTES,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (status !== 0) return undefined;
  const files = [...filesInTar(stdout)].map(([name, content]): [string, string] => [
    name.slice(folder.length + 1),
    // On Windows Git may turn line ends into those of the platform.
    content.toString('utf8').replaceAll('\r\n', '\n'),
  ]);
  return new Map(files.filter(([, text]) => isGenerated(text)));
}
