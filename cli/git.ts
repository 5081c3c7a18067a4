import { spawnSync } from 'node:child_process';
import { PROJECT } from '../synth/project';
import { UserError } from '../synth/user-error';

/** Far more than the history of one file, or the files of one tree. */
const MOST_OUTPUT_BYTES = 1024 * 1024 * 1024;

/**
 * What a Git command, run in the project's folder, writes to stdout.
 *
 * @param input what it reads from stdin
 * @throws {UserError} with Git's own words, if it fails or is not there
 */
export function git(args: readonly string[], input = ''): string {
  return gitBytes(args, input).toString();
}

/** Like {@link git}, as bytes. */
export function gitBytes(args: readonly string[], input = ''): Buffer {
  const { status, stdout, stderr, error } = run(args, input);
  if (status === 0) return stdout;
  const words = stderr?.toString().trim() || error?.message || `status ${status}`;
  throw new UserError([`git ${args[0]}: ${words}`]);
}

/** Like {@link git}, undefined where it fails or is not there: for questions that may have no answer. */
export function askGit(args: readonly string[]): string | undefined {
  const { status, stdout } = run(args, '');
  return status === 0 ? stdout.toString().trim() : undefined;
}

/** Contents of Git objects, e.g. of `main:./images.yaml`, in their order; undefined where there is none. */
export function readObjects(names: readonly string[]): (string | undefined)[] {
  if (names.length === 0) return [];
  const output = gitBytes(['cat-file', '--batch'], `${names.join('\n')}\n`);
  let at = 0;
  return names.map(() => {
    const end = output.indexOf('\n', at);
    const size = / blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1];
    const from = end + 1;
    at = from;
    if (size === undefined) return undefined;
    const to = from + Number(size);
    at = to + 1;
    return output.toString('utf8', from, to);
  });
}

function run(args: readonly string[], input: string) {
  return spawnSync('git', args, {
    cwd: PROJECT,
    input,
    maxBuffer: MOST_OUTPUT_BYTES,
    // Reading must not get in the way of a Git command that runs at the same time.
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
  });
}
