import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exchange } from '../../../synth/publish/exchange';
import { lay, snapshot, workspace } from './fixtures';

let folder = '';
beforeEach(() => {
  folder = workspace();
  lay(folder, { 'one/a.txt': 'a', 'zwei ä/b.txt': 'b' });
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);

test.skipIf(process.platform === 'win32')('swaps two folders', () => {
  expect(exchange(at('one'), at('zwei ä'))).toBe(true);
  expect([fs.readdirSync(at('one')), fs.readdirSync(at('zwei ä'))]).toEqual([['b.txt'], ['a.txt']]);
});

test.skipIf(process.platform === 'win32')('tells the code of a failure, and has moved nothing', () => {
  const before = snapshot(folder);
  expect(() => exchange(at('one'), at('none'))).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  expect(snapshot(folder)).toEqual(before);
});

test.each<[string, (koffi: { load: unknown }) => void]>([
  [
    'without the library',
    (koffi) =>
      Object.assign(koffi, {
        load: () => {
          throw new Error('no such library');
        },
      }),
  ],
  [
    'without the function',
    (koffi) =>
      Object.assign(koffi, {
        load: () => ({
          func: () => {
            throw new Error('no such function');
          },
        }),
      }),
  ],
  [
    'where the file system refuses',
    (koffi) => Object.assign(koffi, { load: () => ({ func: () => () => -1 }), errno: () => 22 }),
  ],
])('does nothing %s', (_, change) => {
  const koffi = createRequire(__filename)('koffi');
  const { load, errno } = koffi;
  const before = snapshot(folder);
  try {
    change(koffi);
    expect(exchange(at('one'), at('zwei ä'))).toBe(false);
  } finally {
    Object.assign(koffi, { load, errno });
  }
  expect(snapshot(folder)).toEqual(before);
});
