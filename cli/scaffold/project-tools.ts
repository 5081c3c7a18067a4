import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import type { Project } from '../../synth/project';

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
