import { execFileSync } from 'node:child_process';
import { UserError } from '../../synth/user-error';
import type { GitHubEnv } from './api';

/**
 * Runs a Git command that reaches the remote with the token of the environment, which it neither writes to a file nor
 * shows on a command line.
 *
 * @throws {UserError} with Git's own words
 */
export function authenticatedGit(
  folder: string,
  args: readonly string[],
  { GITHUB_TOKEN }: GitHubEnv = process.env,
): string {
  const basic = Buffer.from(`x-access-token:${GITHUB_TOKEN ?? ''}`).toString('base64');
  try {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...(GITHUB_TOKEN && {
          GIT_CONFIG_COUNT: '1',
          GIT_CONFIG_KEY_0: 'http.extraheader',
          GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
        }),
        GIT_TERMINAL_PROMPT: '0',
      },
    });
  } catch (error) {
    const { stderr, message } = error as Error & { readonly stderr?: string };
    const words = (stderr || message).trim().replaceAll(/\s*\n\s*/g, ' ');
    throw new UserError([`git ${args[0]}: ${words}`]);
  }
}
