import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CODE_ROOT } from '../synth/project';

const FILES = ['.gitattributes', 'README.md', 'dist', 'docs', 'images.yaml', 'imports', 'main.ts'];

test('a checkout with core.autocrlf has the bytes that were committed', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'checkout-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const [source, checkout] = [path.join(folder, 'source'), path.join(folder, 'checkout')];
  for (const file of FILES)
    fs.cpSync(path.join(CODE_ROOT, file), path.join(source, file), { recursive: true });
  const git = (...args: string[]) => execFileSync('git', ['-C', source, ...args], { encoding: 'utf8' });
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '--quiet', '--message=all');
  git('clone', '--quiet', '--config=core.autocrlf=true', source, checkout);

  const files = git('ls-files', '-z').split('\0').slice(0, -1);
  const read = (root: string, file: string) => fs.readFileSync(path.join(root, file));
  expect(files.length).toBeGreaterThan(60);
  expect(files.filter((file) => !read(checkout, file).equals(read(CODE_ROOT, file)))).toEqual([]);
});

test.each(['dist/argocd/project.yaml', 'imports/schemas.json', 'imports/argoproj.io.ts', 'docs/topology.md'])(
  '%s counts as generated',
  (file) => {
    const args = ['check-attr', 'linguist-generated', '--', file];
    expect(execFileSync('git', args, { cwd: CODE_ROOT, encoding: 'utf8' })).toMatch(/: set$/m);
  },
);
