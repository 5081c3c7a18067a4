import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { endPrograms } from './program';
import { UserError } from './user-error';

/** What a shell or a terminal ends a command with. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes files to a temporary folder for as long as they are used; the folder goes when the work is done, fails, or
 * the process ends, and with the process go the programs that it runs.
 *
 * @param files path inside the folder → contents
 */
export async function withTemporaryTree<T>(
  files: Iterable<readonly [string, string]>,
  use: (root: string) => Promise<T>,
): Promise<T> {
  const root = makeFolder();
  // Kustomize may still be reading, and a removal that fails then is tried again.
  const remove = () => fs.rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  const end = () => {
    endPrograms();
    remove();
  };
  const endBy = (signal: NodeJS.Signals) => {
    end();
    process.kill(process.pid, signal);
  };
  process.once('exit', end);
  for (const signal of SIGNALS) process.once(signal, endBy);
  try {
    writable(() => {
      for (const [name, text] of files) {
        const file = path.join(root, name);
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, text);
      }
    });
    return await use(root);
  } finally {
    process.off('exit', end);
    for (const signal of SIGNALS) process.off(signal, endBy);
    remove();
  }
}

function makeFolder(): string {
  return writable(() => fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'infra-')));
}

function writable<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    const { message } = error as Error;
    throw new UserError(
      [`the folder for temporary files (TMPDIR) must be writable and have room: ${message}`],
      {
        cause: error,
      },
    );
  }
}
