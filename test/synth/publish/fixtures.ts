import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { Files } from '../../../synth/publish/publish';

/** In the name of a folder that a process laid beside `dist` whose number no Linux process can have. */
export const DEAD = `${2 ** 22 + 1}-0-0123abcd`;

export const MARK = '# generated';
export const isOwned = (text: string): boolean => text.startsWith(`${MARK}\n`);

/** Generated files from their contents below the ownership line. */
export function generated(contents: Readonly<Record<string, string>>): Files {
  return new Map(Object.entries(contents).map(([file, text]) => [file, `${MARK}\n${text}\n`]));
}

/** An empty folder of its own, in which the test's `dist` is to lie. */
export function workspace(): string {
  return fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'publish-'));
}

/** Lays hand-written files: `path/` is an empty folder, `-> target` as contents a symlink. */
export function lay(folder: string, contents: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(contents)) {
    const absolute = path.join(folder, file);
    fs.mkdirSync(file.endsWith('/') ? absolute : path.dirname(absolute), { recursive: true });
    if (text.startsWith('-> ')) fs.symlinkSync(text.slice(3), absolute);
    else if (!file.endsWith('/')) fs.writeFileSync(absolute, text);
  }
}

/** Everything in a folder, with permissions; undefined if there is none. */
export function snapshot(folder: string): Record<string, string> | undefined {
  if (!fs.existsSync(folder)) return undefined;
  const entries: Record<string, string> = {};
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const absolute = path.join(folder, name);
    const stats = fs.lstatSync(absolute);
    const mode = (stats.mode & 0o7777).toString(8);
    if (stats.isSymbolicLink()) entries[name] = `-> ${fs.readlinkSync(absolute)}`;
    else if (stats.isFile()) entries[name] = `${mode} ${fs.readFileSync(absolute, 'utf8')}`;
    else entries[name] = `${mode} ${stats.isDirectory() ? 'folder' : 'special'}`;
  }
  return entries;
}

/** The tree that stands, or the one that the next run would put back. */
export function standing(folder: string): Record<string, string> | undefined {
  const previous = fs.readdirSync(folder).find((name) => name.startsWith('.dist.previous-'));
  return (
    snapshot(path.join(folder, 'dist')) ?? ((previous && snapshot(path.join(folder, previous))) || undefined)
  );
}

/** A folder as it is found, and the files that are to be published over it. */
export interface Scene {
  readonly lay: (workspace: string) => void;
  readonly files: Files;
}

/** The starting points that failures and kills are tried on. */
export const SCENES = {
  'no folder': {
    lay: () => {},
    files: generated({ 'base/a/deployment.yaml': 'a', 'argocd/a.yaml': 'a' }),
  },
  'only files of other people': {
    lay: (folder) => lay(folder, { 'dist/README.md': 'by hand' }),
    files: generated({ 'base/a/deployment.yaml': 'a' }),
  },
  'a change, an addition, removals, files and links of other people': {
    lay: (folder) => {
      lay(
        folder,
        Object.fromEntries([
          ...generated({
            'dist/base/a/deployment.yaml': 'a',
            'dist/base/a/service.yaml': 'a',
            'dist/base/gone/service.yaml': 'gone',
            'dist/stale.yaml': 'stale',
            'elsewhere/secret.yaml': 'looks generated',
          }),
        ]),
      );
      lay(folder, {
        'dist/base/a/notes.txt': 'by hand',
        'dist/link': '-> ../elsewhere',
        'dist/base/empty/': '',
      });
      fs.chmodSync(path.join(folder, 'dist/base/a/notes.txt'), 0o640);
      fs.chmodSync(path.join(folder, 'dist/base'), 0o750);
    },
    files: generated({
      'base/a/deployment.yaml': 'a',
      'base/a/service.yaml': 'changed',
      'base/b/service.yaml': 'b',
    }),
  },
  'the remains of killed runs': {
    lay: (folder) => {
      const notes = path.join(folder, 'dist/notes.txt');
      lay(folder, { 'dist/notes.txt': 'by hand', 'dist/a.yaml': `${MARK}\na\n` });
      for (const role of ['next', 'swap', 'previous']) {
        lay(folder, { [`.dist.${role}-${DEAD}/base/a.yaml`]: `${MARK}\nolder\n` });
        fs.linkSync(notes, path.join(folder, `.dist.${role}-${DEAD}/notes.txt`));
      }
      lay(folder, { [`.dist.next-${DEAD}/b.yaml`]: 'half of' });
    },
    files: generated({ 'a.yaml': 'b' }),
  },
  'the remains of a run that was killed between two renames': {
    lay: (folder) => {
      lay(folder, {
        [`.dist.previous-${DEAD}/notes.txt`]: 'by hand',
        [`.dist.previous-${DEAD}/a.yaml`]: `${MARK}\na\n`,
        [`.dist.swap-${DEAD}/a.yaml`]: `${MARK}\nb\n`,
      });
      const notes = path.join(folder, `.dist.previous-${DEAD}/notes.txt`);
      fs.linkSync(notes, path.join(folder, `.dist.swap-${DEAD}/notes.txt`));
    },
    files: generated({ 'a.yaml': 'b' }),
  },
} satisfies Record<string, Scene>;

