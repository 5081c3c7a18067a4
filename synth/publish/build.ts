import fs from 'node:fs';
import type { Plan } from './plan';
import type { Kind, Tree } from './scan';

/**
 * Builds the complete next tree in a folder of its own. What stays as it is becomes a second name (hard link) of the
 * same file, so that its bytes, permissions, times and open editors stay with it.
 *
 * @param root the folder that stands; nothing in it is altered
 * @param next the folder to make
 * @throws the file system's error; `next` is then incomplete
 */
export function build(
  root: string,
  next: string,
  tree: Tree,
  plan: Plan,
  files: ReadonlyMap<string, string>,
): void {
  // The tree that stands is removed later on: better to know now if that is not allowed.
  for (const folder of tree.folders.keys()) fs.accessSync(`${root}/${folder}`, fs.constants.W_OK);

  fs.mkdirSync(next);
  const usual = permissions(next);
  for (const folder of plan.folders) fs.mkdirSync(`${next}/${folder}`);
  for (const path of plan.unchanged) carry(`${root}/${path}`, `${next}/${path}`, 'file');
  for (const [path, kind] of tree.foreign) carry(`${root}/${path}`, `${next}/${path}`, kind);
  for (const path of [...plan.changed, ...plan.written]) write(`${next}/${path}`, files.get(path) as string);

  for (const folder of ['', ...plan.folders]) {
    const before = tree.folders.get(folder) ?? usual;
    if (before !== usual) fs.chmodSync(`${next}/${folder}`, before);
  }
}

function permissions(path: string): number {
  return fs.lstatSync(path).mode & 0o7777;
}

function carry(from: string, to: string, kind: Kind): void {
  if (kind === 'symlink') {
    fs.symlinkSync(fs.readlinkSync(from, { encoding: 'buffer' }), to);
    return;
  }
  try {
    fs.linkSync(from, to);
  } catch (error) {
    // No hard links on this file system, or not of files of another user, or of no more of them.
    if (kind === 'special') throw error;
    fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL | fs.constants.COPYFILE_FICLONE);
  }
}

/** Opens, writes and closes one by one, since some file systems tell only at the close that the disk is full. */
function write(path: string, text: string): void {
  const descriptor = fs.openSync(path, 'wx');
  try {
    fs.writeFileSync(descriptor, text);
  } finally {
    fs.closeSync(descriptor);
  }
}
