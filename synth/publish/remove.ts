import fs from 'node:fs';
import path from 'node:path';
import { type Beside, listBeside, type Role, renamedTo } from './beside';
import { readOwned } from './scan';
import { putBack } from './swap';

/**
 * Takes away what killed runs left beside the folder; if one was killed while no folder stood, puts the tree that
 * stood before back first.
 *
 * @returns a warning for each thing that could not or must not go
 */
export function clearUp(root: string, isOwned: (text: string) => boolean): string[] {
  const stood = deadBeside(root).find(({ role }) => role === 'previous');
  if (stood !== undefined && !exists(root)) putBack(stood.path, root);

  return deadBeside(root).flatMap(({ path: leftover, role }) => {
    return role === 'next' ? discard(leftover) : retire(leftover, root, isOwned);
  });
}

/** What dead processes left; a `previous` comes after a `swap`, whose name it may need. */
function deadBeside(root: string): Beside[] {
  const leftovers = listBeside(root).filter(({ live }) => !live);
  return leftovers.sort((one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role));
}

const ROLES: readonly Role[] = ['next', 'swap', 'previous'];

/**
 * Removes a tree that never stood: all in it is new, or has another name elsewhere.
 *
 * @returns a warning if it could not go
 */
export function discard(tree: string): string[] {
  return warnIfStuck(tree, () => {
    if (exists(tree)) removeWhere(tree, '', () => true);
    return [];
  });
}

/**
 * Removes a tree that another has replaced, except for what would be lost with it: files of other people that came
 * into it, or were saved anew, while it was being replaced.
 *
 * @param old the replaced tree, beside `root`
 * @param root the tree in its place
 * @returns a warning for each thing that could not or must not go
 */
export function retire(old: string, root: string, isOwned: (text: string) => boolean): string[] {
  const tree = renamedTo('swap', old);
  return warnIfStuck(tree, () => {
    // As 'previous' it would be put back, and from here on it is incomplete.
    if (tree !== old) fs.renameSync(old, tree);
    const kept = removeWhere(tree, '', (file, entry) => {
      if (isSame(`${tree}/${file}`, `${root}/${file}`)) return true;
      return entry.isFile() && readOwned(`${tree}/${file}`, isOwned) !== undefined;
    });
    const [name, place] = [path.basename(root), path.basename(tree)];
    return kept.map((file) => {
      return `${name}/${file} changed while ${name}/ was replaced and is now ${place}/${file}: move it to where it belongs`;
    });
  });
}

/** The folder that stands is right already, so being stuck here is no failure. */
function warnIfStuck(tree: string, remove: () => string[]): string[] {
  try {
    return remove();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    // Another process that clears up was faster.
    if (code === 'ENOENT') return [];
    return [`${path.basename(tree)}/ could not be removed (${message}): the next run tries again`];
  }
}

/** Removes what may go and the folders that become empty, following no symlink; returns the other paths. */
function removeWhere(
  tree: string,
  folder: string,
  mayGo: (file: string, entry: fs.Dirent) => boolean,
): string[] {
  const kept: string[] = [];
  for (const entry of fs.readdirSync(`${tree}/${folder}`, { withFileTypes: true })) {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) kept.push(...removeWhere(tree, file, mayGo));
    else if (mayGo(file, entry)) fs.unlinkSync(`${tree}/${file}`);
    else kept.push(file);
  }
  if (kept.length === 0) fs.rmdirSync(`${tree}/${folder}`);
  return kept;
}

/** Whether removing one entry loses nothing that the other does not have: two names of one file, or equal copies. */
function isSame(one: string, other: string): boolean {
  const a = fs.lstatSync(one, { bigint: true });
  const b = fs.lstatSync(other, { bigint: true, throwIfNoEntry: false });
  if (b === undefined) return false;
  if (a.dev === b.dev && a.ino === b.ino) return true;
  if (a.mode !== b.mode || a.size !== b.size) return false;
  if (a.isSymbolicLink()) return fs.readlinkSync(one) === fs.readlinkSync(other);
  return a.isFile() && fs.readFileSync(one).equals(fs.readFileSync(other));
}

function exists(file: string): boolean {
  return fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}
