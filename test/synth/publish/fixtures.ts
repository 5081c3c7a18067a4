import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Files, type Published, publishTogether } from '../../../synth/publish/publish';

/** The owner's line of a staging folder whose process is gone: no Linux process can have its number. */
export const DEAD = `${2 ** 22 + 1} 0\n`;

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

/** A folder as it is found, and the files that are to be published over it. */
export interface Scene {
  readonly lay: (workspace: string) => void;
  readonly files: Files;
  /** What is published together with them, to a folder that stands already, and to one that does not. */
  readonly beside?: Readonly<Partial<Record<'ci/kept' | 'ci/new', Files>>>;
}

/** Publishes the files of a scene to `dist`, and what goes with them. */
export function publishScene(workspace: string, { files, beside }: Scene): readonly Published[] {
  const all: [string, Files][] = [['dist', files], ...Object.entries(beside ?? {})];
  const targets = all.map(([folder, files]) => ({ folder: path.join(workspace, folder), files }));
  return publishTogether(targets, { isOwned });
}

/** The starting points that failures and kills are tried on. */
export const SCENES = {
  'no folder': {
    lay: () => {},
    files: generated({ 'base/a/deployment.yaml': 'a', 'argocd/a.yaml': 'a' }),
    beside: { 'ci/new': generated({ 'c.yaml': 'c' }) },
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
            'ci/kept/a.yaml': 'a',
            'ci/kept/gone/b.yaml': 'gone',
          }),
        ]),
      );
      lay(folder, {
        'dist/base/a/notes.txt': 'by hand',
        'dist/link': '-> ../elsewhere',
        'dist/base/empty/': '',
        'ci/kept/build.yaml': 'by hand',
      });
      fs.chmodSync(path.join(folder, 'dist/base/a/notes.txt'), 0o640);
      fs.chmodSync(path.join(folder, 'dist/base'), 0o750);
    },
    files: generated({
      'base/a/deployment.yaml': 'a',
      'base/a/service.yaml': 'changed',
      'base/b/service.yaml': 'b',
    }),
    beside: { 'ci/kept': generated({ 'a.yaml': 'changed' }), 'ci/new': generated({ 'c.yaml': 'c' }) },
  },
  'the remains of a run that was killed while it staged': {
    lay: (folder) =>
      lay(folder, {
        'dist/notes.txt': 'by hand',
        'dist/a.yaml': `${MARK}\na\n`,
        '.dist.publishing/owner': DEAD,
        '.dist.publishing/run-0': 'half of',
      }),
    files: generated({ 'a.yaml': 'b' }),
  },
  'the remains of a run that was killed between two renames': {
    lay: (folder) =>
      lay(folder, {
        'dist/notes.txt': 'by hand',
        'dist/a.yaml': `${MARK}\nolder\n`,
        'dist/b/b.yaml': `${MARK}\nolder\n`,
        'dist/gone/c.yaml': `${MARK}\nolder\n`,
        '.dist.publishing/owner': DEAD,
        '.dist.publishing/run-1': `${MARK}\nb\n`,
        '.dist.publishing/journal.json': JSON.stringify({
          removed: ['dist/gone/c.yaml'],
          emptied: ['dist/gone'],
          run: 'run',
          placed: ['dist/a.yaml', 'dist/b/b.yaml'],
        }),
      }),
    files: generated({ 'a.yaml': 'b' }),
  },
} satisfies Record<string, Scene>;

/** Called before every file operation below the workspace; what it throws is how the operation fails. */
export type Interrupt = (operation: string) => void;

/**
 * Puts itself between the product and the file system: between it and all of `node:fs` that is synchronous. A write is
 * interrupted before it and in the middle.
 *
 * @returns a function that takes it away again
 */
export function intercept(workspace: string, interrupt: Interrupt): () => void {
  const calls = fs as unknown as Record<string, (...values: unknown[]) => unknown>;
  // All but existsSync, which never throws.
  const names = Object.keys(fs).filter((name) => name.endsWith('Sync') && name !== 'existsSync');
  const originals = Object.fromEntries(names.map((name) => [name, calls[name]]));
  let inner = false;

  for (const name of names) {
    const original = calls[name] as (...values: unknown[]) => unknown;
    calls[name] = (...values) => {
      const [first, second, ...rest] = values;
      if (inner || (typeof first !== 'number' && !String(first).startsWith(workspace))) {
        return original(...values);
      }
      try {
        interrupt(name);
      } catch (error) {
        if (name === 'closeSync') original(first);
        throw error;
      }
      // What one call of the product does by several of Node.js is one operation.
      inner = true;
      try {
        if (name !== 'writeFileSync') return original(...values);
        const half = Math.floor(String(second).length / 2);
        original(first, String(second).slice(0, half), ...rest);
        interrupt('the second half of writeFileSync');
        return typeof first === 'number'
          ? original(first, String(second).slice(half))
          : original(first, second);
      } finally {
        inner = false;
      }
    };
  }
  return () => {
    Object.assign(calls, originals);
  };
}

/** An error as the file system throws it. */
export function failure(code: string, operation: string): Error {
  return Object.assign(new Error(`${code}: injected, ${operation}`), { code });
}
