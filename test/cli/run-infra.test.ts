import fs from 'node:fs';
import { expect, test } from 'vitest';
import { runInfra } from '../../cli/run-infra';
import { declarePlatform } from '../../main';
import { readImages } from '../../synth/images-file';
import { Project } from '../../synth/project';
import { ProjectCopy } from '../project-copy';

/** Runs the CLI in this process. */
async function run(project: Project, ...args: string[]) {
  const written = { stdout: '', stderr: '' };
  const status = await runInfra(project, args, {
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
  });
  return { status, ...written };
}

function project(): Project {
  const { folder } = ProjectCopy.forTest();
  return new Project(folder, (variant) =>
    declarePlatform({ images: readImages('images.yaml', folder), ...variant }),
  );
}

test('runs commands on the project that it is given, and leaves the process as it is', async () => {
  const [one, other] = [project(), project()];
  const before = { exitCode: process.exitCode, cwd: process.cwd(), listeners: process.eventNames() };
  expect(await run(one, 'promote', 'catalog', 'staging', '0000001')).toMatchObject({ status: 0 });
  const [promoted, untouched] = await Promise.all([run(one, 'status'), run(other, 'status')]);
  expect(promoted.stdout).toMatch(/^catalog +staging +0000001 /m);
  expect(untouched.stdout).not.toContain('0000001');
  expect(await run(one, 'check')).toMatchObject({ status: 0, stderr: '' });
  expect({
    exitCode: process.exitCode,
    cwd: process.cwd(),
    listeners: process.eventNames(),
  }).toEqual(before);
});

test('tells failures on stderr', async () => {
  const here = project();
  expect(await run(here, 'plan', 'chekout', 'staging')).toEqual({
    status: 1,
    stdout: '',
    stderr: "'chekout' is not a service of the platform, did you mean 'checkout'?\n",
  });
  expect(await run(here, 'graph', '--jsn')).toMatchObject({ status: 1, stdout: '' });
  expect(await run(here, 'graph', '--help')).toMatchObject({ status: 0, stderr: '' });
});

test.each(['constructor', 'toString', '__proto__'])('knows no command %s', async (name) => {
  expect(await run(project(), name)).toEqual({
    status: 1,
    stdout: '',
    stderr: `error: unknown command '${name}'\n(--help shows what it takes)\n`,
  });
});

test('completes what a killed synth has begun, before any command', async () => {
  const here = project();
  const service = 'dist/base/catalog/service.yaml';
  const text = fs.readFileSync(here.path(service), 'utf8');
  fs.writeFileSync(here.path(service), text.replace('8080', '8081'));
  fs.mkdirSync(here.path('.dist.publishing'));
  fs.writeFileSync(here.path('.dist.publishing/owner'), `${2 ** 22 + 1} 0\n`);
  fs.writeFileSync(here.path('.dist.publishing/run-0'), text);
  fs.writeFileSync(
    here.path('.dist.publishing/journal.json'),
    JSON.stringify({ removed: [], emptied: [], run: 'run', placed: ['dist/base/catalog/service.yaml'] }),
  );
  expect(await run(here, 'check')).toMatchObject({
    status: 0,
    stderr: 'dist/ was left incomplete by an interrupted run, and was completed first\n',
  });
  expect(fs.readFileSync(here.path(service), 'utf8')).toBe(text);
});
