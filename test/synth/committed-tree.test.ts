import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { declarePlatform } from '../../main';
import { previousTree } from '../../synth/committed-tree';
import { Project } from '../../synth/project';
import { treeTexts } from '../../synth/synthesize';
import { ProjectCopy } from '../project-copy';
import { declareShop, shopTree } from '../shop';

const tree = shopTree();

describe('HEAD', () => {
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd,
      stdio: 'pipe',
    });

  function folder(): string {
    const created = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'head-')));
    onTestFinished(() => fs.rmSync(created, { recursive: true }));
    return created;
  }

  function write(root: string, files: ReadonlyMap<string, string>): void {
    for (const [file, text] of files) {
      fs.mkdirSync(path.dirname(path.join(root, 'dist', file)), { recursive: true });
      fs.writeFileSync(path.join(root, 'dist', file), text);
    }
  }

  test.each(['.', 'a/project/inside'])('is read of a project in %s of the repository', (place) => {
    const repository = folder();
    const project = path.join(repository, place);
    fs.mkdirSync(project, { recursive: true });
    const longest = `base/${'long-'.repeat(12)}/${'path-'.repeat(20)}.yaml`;
    const [, text = ''] = [...treeTexts(tree)][0] ?? [];
    write(
      project,
      new Map([...treeTexts(tree), [longest, text], ['NOTES.md', 'mine'], ['ünïcode.yaml', text]]),
    );
    git(repository, 'init', '-q');
    git(repository, 'add', '.');
    git(repository, 'commit', '-qm', 'all');
    fs.rmSync(path.join(project, 'dist'), { recursive: true });
    expect(previousTree(new Project(project, () => declareShop()), 'main', { inCi: false })?.texts).toEqual(
      new Map([...treeTexts(tree), [longest, text], ['ünïcode.yaml', text]]),
    );
  });

  test('is told to be unreadable where Git refuses', () => {
    const project = folder();
    write(project, treeTexts(tree));
    git(project, 'init', '-q');
    fs.writeFileSync(path.join(project, '.git/config'), '[');
    expect(() => previousTree(new Project(project, () => declareShop()), 'main', { inCi: false })).toThrow(
      /^Git must tell what of dist\/ clusters have, to find changes that they do not take: git cat-file: fatal: bad config line \d in file \.git\/config$/,
    );
  });

  test('is whole although Git leaves files out of archives', () => {
    const project = folder();
    write(project, treeTexts(tree));
    fs.writeFileSync(path.join(project, '.gitattributes'), 'dist/** export-ignore\n');
    git(project, 'init', '-q');
    git(project, 'add', '.');
    git(project, 'commit', '-qm', 'all');
    expect(previousTree(new Project(project, () => declareShop()), 'main', { inCi: false })?.texts.size).toBe(
      tree.size,
    );
  });

  test('is what the branch of Argo CD has, from which HEAD went its own way, or in CI what it had before', () => {
    const project = folder();
    const previous = (inCi: boolean) => {
      const found = previousTree(new Project(project, () => declareShop()), 'main', { inCi });
      return [found?.name, found?.texts.get('version.yaml')?.split('\n')[1]];
    };
    const [, text = ''] = [...treeTexts(tree)][0] ?? [];
    const commit = (version: string) => {
      write(project, new Map([['version.yaml', text.replace('---', `--- # ${version}`)]]));
      git(project, 'add', '.');
      git(project, 'commit', '-qm', version);
    };
    git(project, 'init', '-q');
    commit('first');
    expect([previous(false), previous(true)]).toEqual([
      ['HEAD', '--- # first'],
      ['HEAD', '--- # first'],
    ]);
    commit('second');
    git(project, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
    // A tag of that name is another thing.
    git(project, 'tag', 'origin/main', 'HEAD^');
    expect([previous(false), previous(true)]).toEqual([
      ['HEAD', '--- # second'],
      ['HEAD^', '--- # first'],
    ]);
    git(project, 'checkout', '-qb', 'change');
    commit('third');
    commit('fourth');
    expect([previous(false), previous(true)]).toEqual([
      ['origin/main', '--- # second'],
      ['origin/main', '--- # second'],
    ]);
  });

  test('is nothing for a project in a folder that its repository does not have yet', () => {
    const repository = folder();
    git(repository, 'init', '-q');
    git(repository, 'commit', '-qm', 'nothing', '--allow-empty');
    const project = path.join(repository, 'new/project');
    write(project, treeTexts(tree));
    expect(previousTree(new Project(project, () => declareShop()), 'main', { inCi: false })).toBeUndefined();
  });

  test('is nothing without Git, without a commit, and without a tree in it', () => {
    const project = folder();
    write(project, treeTexts(tree));
    expect(previousTree(new Project(project, () => declareShop()), 'main', { inCi: false })).toBeUndefined();
    git(project, 'init', '-q');
    expect(previousTree(new Project(project, () => declareShop()), 'main', { inCi: false })).toBeUndefined();
    git(project, 'commit', '-qm', 'nothing', '--allow-empty');
    expect(previousTree(new Project(project, () => declareShop()), 'main', { inCi: false })).toBeUndefined();
    git(project, 'add', '.');
    git(project, 'commit', '-qm', 'all');
    expect(previousTree(new Project(project, () => declareShop()), 'main', { inCi: false })?.texts.size).toBe(
      tree.size,
    );
    const { PATH } = process.env;
    process.env.PATH = project;
    onTestFinished(() => {
      process.env.PATH = PATH;
    });
    expect(previousTree(new Project(project, () => declareShop()), 'main', { inCi: false })).toBeUndefined();
  });
});

test('a finding is told in a line, exits 1 and leaves dist/ as it was; without Git a selector may change', () => {
  const project = ProjectCopy.forTest({ engine: true });
  const run = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: project.folder,
      stdio: 'pipe',
    });
  const committed = project.files('dist');
  project.replace(
    'constructs/service/declared-service.ts',
    "return { 'app.kubernetes.io/name': this.workload };",
    "return { 'app.kubernetes.io/name': this.workload, 'app.kubernetes.io/part-of': this.platform.name };",
  );
  expect(project.app()).toMatchObject({ status: 0 });
  expect(project.files('dist')).not.toEqual(committed);

  for (const [file, text] of Object.entries(committed)) project.write(`dist/${file}`, text);
  run('init', '-q');
  run('add', '.');
  run('commit', '-qm', 'all');
  const { status, stderr } = project.app();
  expect(status).toBe(1);
  const lines = stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(declarePlatform().services.length);
  for (const line of lines) {
    expect(line).toMatch(
      /^\[ecommerce\/[-\w]+\] base\/[-\w]+\/deployment\.yaml: spec\.selector must stay \{/,
    );
  }
  expect(project.files('dist')).toEqual(committed);
});
