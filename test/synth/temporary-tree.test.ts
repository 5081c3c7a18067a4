import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CODE_ROOT } from '../../synth/project';
import { withTemporaryTree } from '../../synth/temporary-tree';

const FILES = [
  ['base/a.yaml', 'a'],
  ['b.yaml', 'b'],
] as const;

test('is there while it is used', async () => {
  const root = await withTemporaryTree(FILES, async (folder) => {
    expect(fs.readFileSync(path.join(folder, 'base/a.yaml'), 'utf8')).toBe('a');
    expect(fs.readFileSync(path.join(folder, 'b.yaml'), 'utf8')).toBe('b');
    return folder;
  });
  expect(fs.existsSync(root)).toBe(false);
});

test('goes when the work fails', async () => {
  let root = '';
  const work = withTemporaryTree(FILES, async (folder) => {
    root = folder;
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(fs.existsSync(root)).toBe(false);
});

test('leaves no listener behind', async () => {
  const counts = () => ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'].map((event) => process.listenerCount(event));
  const before = counts();
  await withTemporaryTree(FILES, async () => expect(counts()).toEqual(before.map((count) => count + 1)));
  expect(counts()).toEqual(before);
});

const CHILD = `
const { withTemporaryTree } = require('./synth/temporary-tree.ts');
withTemporaryTree([['a', 'a']], (root) => new Promise((resolve) => {
  console.log(root);
  if (process.argv[1] === 'exit') process.exit(3);
  setTimeout(resolve, 60_000);
}));`;

test.each([
  ['SIGINT', null],
  ['SIGTERM', null],
  ['SIGHUP', null],
  ['exit', 3],
] as const)('goes with the process on %s', async (how, code) => {
  const child = spawn(process.execPath, ['-r', 'tsx/cjs', '-e', CHILD, how], { cwd: CODE_ROOT });
  let root = '';
  for await (const chunk of child.stdout) {
    root += chunk;
    if (!root.endsWith('\n')) continue;
    if (how !== 'exit') {
      expect(fs.existsSync(root.trim())).toBe(true);
      child.kill(how);
    }
  }
  if (child.exitCode === null && child.signalCode === null) {
    await new Promise((resolve) => child.once('exit', resolve));
  }
  expect({ code: child.exitCode, signal: child.signalCode }).toEqual({
    code,
    signal: how === 'exit' ? null : how,
  });
  expect(root).toMatch(/infra-\w+\n$/);
  expect(fs.existsSync(root.trim())).toBe(false);
});
