import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
  run(generated({ 'a/same.yaml': '1', 'a/changed.yaml': '1', 'b/stale.yaml': '1' }));
  lay(folder, { 'dist/README.md': 'by hand', 'dist/a/b/c.txt': '' });
  expect(run(generated({ 'a/same.yaml': '1', 'a/changed.yaml': '2', 'c/new.yaml': '1' }))).toEqual({
    written: ['c/new.yaml'],
    changed: ['a/changed.yaml'],
    removed: ['b/stale.yaml'],
    unchanged: 1,
    unmanaged: ['README.md', 'a/b/c.txt'],
    warnings: [],
  });
  expect(Object.keys(snapshot(at('dist')) ?? {})).toEqual([
    'README.md',
    'a',
    'a/b',
    'a/b/c.txt',
    'a/changed.yaml',
    'a/same.yaml',
    'c',
    'c/new.yaml',
  ]);
});

describe('several folders', () => {
  const together = (dist: Files, ci: Files) =>
    publishTogether(
      [
        { folder: at('dist'), files: dist },
        { folder: at('ci/jobs'), files: ci },
      ],
      { isOwned },
    );

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
      { 'a/b.yaml': '', 'd.yaml': '' },
      [`dist/a/b.yaml ${KEPT}, ${ADVICE}`, `dist/d.yaml ${KEPT}, ${ADVICE}`],
    ],
  ])('%s', (_, found, problems) => {
    lay(at('dist'), found);
    const before = snapshot(folder);
    expect(() => run(generated({ 'a/b.yaml': '', 'd.yaml': '' }))).toThrow(new UserError(problems));
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
    expect(() => publish(generated({ 'a.yaml': '' }), at('no/dist'), { isOwned })).toThrow(
      /^dist\/ was left as it was: ENOENT: .+\. Make the folder that is to hold dist\/, then run the command again$/,
    );
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
    expect(() => run(new Map([['a.yaml', 'a: 1']]))).toThrow(
      '\'a.yaml\' must start with the ownership line, got "a: 1"',
    );
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

test('keeps folders, and files that do not differ, as they are: the same entries of the disk', () => {
  run(generated({ 'a/same.yaml': '1', 'a/changed.yaml': '1' }));
  const entry = (file: string) => fs.lstatSync(at(`dist/${file}`)).ino;
  const before = ['.', 'a', 'a/same.yaml'].map(entry);
  run(generated({ 'a/same.yaml': '1', 'a/changed.yaml': '2', 'b/new.yaml': '1' }));
  expect(['.', 'a', 'a/same.yaml'].map(entry)).toEqual(before);
});

test('puts a file in the place of a generated folder, and back', () => {
  run(generated({ 'a/b.yaml': '1' }));
  expect(run(generated({ a: '1' })).removed).toEqual(['a/b.yaml']);
  expect(run(generated({ 'a/b.yaml': '1' })).removed).toEqual(['a']);
  expect(Object.keys(snapshot(at('dist')) ?? {})).toEqual(['a', 'a/b.yaml']);
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
    expect(complete()).toEqual([]);
  });

  test('is completed before another tree is published', () => {
    lay(folder, interrupted);
    expect(run(generated({ 'b.yaml': '' }))).toEqual({
      ...NOTHING,
      written: ['b.yaml'],
      removed: ['a/a.yaml'],
      warnings: [NOTE],
    });
  });

  test('goes without a word if it had not begun to touch the tree', () => {
    lay(folder, { '.dist.publishing/owner': DEAD, '.dist.publishing/run-0': 'half', 'dist/notes.txt': '' });
    expect(complete()).toEqual([]);
    expect(fs.readdirSync(folder)).toEqual(['dist']);
  });

  test('keeps what somebody has put in its place since then', () => {
    lay(folder, { ...interrupted, 'dist/old.yaml': 'by hand', 'dist/a/a.yaml': 'by hand' });
    expect(complete()).toEqual([
      NOTE,
      ...['old.yaml', 'a/a.yaml'].map(
        (file) =>
          `dist/${file} was changed by somebody else meanwhile and was left as it is: move or delete it, then run the command again`,
      ),
    ]);
    expect(fs.readFileSync(at('dist/a/a.yaml'), 'utf8')).toBe('by hand');
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
