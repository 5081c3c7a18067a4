import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { Git } from '../../synth/git';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'git-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

test.each(['sha1', 'sha256'])('of files with a likely text, only others are read, by %s', (hash) => {
  const root = path.join(folder, hash);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root });
  fs.mkdirSync(path.join(root, 'dist'), { recursive: true });
  for (const name of ['a', 'b', 'c', 'same-as-c'])
    fs.writeFileSync(path.join(root, 'dist', name), `ü ${name.at(-1)}\n`);
  git('init', '--quiet', `--object-format=${hash}`);
  git('add', '--all');
  git('commit', '--quiet', '--no-gpg-sign', '-m', 'Begin');

  const tested = new Git(root);
  const readObjects = vi.spyOn(tested, 'readObjects');
  const all = tested.filesAt('HEAD', 'dist');
  expect([...all]).toEqual([
    ['a', 'ü a\n'],
    ['b', 'ü b\n'],
    ['c', 'ü c\n'],
    ['same-as-c', 'ü c\n'],
  ]);
  readObjects.mockClear();
  expect(tested.filesAt('HEAD', 'dist', new Map([...all, ['b', 'another'], ['d', 'gone']]))).toEqual(all);
  expect(readObjects.mock.calls).toEqual([
    [[execFileSync('git', ['rev-parse', 'HEAD:dist/b'], { cwd: root }).toString().trim()]],
  ]);

  git('tag', '--annotate', '-m', 'First', 'v1');
  const head = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root }).toString().trim();
  expect(tested.commits(['v1', 'v2\nHEAD', 'HEAD:dist/a', 'HEAD'])).toEqual([
    head,
    undefined,
    undefined,
    head,
  ]);
});
