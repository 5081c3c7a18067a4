import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migration } from '../../../pipelines/gates/migration';
import { inOrder } from '../../../pipelines/gates/migration-files';
import { linter } from '../../../pipelines/gates/migration-lint';
import { describeWith } from '../../describe-with';
import { askGate, folderOf, type GateRun, writeFiles } from './ask-gate';
import { hasPostgres, TestPostgres } from './postgres';

const FOLDER = 'db/migration';
const SAFE = "set lock_timeout = '2s';\n";

/** The inventory that runs: its schema, and its test, which reads and writes it as its code does. */
const RUNNING = {
  [`${FOLDER}/V1__stock.sql`]: 'create table stock (sku text primary key, amount int not null);\n',
  [`${FOLDER}/V2__location.sql`]: 'alter table stock add column location text;\n',
  [`${FOLDER}/V10__view.sql`]: 'create view places as select location from stock;\n',
  [`${FOLDER}/R__total.sql`]: 'create or replace view total as select sum(amount) from stock;\n',
  'test.sql': "insert into stock (sku, amount) values ('a', 3);\nselect amount from stock;\n",
};
const TEST = 'psql --no-psqlrc --set ON_ERROR_STOP=1 --file test.sql "$DATABASE"';

const git = (folder: string, ...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });

/** The sources of the version that runs. */
let running: string;
beforeAll(() => {
  running = fs.mkdtempSync(path.join(os.tmpdir(), 'gate-'));
  writeFiles(running, RUNNING);
  git(running, 'init', '--quiet', '--template=', '--initial-branch=main');
  git(running, 'add', '--all');
  git(running, 'commit', '--quiet', '--message=Run');
  git(running, 'tag', 'running');
});
afterAll(() => fs.rmSync(running, { recursive: true }));

/** The sources of a new version, whose commit changes these files; those without a text are removed. */
function sourcesOf(changes: Readonly<Record<string, string | undefined>>): string {
  const folder = folderOf({});
  fs.cpSync(running, folder, { recursive: true });
  for (const [file, text] of Object.entries(changes)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    if (text === undefined) fs.rmSync(path.join(folder, file));
    else fs.writeFileSync(path.join(folder, file), text);
  }
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message=Change');
  return folder;
}

function ask(sources: string, database: string, ...further: string[]): Promise<GateRun> {
  const test = TEST.replace('$DATABASE', database);
  const of = ['--sources', sources, '--migrations', FOLDER, '--base', 'running', '--database-url', database];
  return askGate(migration, ...of, '--test', test, ...further);
}

const NOWHERE = 'postgresql:///none?host=/nowhere';

