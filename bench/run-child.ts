import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { PROJECT } from '../synth/project';

/** What a child process does: this project's synth, with or without checks, or the same objects by cdk8s alone. */
export type Work = 'synth' | 'unchecked' | 'stock';

/** What a child process tells. */
export interface Report {
  /** From the first construct to the last file; what is loaded for it alone is loaded in this time. */
  readonly seconds: number;
  /** The CPU time of all threads, likewise. */
  readonly cpuSeconds: number;
  /** The most memory that the process ever had. */
  readonly peakMegabytes: number;
  readonly files: number;
}

/** As `cdk8s.yaml` starts the app. */
const NODE_ARGS = ['-r', 'yaml', '-r', 'cdk8s-plus-28', '-r', 'tsx/cjs'];

/**
 * Does a piece of work in a process of its own, so that nothing is warm and its memory is its own.
 *
 * @throws if it fails
 */
export function runChild(work: Work, size: number): Report {
  const args = [...NODE_ARGS, path.join(__dirname, 'child.ts'), work, String(size)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: PROJECT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${work} of ${size} services failed:\n${stderr}`);
  return JSON.parse(stdout) as Report;
}
