import { execFileSync } from 'node:child_process';

const IDENTITY = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost'];

/** Runs Git in a scratch folder. */
export function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', [...IDENTITY, ...args], { cwd: folder });
}

/** Begins a repository there, with the branch that platforms follow unless they say otherwise. */
export function beginGit(folder: string): void {
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
}

/** Commits all that is there. */
export function commitAll(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--no-gpg-sign', '-m', 'Begin');
}
