import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Project } from '../../synth/project';

/**
 * Writes files and tries what was written; whatever fails, all files are again as they were.
 *
 * @param files path in the project → contents
 * @param attempt throws if what was written is not right
 */
export function writeOrRollBack(
  project: Project,
  files: ReadonlyMap<string, string>,
  attempt: () => void,
): void {
  const before = new Map([...files.keys()].map((file) => [file, read(project, file)]));
  const interrupted = () => restore(project, before);
  process.once('exit', interrupted);
  try {
    for (const [file, text] of files) write(project, file, text);
    attempt();
  } catch (error) {
    restore(project, before);
    throw error;
  } finally {
    process.off('exit', interrupted);
  }
}

function restore(project: Project, before: ReadonlyMap<string, string | undefined>): void {
  for (const [file, text] of before) {
    if (text === undefined) remove(project, project.path(file));
    else write(project, file, text);
  }
}

/** Removes a file, and the folders that are empty without it. */
function remove({ root }: Project, place: string): void {
  fs.rmSync(place, { force: true });
  for (let folder = path.dirname(place); folder !== root; folder = path.dirname(folder)) {
    if (!fs.existsSync(folder)) continue;
    if (fs.readdirSync(folder).length > 0) return;
    fs.rmdirSync(folder);
  }
}

function read(project: Project, file: string): string | undefined {
  const place = project.path(file);
  return fs.existsSync(place) ? fs.readFileSync(place, 'utf8') : undefined;
}

function write(project: Project, file: string, text: string): void {
  const place = project.path(file);
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.writeFileSync(place, text);
}

const BIOME = 'node_modules/@biomejs/biome/bin/biome';

/** Formats TypeScript files as the project does, with their imports in order; leaves them where Biome is not installed. */
export function format(project: Project, files: readonly string[]): void {
  const biome = project.path(BIOME);
  if (!fs.existsSync(biome)) return;
  // It writes the files whatever else it finds in them.
  spawnSync(process.execPath, [biome, 'check', '--write', ...files], { cwd: project.root });
}

/** Lets the next declaration of the platform read files as they are now: Node.js keeps what it has loaded. */
export function forget(project: Project, files: readonly string[]): void {
  for (const file of files) delete require.cache[project.path(file)];
}
