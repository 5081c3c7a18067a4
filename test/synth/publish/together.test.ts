import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Published, publish } from '../../../synth/publish/publish';
import { generated, intercept, isOwned, lay, SYSTEMS, type System, snapshot, workspace } from './fixtures';

let folder = '';
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const OLD = { 'a/same.yaml': 'same', 'a/each.yaml': 'old', 'old.yaml': 'old' };
const MINE = { 'a/same.yaml': 'same', 'a/each.yaml': 'mine', 'mine.yaml': 'mine' };
const THEIRS = { 'a/same.yaml': 'theirs', 'a/each.yaml': 'theirs', 'theirs.yaml': 'theirs' };

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

const other = (contents: Record<string, string>, system: System): string[] => [
  ...['-r', 'tsx/cjs', path.join(__dirname, 'child.ts')],
  ...[folder, JSON.stringify(contents), system, '0'],
];

/** Lets something happen before the n-th operation (of that name) of a publication, for n = 1, 2, … to the last. */
const amidEach = (
  system: System,
  act: () => void,
  check: (published: Published, when: string) => void,
  name?: string,
) => {
  for (let n = 1, when: string | undefined = ''; when !== undefined; n++) {
    start();
    when = undefined;
    let count = 0;
    const restore = intercept(folder, system, (operation) => {
      if (when !== undefined || (name !== undefined && operation !== name) || ++count !== n) return;
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

// Each costs a process; without exchange the way differs at the renames.
test.each<[System, string | undefined]>([
  ['exchange and hard links', undefined],
  ['no exchange', 'renameSync'],
])(
  'with %s, another publication at any moment ends, like this one, with a complete tree',
  { timeout: 600_000 },
  (system, name) => {
    const [mine, theirs] = [treeOf(MINE), treeOf(THEIRS)];
    const seen = new Set<unknown>();
    const act = () => {
      const between = !fs.existsSync(path.join(folder, 'dist'));
      const { status, stderr } = spawnSync(process.execPath, other(THEIRS, system), { encoding: 'utf8' });
      const busy = [
        1,
        expect.stringMatching(/^dist\/ is missing, since the process that is named in \.dist\.previous-/),
      ];
      expect([status, stderr]).toEqual(between ? busy : [0, '']);
    };
    const check = (_: Published, when: string) => {
      expect([mine, theirs], when).toContainEqual(dist());
      seen.add(JSON.stringify(dist()));
      expect(run(MINE).warnings, when).toEqual([]);
      expect(dist(), when).toEqual(mine);
      expect(fs.readdirSync(folder), when).toEqual(['dist']);
    };
    amidEach(system, act, check, name);
    expect(seen.size).toBe(2);
  },
);

test.each<System>(['exchange and hard links', 'no exchange'])(
  'with %s, publications at once end with one of their trees',
  { timeout: 600_000 },
  async (system) => {
    const all = ['1', '2', '3', '4'].map((n) => ({ ...OLD, 'a/each.yaml': n, [`${n}.yaml`]: n }));
    const trees = all.map(treeOf);
    start();
    for (let round = 0; round < 3; round++) {
      const ends = all.map((contents) =>
        once(spawn(process.execPath, other(contents, system), { stdio: 'inherit' }), 'exit'),
      );
      expect(await Promise.all(ends)).toEqual(all.map(() => [0, null]));
      expect(trees).toContainEqual(dist());
      expect(fs.readdirSync(folder)).toEqual(['dist']);
    }
  },
);

describe.each(SYSTEMS)('with %s', (system) => {
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
  ])('nothing is lost of what somebody who %s meanwhile has written', (_, file, save) => {
    let saved = false;
    const act = () => {
      saved = fs.existsSync(path.join(folder, 'dist'));
      if (saved) save();
    };
    amidEach(system, act, ({ warnings }, when) => {
      const places = Object.entries(snapshot(folder) ?? {}).flatMap(([place, text]) =>
        text.endsWith(' newer') ? [place] : [],
      );
      if (!saved || places.includes(`dist/${file}`)) return;
      const place = places[0] ?? 'lost';
      expect(warnings, when).toEqual([
        `dist/${file} changed while dist/ was replaced and is now ${place}: move it to where it belongs`,
      ]);
    });
  });
});
