import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFiles } from '../../synth/read-files';

let root: string;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'files-'));
});

afterEach(() => fs.rmSync(root, { recursive: true }));

function write(file: string, content: string | Uint8Array): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), content);
}

test('a folder is read with the folders in it, texts as texts and all else as bytes', () => {
  write('config/b.yaml', 'ü: 1\n');
  write('config/a/stop.txt', '');
  write('config/logo.png', new Uint8Array([0x89, 0x50, 0x00]));
  write('config/control.txt', 'a\u0000b');
  expect(Object.entries(readFiles('config', root))).toEqual([
    ['a/stop.txt', ''],
    ['b.yaml', 'ü: 1\n'],
    ['control.txt', new Uint8Array([97, 0, 98])],
    ['logo.png', new Uint8Array([0x89, 0x50, 0x00])],
  ]);
});

test.each<[string, () => void, string | RegExp]>([
  ['that is not there', () => {}, /^config must be a readable folder: ENOENT/],
  ['that is a file', () => write('config', ''), /^config must be a readable folder: ENOTDIR/],
  [
    'without a file',
    () => fs.mkdirSync(path.join(root, 'config/a'), { recursive: true }),
    'config must have a file, got an empty folder',
  ],
  [
    'with a link',
    () => {
      write('config/a', '');
      fs.symlinkSync('a', path.join(root, 'config/b'));
    },
    'config/b must be a file, got a link or a device',
  ],
  [
    'of more than fits',
    () => {
      write('config/a', 'x'.repeat(1_048_576));
      write('config/b', 'x');
    },
    'config must have 1048576 bytes at most, as a ConfigMap has, got more',
  ],
])('a folder %s is told', (_, prepare, expected) => {
  prepare();
  expect(() => readFiles('config', root)).toThrow(expected);
});
