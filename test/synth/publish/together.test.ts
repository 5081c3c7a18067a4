import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Published, publish } from '../../../synth/publish/publish';
import { bundled } from '../../bundle';
import { generated, intercept, isOwned, lay, snapshot, workspace } from './fixtures';

const CHILD = bundled(path.join(__dirname, 'child.ts'));

let folder = '';
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const OLD = { 'a/same.yaml': 'same', 'a/each.yaml': 'old', 'old.yaml': 'old' };
const MINE = { 'a/same.yaml': 'same', 'a/each.yaml': 'mine', 'mine.yaml': 'mine' };

const run = (contents: Record<string, string>): Published =>
  publish(generated(contents), path.join(folder, 'dist'), { isOwned });
const dist = () => snapshot(path.join(folder, 'dist'));

const start = () => {
  fs.rmSync(folder, { recursive: true, force: true });
  folder = workspace();
  run(OLD);
  lay(folder, { 'dist/a/notes.txt': 'by hand' });
};
const treeOf = (contents: Record<string, string>) => {
  start();
  run(contents);
  return dist();
};

const other = (contents: Record<string, string>): string[] => [
  CHILD,
  ...[folder, JSON.stringify(contents), '0'],
];

test('a publication that meets another one waits for it, and is told in the end', () => {
  const mine = treeOf(MINE);
  start();
  let met: { status: number | null; stderr: string } | undefined;
  const restore = intercept(folder, (operation) => {
    if (operation !== 'renameSync' || met !== undefined) return;
    met = spawnSync(process.execPath, other(OLD), { encoding: 'utf8' });
  });
  run(MINE);
  restore();
  expect([met?.status, met?.stderr]).toEqual([
    1,
    `dist/ was left as it was, since process ${process.pid} is publishing to it: wait until it has ended, or end it, then run the command again\n`,
  ]);
  expect(dist()).toEqual(mine);
  expect(fs.readdirSync(folder)).toEqual(['dist']);
});

test('publications at once end with one of their trees', { timeout: 600_000 }, async () => {
  const all = ['1', '2', '3', '4'].map((n) => ({ ...OLD, 'a/each.yaml': n, [`${n}.yaml`]: n }));
  const trees = all.map(treeOf);
  start();
  for (let round = 0; round < 3; round++) {
    const ends = all.map((contents) =>
      once(spawn(process.execPath, other(contents), { stdio: 'inherit' }), 'exit'),
    );
    expect(await Promise.all(ends)).toEqual(all.map(() => [0, null]));
    expect(trees).toContainEqual(dist());
    expect(fs.readdirSync(folder)).toEqual(['dist']);
  }
});
