import path from 'node:path';
import { Unusable } from './gate';
import { runProgram } from './run-program';

/** A file below the folder of migrations that a version has added, changed or removed. */
export interface ChangedFile {
  /** Relative to the repository. */
  readonly file: string;
  readonly change: 'added' | 'changed' | 'removed';
}

const CHANGES: Readonly<Record<string, ChangedFile['change']>> = {
  A: 'added',
  M: 'changed',
  T: 'changed',
  D: 'removed',
};

/** Runs Git in a repository. @throws {Unusable} with its message if it fails */
export async function git(repository: string, ...args: string[]): Promise<string> {
  const run = await runProgram('git', args, { cwd: repository, lack: 'install Git' });
  if (run.exitCode !== 0) throw new Unusable(`git ${args[0]} in ${repository}: ${run.stderr.trim()}`);
  return run.stdout;
}

/** What a version has changed below a folder since it left a base. */
export async function changedFiles(repository: string, base: string, folder: string): Promise<ChangedFile[]> {
  const args = ['diff', '--name-status', '--no-renames', '-z', `${base}...HEAD`, '--', folder];
  const fields = (await git(repository, ...args)).split('\0');
  const changed: ChangedFile[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2)
    changed.push({
      change: CHANGES[fields[index] as string] ?? 'changed',
      file: fields[index + 1] as string,
    });
  return changed;
}

/** Whether it is run again whenever it changes, as Flyway does with `R__views.sql`. */
export function isRepeatable(file: string): boolean {
  return path.basename(file).startsWith('R__');
}

/** Whether it takes a migration back, as those of Flyway and golang-migrate do that nobody applies on the way up. */
export function isUndo(file: string): boolean {
  return /^U\d|\.down\.sql$/.test(path.basename(file));
}

/** In the order of their versions: `V2__` before `V10__`, repeatable ones last. */
export function inOrder(files: readonly string[]): string[] {
  const collator = new Intl.Collator('en', { numeric: true });
  return [...files].sort(
    (a, b) =>
      Number(isRepeatable(a)) - Number(isRepeatable(b)) ||
      collator.compare(path.basename(a), path.basename(b)),
  );
}
