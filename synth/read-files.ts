import fs from 'node:fs';
import path from 'node:path';
import type { FileContent } from '../constructs/workload/files';
import { UserError } from './user-error';
import { unwritable } from './yaml';

/** What a ConfigMap can hold. */
const MOST_BYTES = 1024 * 1024;

/**
 * Reads the files of a folder, and of the folders in it, for `files` of a service: texts, and bytes where a file is none that
 * a manifest can hold.
 *
 * @param folder its path in the project, e.g. `config/search`
 * @param root the project's folder, `__dirname` in its `main.ts`
 * @returns contents by name, e.g. `synonyms.yaml`, or `lists/stop-words.txt` of a folder within
 * @throws {UserError} if there is none, it is empty or has anything but files, or they are more than 1 MiB together
 */
export function readFiles(folder: string, root: string): Readonly<Record<string, FileContent>> {
  const place = path.resolve(root, folder);
  const files: [string, FileContent][] = [];
  let bytes = 0;
  try {
    for (const entry of fs.readdirSync(place, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) continue;
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(place, file).replaceAll(path.sep, '/');
      if (!entry.isFile()) throw new UserError([`${folder}/${name} must be a file, got a link or a device`]);
      bytes += fs.statSync(file).size;
      if (bytes > MOST_BYTES) {
        throw new UserError([
          `${folder} must have ${MOST_BYTES} bytes at most, as a ConfigMap has, got more`,
        ]);
      }
      files.push([name, contentOf(fs.readFileSync(file))]);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError([`${folder} must be a readable folder: ${(error as Error).message}`]);
  }
  if (files.length === 0) throw new UserError([`${folder} must have a file, got an empty folder`]);
  return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function contentOf(bytes: Buffer): FileContent {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return unwritable({ text }).length === 0 ? text : new Uint8Array(bytes);
  } catch {
    return new Uint8Array(bytes);
  }
}
