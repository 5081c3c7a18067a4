import fs from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../../synth/project';

/**
 * Writes files and tries what was written; whatever fails, all files are again as they were.
 *
 * @param files path in the project → contents
 * @param attempt throws if what was written is not right
 */
export function writeTogether(files: ReadonlyMap<string, string>, attempt: () => void): void {
  const before = new Map([...files.keys()].map((file) => [file, read(file)]));
  const interrupted = () => restore(before);
  process.once('exit', interrupted);
  try {
    for (const [file, text] of files) write(file, text);
    attempt();
  } catch (error) {
    restore(before);
    throw error;
  } finally {
    process.off('exit', interrupted);
  }
}

function restore(before: ReadonlyMap<string, string | undefined>): void {
  for (const [file, text] of before) {
    if (text === undefined) remove(path.join(PROJECT, file));
    else write(file, text);
  }
}

/** Removes a file, and the folders that are empty without it. */
function remove(place: string): void {
  fs.rmSync(place, { force: true });
  for (let folder = path.dirname(place); folder !== PROJECT; folder = path.dirname(folder)) {
    if (!fs.existsSync(folder)) continue;
    if (fs.readdirSync(folder).length > 0) return;
    fs.rmdirSync(folder);
  }
}

function read(file: string): string | undefined {
  const place = path.join(PROJECT, file);
  return fs.existsSync(place) ? fs.readFileSync(place, 'utf8') : undefined;
}

function write(file: string, text: string): void {
  const place = path.join(PROJECT, file);
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.writeFileSync(place, text);
}
