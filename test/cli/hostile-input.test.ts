import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { describeWithKustomize } from '../kustomize';
import { ProjectRepository } from './project-repository';

let project: ProjectRepository;
beforeAll(() => {
  project = new ProjectRepository();
});
afterAll(() => project.remove());

function withEnvironment(name: string, value: string): void {
  const { [name]: before } = process.env;
  process.env[name] = value;
  onTestFinished(() => {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  });
}

test.each([
  ['--reason', ['--force', '--reason', 'sale\nSigned-off-by: Eve']],
  ['--approved-by', ['--approved-by', 'jane\u001b[2K', '--ticket', 'PAY-1']],
  ['--ticket', ['--approved-by', 'jane', '--ticket', 'PAY-1\r\n::warning::']],
])('%s takes one line without control characters', async (option, args) => {
  const { status, stdout, stderr } = await project.infra('promote', 'catalog', 'staging', '1', ...args);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(new RegExp(`^${option} must be one line without control characters, got .+\\n$`));
  expect(project.git('status', '--porcelain')).toBe('');
});

test.each(['status', 'diff', 'check'])('%s passes on why Git refuses', async (command) => {
  withEnvironment('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
  const { status, stdout, stderr } = await project.infra(command);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^[^\n]*fatal: detected dubious ownership in repository[^\n]*\n$/);
});

describe('a tree that was not made by Git', () => {
  /** A commit of one file in `dist/`, whose name Git itself would not take. */
  const commitOf = (...names: string[]): string => {
    const git = (input: Buffer | string, ...args: string[]) =>
      execFileSync('git', args, { cwd: project.folder, input, encoding: 'utf8' }).trim();
    const object = Buffer.from(git('text', 'hash-object', '-w', '--stdin'), 'hex');
    const entries = names.map((name) => Buffer.concat([Buffer.from(`100644 ${name}\0`), object]));
    const tree = git(Buffer.concat(entries), 'hash-object', '-t', 'tree', '-w', '--literally', '--stdin');
    const root = git(`040000 tree ${tree}\tdist\n`, 'mktree');
    return git('', '-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit-tree', root, '-m', 'x');
  };

  test.each([
    ['leads out of it', ['..'], '..'],
    ['has a file twice', ['a.yaml', 'a.yaml'], 'a.yaml'],
    ['has a slash in a name', ['../../evil.yaml'], '../../evil.yaml'],
  ])('is refused if it %s', async (_, names, file) => {
    const commit = commitOf(...names);
    expect(await project.infra('diff', commit)).toEqual({
      status: 1,
      stdout: '',
      stderr: `${commit}: 'dist/${file}' must be one file inside dist/: this tree was not made by Git\n`,
    });
  });
});

describeWithKustomize('files of others that are read', () => {
  test.each([
    ['argocd/zz-staging.yaml', 'Argo CD deploys it'],
    ['overlays/production/payments/.argocd-source.yaml', 'Argo CD overrides images and patches by it'],
  ])('%s is named by diff', async (file, consumer) => {
    project.write(`dist/${file}`, '{}');
    onTestFinished(() => fs.rmSync(project.path(`dist/${file}`)));
    for (const format of [[], ['--markdown']]) {
      const { status, stdout } = await project.infra('diff', 'HEAD', ...format);
      expect(status).toBe(2);
      expect(stdout).toContain(
        `dist/${file} is not generated, so that no difference is shown, but ${consumer}`,
      );
    }
  });
});

test('a folder for temporary files that is not there is told in a line', async () => {
  withEnvironment('TMPDIR', '/nowhere');
  const { status, stdout, stderr } = await project.infra('plan', 'catalog', 'staging');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(
    /^the folder for temporary files \(TMPDIR\) must be writable and have room: ENOENT: [^\n]+\n$/,
  );
});

test('a project that lies elsewhere in its repository than git.path says is told', async () => {
  expect(project.git('rev-parse', '--show-prefix')).toBe('');
  project.replace('main.ts', "revision: 'main', path: 'dist'", "revision: 'main', path: 'infra/dist'");
  onTestFinished(() => {
    project.git('checkout', '--quiet', '--', 'main.ts', 'dist');
  });
  project.publish();
  const { status, stderr } = await project.infra('check');
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr:
      "main.ts: 'git.path' must be 'dist', which is where Argo CD finds the tree in this repository, got 'infra/dist'\n",
  });
});

test('an empty CDK8S_OUTDIR counts as none', () => {
  const { status, stderr } = project.app({ CDK8S_OUTDIR: '' });
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: expect.stringMatching(/^dist\/: up to date, \d+ files/),
  });
  expect(fs.existsSync(project.path('base'))).toBe(false);
});
