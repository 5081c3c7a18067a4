import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Option } from 'commander';
import { type Gate, Unusable, type Verdict } from './gate';
import { changedFiles, git, inOrder, isRepeatable, isUndo } from './migration-files';
import { linter, lintMigrations } from './migration-lint';
import { required } from './options';
import { runProgram } from './run-program';
import { RUNNING, type RunningOptions, versionFrom } from './running-version';

/** How much of a failed test run the report shows. */
const LINES = 15;

interface MigrationOptions extends RunningOptions {
  readonly sources: string;
  readonly migrations: string;
  readonly base?: string;
  readonly service?: string;
  readonly databaseUrl: string;
  readonly migrate?: string;
  readonly test: string;
}

export const migration: Gate<MigrationOptions> = {
  name: 'migration',
  asks: 'Can the version that runs live with the migrations of the new one?',
  fails: [
    'SQL that breaks or blocks the running version, e.g. a dropped or renamed column, NOT NULL without a default, another type, an index that is not built concurrently; a comment `-- squawk-ignore <rule>` accepts a statement',
    'tests of the running version that fail against the new schema',
    'a migration that cannot be applied',
    'a migration of the running version that is changed or gone, unless it is repeatable',
    'a migration that is no SQL, of which nobody can say what it does',
  ],
  needs: ['psql on the PATH', 'an empty database of PostgreSQL', `squawk, by ${linter.how}`],
  tool: linter,
  options: [
    required('--sources <folder>', 'the repository of the service, with its history, at the new version'),
    required('--migrations <folder>', 'where the migrations are in it, e.g. src/main/resources/db/migration'),
    new Option('--base <revision>', 'the version that runs'),
    ...RUNNING,
    new Option('--service <name>', 'whose version that is'),
    required('--database-url <url>', 'an empty database, e.g. postgresql://postgres@localhost:5432/test'),
    new Option(
      '--migrate <command>',
      'what applies all migrations of the new version; by default psql runs each',
    ),
    required('--test <command>', 'what runs the tests of the running version against the database'),
  ],

  async judge({ sources, migrations, databaseUrl, migrate, test, ...running }): Promise<Verdict> {
    const base = versionFrom(running, running.base, running.service, '--base');
    if (base === undefined) return { failures: [], measured: [`${running.runningIn} runs no version yet`] };
    const revision = (
      await git(sources, 'rev-parse', '--verify', '--end-of-options', `${base}^{commit}`)
    ).trim();
    const changed = await changedFiles(sources, revision, migrations);
    if (changed.length === 0)
      return { failures: [], measured: [`no migration in ${migrations} has changed since ${base}`] };
    const rewritten = changed.filter(({ change, file }) => change !== 'added' && !isRepeatable(file));
    const added = changed.filter(
      ({ change, file }) => change !== 'removed' && !rewritten.some((each) => each.file === file),
    );
    const files = inOrder(added.map(({ file }) => file).filter((file) => !isUndo(file)));
    const sql = files.filter((file) => file.endsWith('.sql'));
    // Flyway's settings for one script.
    const others = files.filter((file) => !/\.sql(?:\.conf)?$/.test(file));
    const failures = [
      ...rewritten.map(({ file, change }) => `${file} is ${change}, though ${base} has applied it`),
      ...others.map((file) => `${file} is no SQL: nobody can say what it does to the version that runs`),
      ...(sql.length > 0 ? await lintMigrations(sources, sql) : []),
    ];
    const schema =
      migrate === undefined
        ? await applyBoth(sources, migrations, revision, sql, databaseUrl)
        : await run(migrate, sources, 'the migrations cannot be applied');
    if (schema.length > 0) return { failures: [...failures, ...schema], measured: files };
    const old = await inWorktree(sources, revision, (folder) =>
      run(test, folder, `the tests of ${base} fail against the new schema`),
    );
    return {
      failures: [...failures, ...old],
      measured: [...files, ...(old.length > 0 ? [] : [`the tests of ${base} pass against the new schema`])],
    };
  },
};

/** Applies the migrations of the running version, then those that are new. Returns why one of the new cannot be applied. */
async function applyBoth(
  sources: string,
  migrations: string,
  base: string,
  added: readonly string[],
  database: string,
): Promise<string[]> {
  const fault = await inWorktree(sources, base, async (folder) => {
    const listed = (await git(folder, 'ls-files', '-z', '--', migrations)).split('\0');
    const old = listed.filter((file) => file.endsWith('.sql') && !isUndo(file));
    return apply(folder, inOrder(old), database);
  });
  if (fault) throw new Unusable(`the migrations of the running version cannot be applied: ${fault}`);
  const failure = await apply(sources, added, database);
  return failure ? [failure] : [];
}

/** Applies migrations one after the other. Returns why one of them cannot be applied. */
async function apply(
  folder: string,
  files: readonly string[],
  database: string,
): Promise<string | undefined> {
  for (const file of files) {
    const args = ['--no-psqlrc', '--quiet', '--set', 'ON_ERROR_STOP=1', '--file', file, database];
    const { exitCode, stderr } = await runProgram('psql', args, {
      cwd: folder,
      lack: 'install the client of PostgreSQL',
    });
    // What psql ends with where it has no connection.
    if (exitCode === 2) throw new Unusable(stderr.trim());
    if (exitCode !== 0) return `${file} cannot be applied: ${stderr.trim()}`;
  }
  return undefined;
}

/** Runs a command of the service in a shell. Returns what failed, with the end of what it printed. */
async function run(command: string, folder: string, failure: string): Promise<string[]> {
  const { exitCode, stdout, stderr } = await runProgram('sh', ['-c', command], {
    cwd: folder,
    lack: 'a POSIX shell',
  });
  if (exitCode === 0) return [];
  const printed = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
  return [`${failure}: \`${command}\` ended with ${exitCode}`, ...printed.slice(-LINES)];
}

/** Does something with the files of a revision, which are gone afterwards. */
async function inWorktree<T>(
  repository: string,
  revision: string,
  act: (folder: string) => Promise<T>,
): Promise<T> {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'running-version-'));
  const folder = path.join(parent, 'sources');
  try {
    await git(repository, 'worktree', 'add', '--quiet', '--detach', folder, revision);
    return await act(folder);
  } finally {
    fs.rmSync(parent, { recursive: true });
    await git(repository, 'worktree', 'prune');
  }
}
