import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CODE_ROOT } from '../../synth/project';
import { withTemporaryTree } from '../../synth/temporary-tree';
import { isAlive } from '../is-alive';

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
const fs = require('node:fs');
const { runProgram } = require('./synth/program.ts');
const { withTemporaryTree } = require('./synth/temporary-tree.ts');
// A program that hangs, with one of its own that hangs, too.
const script = 'sleep 60 & echo $$ $! > "$0.part"; mv "$0.part" "$0"; wait';
withTemporaryTree([['a', 'a']], async (root) => {
  const pids = root + '/pids';
  const running = runProgram('/bin/sh', ['-c', script, pids], { timeMs: 60_000, outputBytes: 1000 });
  while (!fs.existsSync(pids)) await new Promise(setImmediate);
  console.log(root, fs.readFileSync(pids, 'utf8').trim());
  if (process.argv[1] === 'exit') process.exit(3);
  if (process.argv[1] === 'throw') setImmediate(() => { throw new Error('no'); });
  await running;
});`;

test.each([
  ['SIGINT', null],
  ['SIGTERM', null],
  ['SIGHUP', null],
  ['exit', 3],
  ['throw', 1],
] as const)('goes with the process and its programs on %s', async (how, code) => {
  const child = spawn(process.execPath, ['-r', './synth/typescript.cjs', '-e', CHILD, how], {
    cwd: CODE_ROOT,
  });
  let said = '';
  for await (const chunk of child.stdout) {
    said += chunk;
    if (!said.endsWith('\n')) continue;
    if (!how.startsWith('SIG')) break;
    expect(fs.existsSync(said.split(' ')[0] as string)).toBe(true);
    child.kill(how as NodeJS.Signals);
  }
  if (child.exitCode === null && child.signalCode === null) {
    await new Promise((resolve) => child.once('exit', resolve));
  }
  expect({ code: child.exitCode, signal: child.signalCode }).toEqual({
    code,
    signal: code === null ? how : null,
  });
  const [root = '', ...pids] = said.trim().split(' ');
  expect(root).toMatch(/infra-\w+$/);
  expect(fs.existsSync(root)).toBe(false);
  expect(pids).toHaveLength(2);
  await expect.poll(() => pids.filter((pid) => isAlive(Number(pid)))).toEqual([]);
});