describeWith(
  linter.isInstalled && hasPostgres(),
  `needs PostgreSQL, and squawk, which \`${linter.how}\` installs`,
)('the migration gate, with PostgreSQL,', () => {
  const postgres = new TestPostgres();
  beforeAll(() => postgres.start());
  afterAll(() => postgres.stop());

  test('passes what the running version can live with', async () => {
    const sources = sourcesOf({
      [`${FOLDER}/V11__note.sql`]: `${SAFE}alter table stock add column note text;\n`,
      [`${FOLDER}/V12__index.sql`]: `${SAFE}create index concurrently stock_location on stock (location);\n`,
      [`${FOLDER}/V12__index.sql.conf`]: 'executeInTransaction=false\n',
      [`${FOLDER}/R__total.sql`]: `${SAFE}create or replace view total as select sum(amount) from stock where amount > 0;\n`,
    });
    const files = ['V11__note.sql', 'V12__index.sql', 'V12__index.sql.conf', 'R__total.sql'];
    expect(await ask(sources, postgres.database())).toEqual({
      exitCode: 0,
      stdout: `### migration: passed\n\nMeasured:\n\n${files.map((file) => `- ${FOLDER}/${file}\n`).join('')}- the tests of running pass against the new schema\n`,
      stderr: '',
    });
    expect(
      execFileSync('git', ['worktree', 'list'], { cwd: sources, encoding: 'utf8' }).split('\n'),
    ).toHaveLength(2);
  });

  test('fails what breaks it, by the lint and by its tests', async () => {
    const sources = sourcesOf({
      [`${FOLDER}/V11__rename.sql`]: `${SAFE}alter table stock rename column amount to quantity;\n`,
      // What runs is tested as it was.
      'test.sql': "insert into stock (sku, quantity) values ('a', 3);\n",
    });
    const { exitCode, stdout } = await ask(sources, postgres.database());
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      `- ${FOLDER}/V11__rename.sql:2: renaming-column: Renaming a column may break existing clients.\n`,
    );
    expect(stdout).toMatch(/^- the tests of running fail against the new schema: `psql .*` ended with 3$/m);
    expect(stdout).toMatch(
      /^- psql:test.sql:1: ERROR: {2}column "amount" of relation "stock" does not exist$/m,
    );
  });

  test('fails what only its tests notice', async () => {
    const sources = sourcesOf({
      [`${FOLDER}/V11__check.sql`]: `${SAFE}alter table stock add constraint few check (amount < 2) not valid;\n`,
    });
    const { exitCode, stdout } = await ask(sources, postgres.database());
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/failed\n\n- the tests of running fail against the new schema: /);
  });

  test('passes a statement that is accepted, if its tests do not miss it', async () => {
    const drop = `${SAFE}drop view places;\n-- squawk-ignore ban-drop-column\nalter table stock drop column location;\n`;
    const sources = sourcesOf({ [`${FOLDER}/V11__drop.sql`]: drop });
    expect(await ask(sources, postgres.database())).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test('fails a migration that cannot be applied', async () => {
    const sources = sourcesOf({
      [`${FOLDER}/V11__note.sql`]: `${SAFE}alter table stok add column note text;\n`,
    });
    expect(await ask(sources, postgres.database())).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining(
        `- ${FOLDER}/V11__note.sql cannot be applied: psql:${FOLDER}/V11__note.sql:2: ERROR:  relation "stok" does not exist\n`,
      ),
    });
  });

  test("takes the service's own command", async () => {
    const sources = sourcesOf({
      [`${FOLDER}/V11__note.sql`]: `${SAFE}alter table stock add column note text;\n`,
    });
    const database = postgres.database();
    const migrate = `psql --quiet --file ${FOLDER}/V1__stock.sql '${database}'`;
    expect(await ask(sources, database, '--migrate', migrate)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await ask(sources, postgres.database(), '--migrate', 'echo broken; exit 7')).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining(
        '- the migrations cannot be applied: `echo broken; exit 7` ended with 7\n- broken\n',
      ),
    });
  });

  test('needs a database that is empty', async () => {
    const sources = sourcesOf({
      [`${FOLDER}/V11__note.sql`]: `${SAFE}alter table stock add column note text;\n`,
    });
    const database = postgres.database();
    await ask(sources, database);
    expect(await ask(sources, database)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(
        /the migrations of the running version cannot be applied: .*\n?.*relation "stock" already exists/,
      ),
    });
  });
});

describeWith(linter.isInstalled, `needs squawk, which \`${linter.how}\` installs`)(
  'the lint of migrations',
  () => {
    test.each([
      ['alter table stock rename to goods;', 'renaming-table'],
      ['drop table stock;', 'ban-drop-table'],
      ['alter table stock drop column location;', 'ban-drop-column'],
      ['alter table stock add column note text not null;', 'adding-required-field'],
      ['alter table stock alter column amount type text;', 'changing-column-type'],
      ['create index stock_location on stock (location);', 'require-concurrent-index-creation'],
      ['alter table stock alter column location set not null;', 'adding-not-nullable-field'],
      ['alter table stock add column id bigserial primary key;', 'adding-serial-primary-key-field'],
      ['alter table;', 'syntax-error'],
    ])('knows what is wrong with %s', async (sql, rule) => {
      const sources = sourcesOf({ [`${FOLDER}/V11__change.sql`]: `${SAFE}${sql}\n` });
      // Nothing is applied that the service's own command does not apply.
      const { exitCode, stdout } = await ask(sources, NOWHERE, '--migrate', 'true', '--test', 'true');
      expect(exitCode).toBe(1);
      expect(stdout).toContain(`- ${FOLDER}/V11__change.sql:2: ${rule}: `);
    });

    test('knows a lock that nobody waits to be free', async () => {
      const sources = sourcesOf({ [`${FOLDER}/V11__note.sql`]: 'alter table stock add column note text;\n' });
      const { stdout } = await ask(sources, NOWHERE, '--migrate', 'true', '--test', 'true');
      expect(stdout).toContain(`failed\n\n- ${FOLDER}/V11__note.sql:1: require-lock-timeout: `);
    });

    test('needs a database', async () => {
      const sources = sourcesOf({ [`${FOLDER}/V11__note.sql`]: `${SAFE}select 1;\n` });
      expect(await ask(sources, NOWHERE)).toMatchObject({
        exitCode: 2,
        stderr: expect.stringMatching(
          /^the migration gate cannot be asked: psql: error: connection to server on socket/,
        ),
      });
    });
  },
);

