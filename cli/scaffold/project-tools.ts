import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import type { Project } from '../../synth/project';
import { UserError } from '../../synth/user-error';

const BIOME = 'node_modules/@biomejs/biome/bin/biome';

/** A TypeScript file as the project formats it, with its imports in order; as it is where Biome is not installed. */
export function formatted(project: Project, file: string, text: string): string {
  const biome = project.path(BIOME);
  if (!fs.existsSync(biome)) return text;
  const args = [biome, 'check', '--write', `--stdin-file-path=${file}`];
  const { stdout } = spawnSync(process.execPath, args, { cwd: project.root, input: text, encoding: 'utf8' });
  // Biome writes the file whatever else it finds in it.
  return stdout === '' ? text : stdout;
}

/**
 * Synthesizes the project as its files are now.
 *
 * @returns the summary of the synth
 * @throws {UserError} with what the synth refuses
 */
export function synthesizeProject(project: Project): string {
  return runInNewProcess(project, ['-r', './synth/crash.ts', 'main.ts']);
}

/**
 * Brings the generated pages up to date with the project as its files are now.
 *
 * @returns which pages were written
 * @throws {UserError} if a page cannot be written
 */
export function writePages(project: Project): string {
  return runInNewProcess(project, ['cli/docs.ts']);
}

/** Runs a program of the project in a process of its own: this one has loaded the old files. */
function runInNewProcess(project: Project, args: readonly string[]): string {
  const { CDK8S_OUTDIR: _, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, ['-r', 'tsx/cjs', ...args], {
    cwd: project.root,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new UserError([stderr.trim()]);
  return stderr.trim();
}
