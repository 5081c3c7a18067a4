import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../../synth/project';
import { UserError } from '../../synth/user-error';

const BIOME = path.join(PROJECT, 'node_modules/@biomejs/biome/bin/biome');

/** A TypeScript file as the project formats it; as it is where the formatter is not installed. */
export function formatted(file: string, text: string): string {
  if (!fs.existsSync(BIOME)) return text;
  const { status, stdout } = spawnSync(process.execPath, [BIOME, 'format', `--stdin-file-path=${file}`], {
    cwd: PROJECT,
    input: text,
    encoding: 'utf8',
  });
  return status === 0 ? stdout : text;
}

/**
 * Synthesizes the project as its files are now.
 *
 * @returns the summary of the synth
 * @throws {UserError} with what the synth refuses
 */
export function synthesizeProject(): string {
  return runAnew(['-r', './synth/crash.ts', 'main.ts']);
}

/**
 * Brings the generated pages up to date with the project as its files are now.
 *
 * @returns which pages were written
 * @throws {UserError} if a page cannot be written
 */
export function writePages(): string {
  return runAnew(['cli/docs.ts']);
}

/** Runs a program of the project in a process of its own: this one has loaded the old files. */
function runAnew(args: readonly string[]): string {
  const { CDK8S_OUTDIR: _, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, ['-r', 'tsx/cjs', ...args], {
    cwd: PROJECT,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new UserError([stderr.trim()]);
  return stderr.trim();
}
