import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { completePublication, type Files, publish, publishTogether } from '../../../synth/publish/publish';
import { UserError } from '../../../synth/user-error';
import { DEAD, failure, generated, intercept, isOwned, lay, MARK, snapshot, workspace } from './fixtures';

let folder = '';
beforeEach(() => {
  folder = workspace();
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const at = (file: string) => path.join(folder, file);
const run = (files: Files) => publish(files, at('dist'), { isOwned });
const NOTHING = { written: [], changed: [], removed: [], unchanged: 0, unmanaged: [], warnings: [] };

test('writes the first tree', () => {
  const files = generated({ 'base/b/service.yaml': 'b', 'argocd/a.yaml': 'ä', 'base/a.yaml': 'a' });
  expect(run(files)).toEqual({
    ...NOTHING,
    written: ['argocd/a.yaml', 'base/a.yaml', 'base/b/service.yaml'],
  });
  for (const [file, text] of files) expect(fs.readFileSync(at(`dist/${file}`), 'utf8')).toBe(text);
  expect(fs.readdirSync(folder)).toEqual(['dist']);
});

test('tells what it wrote, changed, removed and kept', () => {
  run(generated({ 'a/same.yaml': '1', 'a/changed.yaml': '1', 'b/stale.yaml': '1', 'b.yaml': '1' }));
  lay(folder, { 'dist/a.md': 'by hand', 'dist/a/b/c.txt': '' });
  expect(run(generated({ 'a/same.yaml': '1', 'a/changed.yaml': '2', 'c/new.yaml': '1' }))).toEqual({
    written: ['c/new.yaml'],
    changed: ['a/changed.yaml'],
    removed: ['b.yaml', 'b/stale.yaml'],
    unchanged: 1,
    unmanaged: ['a.md', 'a/b/c.txt'],
    warnings: [],
  });
  expect(Object.keys(snapshot(at('dist')) ?? {})).toEqual([
    'a',
    'a.md',
    'a/b',
    'a/b/c.txt',
    'a/changed.yaml',
    'a/same.yaml',
    'c',
    'c/new.yaml',
  ]);
});

const together = (dist: Files, ci: Files) =>
  publishTogether(
    [
      { folder: at('dist'), files: dist },
      { folder: at('ci/jobs'), files: ci },
    ],
    { isOwned },
  );

describe('several folders', () => {
  test('are published as one, and each is told of', () => {
    lay(folder, { ...Object.fromEntries(generated({ 'ci/jobs/old.yaml': '1' })), 'ci/jobs/own.yaml': '' });
    const [dist, ci] = [generated({ 'a.yaml': '1' }), generated({ 'b.yaml': '1' })];
    expect(together(dist, ci)).toEqual([
      { ...NOTHING, written: ['a.yaml'] },
      { ...NOTHING, written: ['b.yaml'], removed: ['old.yaml'], unmanaged: ['own.yaml'] },
    ]);
    expect(fs.readFileSync(at('dist/a.yaml'), 'utf8')).toBe(dist.get('a.yaml'));
    expect(fs.readFileSync(at('ci/jobs/b.yaml'), 'utf8')).toBe(ci.get('b.yaml'));
    expect(fs.readdirSync(at('ci/jobs'))).toEqual(['b.yaml', 'own.yaml']);
    expect(together(dist, ci).map(({ unchanged }) => unchanged)).toEqual([1, 1]);
  });

  test('stay as they were if something is in the way in one of them', () => {
    lay(folder, { 'ci/jobs/b.yaml': 'by hand' });
    expect(() => together(generated({ 'a.yaml': '1' }), generated({ 'b.yaml': '1' }))).toThrow(
      'ci/jobs/b.yaml does not start with the ownership line, so it is kept, but a generated file has to go there: move or delete it',
    );
    expect(fs.readdirSync(folder)).toEqual(['ci']);
  });
});

test('touches nothing if nothing differs', () => {
  const files = generated({ 'base/a.yaml': 'a', 'base/long.yaml': 'long '.repeat(20_000) });
  lay(folder, { 'dist/README.md': 'by hand', 'dist/link': '-> README.md' });
  run(files);
  const operations = new Set<string>();
  const restore = intercept(folder, (operation) => operations.add(operation));
  const published = run(files);
  restore();
  expect(published).toEqual({ ...NOTHING, unchanged: 2, unmanaged: ['README.md', 'link'] });
  // The staging folder comes and goes, beside the tree.
  expect([...operations].sort()).toEqual([
    'closeSync',
    'lstatSync',
    'mkdirSync',
    'openSync',
    'readFileSync',
    'readSync',
    'readdirSync',
    'rmSync',
    'the second half of writeFileSync',
    'writeFileSync',
  ]);
});

test.each([
  ['in the first byte', `${MARK}\n`, 'x'],
  ['in length', `${MARK}\nx`, 'xy'],
  ['after 64 KiB', `${MARK}\n${'x'.repeat(70_000)}1`, `${'x'.repeat(70_000)}2`],
  ['at 64 KiB', `${MARK}\n${'x'.repeat(65_536 - MARK.length - 1)}`, 'x'.repeat(65_536 - MARK.length - 1)],
  [
    'in what follows 64 KiB',
    `${MARK}\n${'x'.repeat(65_536 - MARK.length - 2)}\n1`,
    'x'.repeat(65_536 - MARK.length - 2),
  ],
  [
    'in bytes that are not UTF-8',
    Buffer.concat([Buffer.from(`${MARK}\n`), Buffer.from([0xff, 0x0a])]),
    '\uFFFD',
  ],
])('replaces a generated file that differs %s', (_, before, after) => {
  fs.mkdirSync(at('dist'));
  fs.writeFileSync(at('dist/a.yaml'), before);
  const files = generated({ 'a.yaml': after });
  expect(run(files)).toEqual({ ...NOTHING, changed: ['a.yaml'] });
  expect(fs.readFileSync(at('dist/a.yaml'), 'utf8')).toBe(files.get('a.yaml'));
  expect(run(files)).toEqual({ ...NOTHING, unchanged: 1 });
});

test('keeps what is not its own: the same file, permissions, times and links', () => {
  lay(folder, {
    'dist/a/notes.txt': 'by hand',
    'dist/a/link': '-> nowhere',
    'dist/big.bin': 'x'.repeat(200_000),
  });
  if (process.platform !== 'win32') execFileSync('mkfifo', [at('dist/pipe')]);
  fs.chmodSync(at('dist/a/notes.txt'), 0o600);
  fs.chmodSync(at('dist/a'), 0o710);
  const entry = (file: string) => {
    const { ino, mode, mtimeMs, nlink } = fs.lstatSync(at(`dist/${file}`));
    return { ino, mode, mtimeMs, nlink };
  };
  const before = ['a/notes.txt', 'big.bin'].map(entry);
  const { unmanaged, warnings } = run(generated({ 'a/new.yaml': '1' }));
  expect(unmanaged).toEqual(
    ['a/link', 'a/notes.txt', 'big.bin', 'pipe'].filter((file) => fs.lstatSync(at(`dist/${file}`))),
  );
  expect(warnings).toEqual([]);
  expect(['a/notes.txt', 'big.bin'].map(entry)).toEqual(before);
  expect(fs.readlinkSync(at('dist/a/link'))).toBe('nowhere');
  expect(fs.lstatSync(at('dist/a')).mode & 0o777).toBe(0o710);
  if (process.platform !== 'win32')
    expect(() => run(generated({ pipe: '1' }))).toThrow(
      'dist/pipe is not a regular file, so it is kept, but a generated file has to go there: move or delete it',
    );
});

test('follows no symlink', () => {
  lay(folder, {
    'outside/stale.yaml': `${MARK}\nlooks generated`,
    'dist/link': '-> ../outside',
    'dist/file': '-> ../outside/stale.yaml',
  });
  const outside = snapshot(at('outside'));
  expect(run(generated({ 'a.yaml': 'a' })).unmanaged).toEqual(['file', 'link']);
  expect(run(generated({ 'a.yaml': 'b' })).unmanaged).toEqual(['file', 'link']);
  expect(snapshot(at('outside'))).toEqual(outside);
});

test('removes empty folders, though nothing else differs', () => {
  const files = generated({ 'a/a.yaml': 'a' });
  run(files);
  lay(folder, { 'dist/empty/deep/': '', 'dist/a/empty/': '' });
  expect(run(files)).toEqual({ ...NOTHING, unchanged: 1 });
  expect(Object.keys(snapshot(at('dist')) ?? {})).toEqual(['a', 'a/a.yaml']);
});

test('empties a folder, and makes none without files', () => {
  expect(run(generated({}))).toEqual(NOTHING);
  expect(fs.existsSync(at('dist'))).toBe(false);
  run(generated({ 'a/a.yaml': 'a' }));
  expect(run(generated({}))).toEqual({ ...NOTHING, removed: ['a/a.yaml'] });
  expect(fs.readdirSync(at('dist'))).toEqual([]);
});

describe('fails with the folder as it was', () => {
  const KEPT = 'does not start with the ownership line, so it is kept';
  const ADVICE = 'but a generated file has to go there: move or delete it';

  test.each<[string, Record<string, string>, string[]]>([
    ['on a file in its place', { 'a/b.yaml': 'by hand' }, [`dist/a/b.yaml ${KEPT}, ${ADVICE}`]],
    ['on a file in another case', { 'a/B.yaml': 'by hand' }, [`dist/a/B.yaml ${KEPT}, ${ADVICE}`]],
    ['on a file in another case of its sharp s', { 'a/ẞ': '' }, [`dist/a/ẞ ${KEPT}, ${ADVICE}`]],
    ['on a file in capitals without a sharp s', { 'a/SS': '' }, [`dist/a/SS ${KEPT}, ${ADVICE}`]],
    ['on a file in the place of its folder', { a: 'by hand' }, [`dist/a ${KEPT}, ${ADVICE}`]],
    ['on a file in a folder in its place', { 'a/b.yaml/c/d': '' }, [`dist/a/b.yaml/c/d ${KEPT}, ${ADVICE}`]],
    [
      'on a link in its place',
      { 'a/b.yaml': '-> c' },
      [`dist/a/b.yaml is a symbolic link, so it is kept, ${ADVICE}`],
    ],
    [
      'on a link in the place of its folder',
      { a: '-> ..' },
      [`dist/a is a symbolic link, so it is kept, ${ADVICE}`],
    ],
    [
      'on each of several',
      { 'a/b.yaml': '', 'a.yaml': '' },
      [`dist/a.yaml ${KEPT}, ${ADVICE}`, `dist/a/b.yaml ${KEPT}, ${ADVICE}`],
    ],
  ])('%s', (_, found, problems) => {
    lay(at('dist'), found);
    const before = snapshot(folder);
    expect(() => run(generated({ 'a/b.yaml': '', 'a/ß': '', 'a.yaml': '' }))).toThrow(
      new UserError(problems),
    );
    expect(snapshot(folder)).toEqual(before);
  });

  test.each([
    ['a file', { dist: 'by hand' }, "'dist' must be a folder, or missing, got a file: move or delete it"],
    [
      'a link',
      { 'elsewhere/': '', dist: '-> elsewhere' },
      "'dist' must be a folder, or missing, got a symbolic link: move or delete it",
    ],
  ])('if it is %s', (_, found, problem) => {
    lay(folder, found);
    const before = snapshot(folder);
    expect(() => run(generated({ 'a.yaml': '' }))).toThrow(new UserError([problem]));
    expect(snapshot(folder)).toEqual(before);
  });

  test('if there is no folder to make it in', () => {
    expect(() => publish(generated({ 'a.yaml': '' }), at('no/tree'), { isOwned })).toThrow(
      /^tree\/ was left as it was: ENOENT: .+\. Make the folder that is to hold tree\/, then run the command again$/,
    );
  });

  test('where nothing may be written, unless nothing has to be', () => {
    const files = generated({ 'a.yaml': '1' });
    together(files, files);
    const restore = intercept(folder, (operation) => {
      if (operation === 'mkdirSync') throw failure('EROFS', operation);
    });
    try {
      expect(together(files, files)).toEqual([1, 1].map((unchanged) => ({ ...NOTHING, unchanged })));
      expect(() => together(files, generated({ 'a.yaml': '2' }))).toThrow(
        'dist/ was left as it was: EROFS: injected, mkdirSync. Use a copy of the project that is not mounted read-only, then run the command again',
      );
    } finally {
      restore();
    }
    expect(run(files)).toEqual({ ...NOTHING, unchanged: 1 });
  });

  test('where the journal cannot be written', () => {
    run(generated({ 'a.yaml': '1' }));
    const before = snapshot(folder);
    const cause = failure('EDQUOT', 'renameSync');
    const restore = intercept(folder, (operation) => {
      if (operation === 'renameSync') throw cause;
    });
    try {
      const files = generated({ 'a.yaml': '2', 'b/c/d.yaml': '1' });
      expect(() => together(files, files)).toThrow(
        new UserError(
          [
            'dist/ was left as it was: EDQUOT: injected, renameSync. Free some of your disk quota, then run the command again',
          ],
          { cause },
        ),
      );
    } finally {
      restore();
    }
    expect(snapshot(folder)).toEqual(before);
  });

  test('on an error of the program, which comes as it is', () => {
    lay(folder, { 'dist/notes.txt': 'by hand' });
    const error = new TypeError('not of the file system');
    const isOwned = (text: string) => {
      if (text === 'by hand') throw error;
      return true;
    };
    expect(() => publish(generated({ 'a.yaml': '1' }), at('dist'), { isOwned })).toThrow(error);
    expect(fs.readdirSync(folder)).toEqual(['dist']);
  });

  test.skipIf(process.platform !== 'linux')('on a name that is not UTF-8', () => {
    fs.mkdirSync(at('dist'));
    fs.writeFileSync(Buffer.concat([Buffer.from(at('dist/b')), Buffer.from([0xe4])]), '');
    expect(() => run(generated({ 'a.yaml': '' }))).toThrow(
      new UserError(['dist/b\uFFFD must have a name in UTF-8: rename it']),
    );
    expect(fs.readdirSync(folder)).toEqual(['dist']);
  });

  test('on a file without the ownership line, which it could never replace', () => {
    expect(() => run(new Map([['a.yaml', `a: ${'1'.repeat(100)}`]]))).toThrow(
      `'a.yaml' must start with the ownership line, got "a: ${'1'.repeat(77)}"`,
    );
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

test('keeps folders, and files that do not differ, as they are: the same entries of the disk', () => {
  run(generated({ 'a/same.yaml': '1', 'a/changed.yaml': '1', 'b/gone.yaml': '1' }));
  const entry = (file: string) => fs.lstatSync(at(`dist/${file}`)).ino;
  const before = ['.', 'a', 'a/same.yaml', 'b'].map(entry);
  run(generated({ 'a/same.yaml': '1', 'a/changed.yaml': '2', 'b/new.yaml': '1' }));
  expect(['.', 'a', 'a/same.yaml', 'b'].map(entry)).toEqual(before);
});

test('has made the folders by the time of the journal, so that what is left to do needs no room on the disk', () => {
  run(generated({ 'a/gone.yaml': '1', b: '1', 'z.yaml': '1' }));
  let made: string[] = [];
  const restore = intercept(folder, (operation) => {
    if (operation === 'renameSync' && made.length === 0) made = Object.keys(snapshot(at('dist')) ?? {});
  });
  try {
    run(generated({ 'b/c/d.yaml': '1', 'e/f/g.yaml': '1' }));
  } finally {
    restore();
  }
  expect(made).toEqual(['a', 'a/gone.yaml', 'b', 'e', 'e/f', 'z.yaml']);
});

test('puts a file in the place of a generated folder, and back', () => {
  run(generated({ 'a/b/c.yaml': '1' }));
  expect(run(generated({ a: '1', 'd.yaml': '1' })).removed).toEqual(['a/b/c.yaml']);
  expect(run(generated({ 'a/b/c.yaml': '1' })).removed).toEqual(['a', 'd.yaml']);
  expect(Object.keys(snapshot(at('dist')) ?? {})).toEqual(['a', 'a/b', 'a/b/c.yaml']);
});

describe('what a killed run left beside it', () => {
  const journal = JSON.stringify({
    removed: ['dist/old.yaml'],
    emptied: [],
    run: 'run',
    placed: ['dist/a/a.yaml'],
  });
  const NOTE = 'dist/ was left incomplete by an interrupted run, and was completed first';
  const interrupted = {
    '.dist.publishing/owner': DEAD,
    '.dist.publishing/journal.json': journal,
    '.dist.publishing/run-0': `${MARK}\nnew\n`,
    'dist/old.yaml': `${MARK}\nold\n`,
    'dist/a/a.yaml': `${MARK}\nold\n`,
  };
  const complete = () => completePublication(at('dist'), { isOwned });

  test('is completed by any command', () => {
    lay(folder, interrupted);
    expect(complete()).toEqual([NOTE]);
    expect(fs.readFileSync(at('dist/a/a.yaml'), 'utf8')).toBe(`${MARK}\nnew\n`);
    expect(Object.keys(snapshot(folder) ?? {})).toEqual(['dist', 'dist/a', 'dist/a/a.yaml']);
    // What there is to do then is nothing at all.
    const operations: string[] = [];
    const restore = intercept(folder, (operation) => operations.push(operation));
    expect(complete()).toEqual([]);
    restore();
    expect(operations).toEqual([]);
  });

  test('is completed before another tree is published', () => {
    lay(folder, interrupted);
    expect(together(generated({ 'b.yaml': '' }), generated({}))).toEqual([
      { ...NOTHING, written: ['b.yaml'], removed: ['a/a.yaml'], warnings: [NOTE] },
      NOTHING,
    ]);
  });

  test('is told of where it cannot be completed, though nothing is to be written', () => {
    lay(folder, interrupted);
    const restore = intercept(folder, (operation) => {
      if (operation === 'renameSync') throw failure('EIO', operation);
    });
    try {
      expect(() => run(generated({ 'a/a.yaml': 'old' }))).toThrow(
        /^dist\/ is complete only after the next run/,
      );
    } finally {
      restore();
    }
    expect(complete()).toEqual([NOTE]);
  });

  test('goes without a word if it had not begun to touch the tree', () => {
    lay(folder, { '.dist.publishing/owner': DEAD, '.dist.publishing/run-0': 'half', 'dist/notes.txt': '' });
    expect(complete()).toEqual([]);
    expect(fs.readdirSync(folder)).toEqual(['dist']);
  });

  test.each([
    ['a file', 'old.yaml', 'by hand'],
    ['a link', 'a/a.yaml', '-> b.yaml'],
    ['a folder', 'a/a.yaml/', ''],
  ])('keeps %s that somebody has put in its place since then', (_, own, text) => {
    lay(folder, interrupted);
    const place = own.replace(/\/$/, '');
    fs.rmSync(at(`dist/${place}`));
    lay(at('dist'), { [own]: text });
    const before = snapshot(at('dist'))?.[place];
    expect(complete()).toEqual([
      NOTE,
      `dist/${place} was changed by somebody else meanwhile and was left as it is: move or delete it, then run the command again`,
    ]);
    expect(snapshot(at('dist'))?.[place]).toBe(before);
  });

  test('is not touched while its process is alive', () => {
    lay(folder, { ...interrupted, '.dist.publishing/owner': `${process.ppid} 0\n` });
    const before = snapshot(folder);
    expect(complete).toThrow(
      `dist/ was left as it was, since process ${process.ppid} is publishing to it: wait until it has ended, or end it, then run the command again`,
    );
    expect(snapshot(folder)).toEqual(before);
  });

  test('is not waited for where its process was killed halfway through its number, which is that of another', () => {
    lay(folder, { ...interrupted, '.dist.publishing/owner': `${process.ppid}` });
    expect(complete()).toEqual([NOTE]);
  });

  test('is taken for abandoned after a minute, whoever has its process number now', () => {
    lay(folder, { ...interrupted, '.dist.publishing/owner': `${process.ppid} 0\n` });
    const past = new Date(Date.now() - 61_000);
    fs.utimesSync(at('.dist.publishing'), past, past);
    expect(complete()).toEqual([NOTE]);
  });
});

test('has published, though the staging folder cannot be removed', () => {
  run(generated({ 'a.yaml': '1' }));
  let removals = 0;
  const restore = intercept(folder, (operation) => {
    // The first removes the journal.
    if (operation === 'rmSync' && ++removals === 2) throw failure('EIO', operation);
  });
  const { changed, warnings } = run(generated({ 'a.yaml': '2' }));
  restore();
  expect([changed, warnings, removals]).toEqual([['a.yaml'], [], 2]);
  expect(fs.readdirSync(folder)).toEqual(['.dist.publishing', 'dist']);
  expect(run(generated({ 'a.yaml': '2' }))).toEqual({ ...NOTHING, unchanged: 1 });
  expect(fs.readdirSync(folder)).toEqual(['dist']);
});

describe('meanwhile', () => {
  const NO_JOURNAL = JSON.stringify({ removed: [], emptied: [], run: 'run', placed: [] });
  const OLD = generated({ 'a/same.yaml': 'same', 'a/each.yaml': 'old', 'old.yaml': 'old' });
  const MINE = generated({
    'a/same.yaml': 'same',
    'a/each.yaml': 'mine',
    'b/mine.yaml': 'mine',
    'mine.yaml': 'mine',
  });
  const start = () => {
    fs.rmSync(folder, { recursive: true, force: true });
    folder = workspace();
    run(OLD);
    lay(folder, { 'dist/a/notes.txt': 'by hand' });
  };
  /** Publishes while something happens before the n-th of its operations, or of those of a name. */
  const runDuring = (n: number, act: () => void, name?: string) => {
    let count = 0;
    let when: string | undefined;
    const restore = intercept(folder, (operation) => {
      if ((name ?? operation) !== operation || ++count !== n) return;
      when = `before ${operation}, the ${n}th`;
      act();
    });
    try {
      return { published: run(MINE), when };
    } finally {
      restore();
    }
  };

  test.each<[string, string, number, (staging: string) => void]>([
    ['as its name is read', 'readFileSync', 1, (staging) => lay(staging, { owner: `${process.ppid} 0\n` })],
    ['as it is looked at', 'statSync', 1, (staging) => lay(staging, { owner: `${process.ppid} 0\n` })],
    ['as a name is put there', 'writeFileSync', 1, () => {}],
    ['as it is taken over', 'writeFileSync', 1, (staging) => lay(staging, { owner: DEAD })],
    [
      'as it is completed',
      'rmSync',
      1,
      (staging) => lay(staging, { owner: DEAD, 'journal.json': NO_JOURNAL }),
    ],
    [
      'whose process is of another user',
      'statSync',
      3,
      (staging) => {
        lay(staging, { owner: DEAD });
        vi.spyOn(process, 'kill').mockImplementation(() => {
          throw failure('EPERM', 'kill');
        });
      },
    ],
    [
      'before it has a name',
      'statSync',
      3,
      (staging) => {
        fs.mkdirSync(staging);
        const later = new Date(Date.now() + 60_000);
        fs.utimesSync(staging, later, later);
      },
    ],
  ])('a publication goes on where the folder of another one goes %s', (_, operation, n, begin) => {
    start();
    run(MINE);
    const mine = snapshot(at('dist'));
    start();
    const staging = at('.dist.publishing');
    begin(staging);
    const { published, when } = runDuring(n, () => execFileSync('rm', ['-r', staging]), operation);
    vi.restoreAllMocks();
    expect([when, snapshot(at('dist'))]).toEqual([`before ${operation}, the ${n}th`, mine]);
    expect(published.warnings).toHaveLength(operation === 'rmSync' ? 1 : 0);
    expect(fs.readdirSync(folder)).toEqual(['dist']);
  });

  test.each([
    ['as it is made', 'writeFileSync', {}],
    [
      'as it is completed',
      'rmSync',
      { '.dist.publishing/owner': DEAD, '.dist.publishing/journal.json': NO_JOURNAL },
    ],
  ])('a publication leaves the folder to another one that takes it %s', (_, moment, left) => {
    start();
    lay(folder, left);
    let isTaken = false;
    let looks = 0;
    const restore = intercept(folder, (operation) => {
      if (operation === moment && !isTaken) {
        isTaken = true;
        lay(at('.dist.publishing'), { owner: `${process.ppid} 0\n` });
      }
      if (operation === 'statSync' && isTaken && ++looks === 3)
        fs.rmSync(at('.dist.publishing'), { recursive: true });
    });
    try {
      run(MINE);
    } finally {
      restore();
    }
    expect(looks).toBe(3);
    expect(fs.readdirSync(folder)).toEqual(['dist']);
  });

  test('a file that somebody puts a link for is not read by it', () => {
    start();
    const link = () => {
      fs.renameSync(at('dist/a/each.yaml'), at('each.yaml'));
      fs.symlinkSync('../../each.yaml', at('dist/a/each.yaml'));
    };
    expect(() => runDuring(1, link, 'openSync')).toThrow(/^dist\/ was left as it was: ELOOP/);
  });

  test.each<[string, string, () => void]>([
    ['adds a file', 'b/new.txt', () => lay(folder, { 'dist/b/new.txt': 'newer' })],
    ['saves a file in place', 'a/notes.txt', () => lay(folder, { 'dist/a/notes.txt': 'newer' })],
    [
      'saves a file by a rename',
      'a/notes.txt',
      () => {
        lay(folder, { 'notes.swp': 'newer' });
        fs.renameSync(at('notes.swp'), at('dist/a/notes.txt'));
      },
    ],
  ])('somebody who %s loses nothing', (_, file, save) => {
    for (let n = 1, when: string | undefined = ''; when !== undefined; n++) {
      start();
      when = runDuring(n, save).when;
      if (when !== undefined) expect(fs.readFileSync(at(`dist/${file}`), 'utf8'), when).toBe('newer');
    }
  });

  test('somebody who has written over generated files by the time of the journal keeps them, and is told', () => {
    start();
    const write = () => lay(folder, { 'dist/a/each.yaml': 'by hand', 'dist/mine.yaml': 'by hand' });
    const { published } = runDuring(1, write, 'renameSync');
    expect(published.warnings).toEqual(
      ['a/each.yaml', 'mine.yaml'].map(
        (file) =>
          `dist/${file} was changed by somebody else meanwhile and was left as it is: move or delete it, then run the command again`,
      ),
    );
    expect(fs.readFileSync(at('dist/mine.yaml'), 'utf8')).toBe('by hand');
  });
});