/** What a file system or system can lack, so that publishing takes another way. */
export const SYSTEMS = ['exchange and hard links', 'no exchange', 'no hard links'] as const;

export type System = (typeof SYSTEMS)[number];

/** Called before every file operation below the workspace; what it throws is how the operation fails. */
export type Interrupt = (operation: string) => void;

/**
 * Puts itself between the product and the file system: between it and all of `node:fs` that is synchronous, and the
 * one call that it makes through `koffi`. A write is interrupted before it and in the middle.
 *
 * @returns a function that takes it away again
 */
export function intercept(workspace: string, system: System, interrupt: Interrupt): () => void {
  const calls = fs as unknown as Record<string, (...values: unknown[]) => unknown>;
  // All but existsSync, which never throws.
  const names = Object.keys(fs).filter((name) => name.endsWith('Sync') && name !== 'existsSync');
  const originals = Object.fromEntries(names.map((name) => [name, calls[name]]));

  for (const name of names) {
    const original = calls[name] as (...values: unknown[]) => unknown;
    calls[name] = (...values) => {
      const [first, second] = values;
      if (typeof first !== 'number' && !String(first).startsWith(workspace)) return original(...values);
      if (system === 'no hard links' && name === 'linkSync') throw failure('EPERM', name);
      try {
        interrupt(name);
      } catch (error) {
        if (name === 'closeSync') original(first);
        throw error;
      }
      if (name !== 'writeFileSync' || typeof first !== 'number') return original(...values);
      const half = Math.floor(String(second).length / 2);
      original(first, String(second).slice(0, half));
      interrupt('the second half of writeFileSync');
      return original(first, String(second).slice(half));
    };
  }
  const restoreKoffi = interceptKoffi(system, interrupt);
  return () => {
    Object.assign(calls, originals);
    restoreKoffi();
  };
}

function interceptKoffi(system: System, interrupt: Interrupt): () => void {
  const koffi = createRequire(__filename)('koffi');
  const load = koffi.load;
  koffi.load = (library: null) => {
    if (system === 'no exchange') throw new Error('no such library');
    return {
      func: (signature: string) => {
        const original = load(library).func(signature);
        return (...values: unknown[]) => {
          try {
            interrupt('exchange');
          } catch {
            koffi.errno(os.constants.errno.EIO);
            return -1;
          }
          return original(...values);
        };
      },
    };
  };
  return () => {
    koffi.load = load;
  };
}

/** An error as the file system throws it. */
export function failure(code: string, operation: string): Error {
  return Object.assign(new Error(`${code}: injected, ${operation}`), { code });
}
