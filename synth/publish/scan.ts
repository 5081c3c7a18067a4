import fs from 'node:fs';
import { basename } from 'node:path';
import { UserError } from '../user-error';

/** What stands in a folder: paths inside it with `/` between segments. */
export interface Tree {
  /** Folders, parents first; the folder itself is ''. */
  readonly folders: readonly string[];
  /** Files with the ownership line, and whether their bytes are those of the generated file of that path. */
  readonly owned: ReadonlyMap<string, boolean>;
  /** Everything else, which is somebody else's. */
  readonly unmanaged: ReadonlyMap<string, Kind>;
}

/** What an unmanaged entry is; pipes, sockets and devices are special. */
export type Kind = 'file' | 'symlink' | 'special';

/**
 * Reads a whole folder, following no symlink; nothing if the folder does not exist.
 *
 * @throws {UserError} if it is no folder or a name in it cannot be read, or the file system's error
 */
export function scan(
  root: string,
  files: ReadonlyMap<string, string>,
  isOwned: (text: string) => boolean,
): Tree {
  const folders: string[] = [];
  const owned = new Map<string, boolean>();
  const unmanaged = new Map<string, Kind>();

  const walk = (folder: string): void => {
    const absolute = folder === '' ? root : `${root}/${folder}`;
    folders.push(folder);
    for (const entry of fs.readdirSync(absolute, { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (path.includes(NOT_UTF8))
        throw new UserError([`${basename(root)}/${path} must have a name in UTF-8: rename it`]);
      if (entry.isDirectory()) walk(path);
      else if (entry.isSymbolicLink()) unmanaged.set(path, 'symlink');
      else if (!entry.isFile()) unmanaged.set(path, 'special');
      else {
        const bytes = readOwned(`${root}/${path}`, isOwned);
        const text = files.get(path);
        if (bytes === undefined) unmanaged.set(path, 'file');
        else owned.set(path, text !== undefined && bytes.equals(Buffer.from(text)));
      }
    }
  };

  const stats = fs.lstatSync(root, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isDirectory()) {
    const what = stats.isSymbolicLink() ? 'symbolic link' : 'file';
    throw new UserError([
      `'${basename(root)}' must be a folder, or missing, got a ${what}: move or delete it`,
    ]);
  }
  if (stats !== undefined) walk('');
  return { folders, owned, unmanaged };
}

/**
 * The bytes of a regular file if it bears the ownership line, else undefined. Of an unmanaged file, which may be of any
 * size, no more than the head is read.
 */
export function readOwned(file: string, isOwned: (text: string) => boolean): Buffer | undefined {
  const descriptor = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0));
  try {
    const size = fs.readSync(descriptor, HEAD);
    const head = HEAD.subarray(0, size);
    if (!isOwned(head.toString())) return undefined;
    if (size < HEAD.length) return head;
    return Buffer.concat([head, fs.readFileSync(descriptor)]);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** What Node.js puts for bytes of a name that are not UTF-8; with it the entry cannot be found again. */
const NOT_UTF8 = '\uFFFD';
/** Reused for every file: thousands are read, one at a time, and compared at once. */
const HEAD = Buffer.allocUnsafe(65_536);
