import fs from 'node:fs';
import path from 'node:path';
import { UserError } from '../user-error';
import { renamedTo } from './beside';
import { exchange } from './exchange';

/**
 * Puts a complete tree in the place of the one that stands, in one step where the system has one
 * (see {@link exchange}).
 *
 * Elsewhere it takes two renames. A failure of the second is rolled back. A process that is killed between them
 * leaves no folder at all; the tree that stood lies complete beside it then, and the next run starts by putting it
 * back.
 *
 * @param next the complete tree, beside `root`
 * @returns where the tree that stood is now
 * @throws the file system's error, with everything as it was
 */
export function swap(next: string, root: string): string {
  const complete = renamedTo('swap', next);
  fs.renameSync(next, complete);
  if (exchange(complete, root)) return complete;

  const previous = renamedTo('previous', next);
  fs.renameSync(root, previous);
  try {
    fs.renameSync(complete, root);
  } catch (error) {
    putBack(previous, root);
    throw error;
  }
  return previous;
}

/**
 * Puts the tree that stood back in its place.
 *
 * @throws {UserError} if the place stays empty
 */
export function putBack(previous: string, root: string): void {
  try {
    fs.renameSync(previous, root);
  } catch (cause) {
    // Another process was faster.
    if (fs.existsSync(root)) return;
    const [name, from] = [path.basename(root), path.basename(previous)];
    const problem = `${name}/ is missing, and its previous tree could not be put back: ${(cause as Error).message}.`;
    throw new UserError(
      [`${problem} It is complete in ${from}/: run the command again, or rename it to ${name}`],
      { cause },
    );
  }
}
