import path from 'node:path';
import { UserError } from '../user-error';

/** The state of a folder whose journal is written, but not done. */
export const INCOMPLETE = 'is complete only after the next run, which goes on where this one failed';

/**
 * A failed file operation as a message for the person who ran it; other errors as they are.
 *
 * @param state what has become of the folder, e.g. `was left as it was`
 */
export function explain(error: unknown, root: string, state: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof UserError || !(error instanceof Error) || code === undefined) return error;

  const name = path.basename(root);
  const remedy = REMEDIES[code]?.replaceAll('dist', name) ?? 'Put that right';
  return new UserError([`${name}/ ${state}: ${message}. ${remedy}, then run the command again`], {
    cause: error,
  });
}

const PERMISSION = 'Allow writing to dist/, its folders and the folder that holds it';

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'Free some space (or inodes) on the disk',
  EDQUOT: 'Free some of your disk quota',
  EACCES: PERMISSION,
  EPERM: PERMISSION,
  EROFS: 'Use a copy of the project that is not mounted read-only',
  EBUSY: 'Close the programs that use dist/, or unmount it',
  EMFILE: 'Close some programs',
  ENFILE: 'Close some programs',
  ENOENT: 'Make the folder that is to hold dist/',
};
