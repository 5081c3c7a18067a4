import { execFileSync, spawn, spawnSync } from 'node:child_process';
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

/** Lets something happen before the n-th operation of a publication, for n = 1, 2, … to the last. */
const duringEach = (act: () => void, check: (published: Published, when: string) => void) => {
  for (let n = 1, when: string | undefined = ''; when !== undefined; n++) {
    start();
    when = undefined;
    let count = 0;
    const restore = intercept(folder, (operation) => {
      if (++count !== n) return;
      when = `before ${operation}, the ${n}th`;
      act();
    });
    try {
      const published = run(MINE);
      if (when !== undefined) check(published, when);
    } finally {
      restore();
    }
  }
};

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

test.each([
  ['as its name is read', 'readFileSync', true],
  ['as a name is put there', 'writeFileSync', false],
])('a publication goes on where the folder of another one goes %s', (_, when, isThere) => {
  const mine = treeOf(MINE);
  start();
  const staging = path.join(folder, '.dist.publishing');
  if (isThere) lay(folder, { '.dist.publishing/owner': `${process.ppid} 0\n` });
  let isGone = false;
  const restore = intercept(folder, (operation) => {
    if (operation !== when || isGone) return;
    isGone = true;
    execFileSync('rm', ['-r', staging]);
  });
  try {
    run(MINE);
  } finally {
    restore();
  }
  expect([isGone, dist()]).toEqual([true, mine]);
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

test.each<[string, string, () => void]>([
  ['adds a file', 'b/new.txt', () => lay(folder, { 'dist/b/new.txt': 'newer' })],
  ['saves a file in place', 'a/notes.txt', () => lay(folder, { 'dist/a/notes.txt': 'newer' })],
  [
    'saves a file by a rename',
    'a/notes.txt',
    () => {
      lay(folder, { 'notes.swp': 'newer' });
      fs.renameSync(path.join(folder, 'notes.swp'), path.join(folder, 'dist/a/notes.txt'));
    },
  ],
])('somebody who %s meanwhile loses nothing', (_, file, save) => {
  duringEach(save, (_published, when) => {
    expect(fs.readFileSync(path.join(folder, 'dist', file), 'utf8'), when).toBe('newer');
  });
});

test('somebody who has written over generated files by the time of the journal keeps them, and is told', () => {
  start();
  const restore = intercept(folder, (operation) => {
    if (operation === 'renameSync' && !fs.existsSync(path.join(folder, 'dist/mine.yaml'))) {
      lay(folder, { 'dist/a/each.yaml': 'by hand', 'dist/mine.yaml': 'by hand' });
    }
  });
  const { warnings } = run(MINE);
  restore();
  expect(warnings).toEqual(
    ['a/each.yaml', 'mine.yaml'].map(
      (file) =>
        `dist/${file} was changed by somebody else meanwhile and was left as it is: move or delete it, then run the command again`,
    ),
  );
  expect(fs.readFileSync(path.join(folder, 'dist/mine.yaml'), 'utf8')).toBe('by hand');
});