describe('the migration gate', () => {
  test.each([
    ['other files', { 'src/App.java': 'class App {}\n' }],
    ['nothing', {}],
  ])('has nothing to ask where %s has changed', async (_, changes) => {
    expect(await ask(sourcesOf(changes), NOWHERE)).toEqual({
      exitCode: 0,
      stdout: `### migration: passed\n\nMeasured:\n\n- no migration in ${FOLDER} has changed since running\n`,
      stderr: '',
    });
  });

  test('fails migrations that are rewritten, gone, or no SQL', async () => {
    const sources = sourcesOf({
      [`${FOLDER}/V1__stock.sql`]: 'create table stock (sku text primary key, amount bigint not null);\n',
      [`${FOLDER}/V2__location.sql`]: undefined,
      [`${FOLDER}/V11__Fill.java`]: 'class V11__Fill {}\n',
      [`${FOLDER}/U11__undo.sql`]: 'drop table stock;\n',
    });
    const migrating = ['--migrate', 'true', '--test', 'true'];
    expect(await ask(sources, NOWHERE, ...migrating)).toEqual({
      exitCode: 1,
      stdout: expect.stringContaining(
        [
          'failed\n',
          `- ${FOLDER}/V1__stock.sql is changed, though running has applied it`,
          `- ${FOLDER}/V2__location.sql is removed, though running has applied it`,
          `- ${FOLDER}/V11__Fill.java is no SQL: nobody can say what it does to the version that runs`,
          '\nMeasured:\n',
          `- ${FOLDER}/V11__Fill.java`,
        ].join('\n'),
      ),
      stderr: '',
    });
  });

  test.each([
    [['--base', 'nowhere'], /git rev-parse in .*: fatal: Needed a single revision/],
    [
      ['--base', '0000000000000000000000000000000000000000'],
      /git rev-parse in .*: fatal: Needed a single revision/,
    ],
    [['--sources', '/'], /git rev-parse in \/: fatal: not a git repository/],
    [['--base'], /option '--base <revision>' argument missing/],
  ])('cannot be asked with %j', async (args, stderr) => {
    expect(await ask(sourcesOf({}), NOWHERE, ...args)).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringMatching(stderr),
    });
  });

  test('lets the first version of a service pass, with which nobody has to live', async () => {
    const first = folderOf({ 'images.yaml': 'inventory: { staging: { tag: running } }' });
    const of = [
      '--sources',
      sourcesOf({}),
      '--migrations',
      FOLDER,
      '--database-url',
      NOWHERE,
      '--test',
      'false',
    ];
    const inside = (environment: string) =>
      askGate(
        migration,
        ...of,
        '--service',
        'inventory',
        '--running-in',
        environment,
        '--images',
        `${first}/images.yaml`,
      );
    expect(await inside('production')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('production runs no version yet'),
    });
    expect(await inside('staging')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('has changed since running'),
    });
  });

  test('applies migrations in the order of their versions', () => {
    const files = ['R__views.sql', 'V10__c.sql', 'V2.10__b.sql', 'V2.9__a.sql', '2__x.up.sql'];
    expect(inOrder(files)).toEqual([
      '2__x.up.sql',
      'V2.9__a.sql',
      'V2.10__b.sql',
      'V10__c.sql',
      'R__views.sql',
    ]);
  });
});
