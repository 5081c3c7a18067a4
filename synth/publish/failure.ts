import path from 'node:path';
import { UserError } from '../user-error';

/** A failed file operation as a message for the person who ran it; other errors as they are. */
export function explain(error: unknown, root: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof UserError || !(error instanceof Error) || code === undefined) return error;

  const name = path.basename(root);
  const remedy = REMEDIES[code]?.replaceAll('dist', name) ?? 'Mend that';
  return new UserError([`${name}/ was left as it was: ${message}. ${remedy}, then run the command again`], {
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
  // A folder from a lower layer of a container image, or a mount, cannot be renamed.
  EXDEV: 'Replace dist/ by a copy of itself (cp -a dist dist.copy && rm -r dist && mv dist.copy dist)',
};
