import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CODE_ROOT, TYPESCRIPT } from '../synth/project';
import { UserError } from '../synth/user-error';

/**
 * What a child process does: a synth of a project in Git, or a command on it; a synth with or without checks, without Git;
 * the same files written as they are, or the same objects by cdk8s alone, or by kosko. The large project has an environment more.
 */
export type Work = 'project' | 'large' | 'command' | 'synth' | 'unchecked' | 'write' | 'stock' | 'kosko';

/** What a child process tells. */
export interface Report {
  /** From the first construct to the last file; what is loaded for it alone is loaded in this time. */
  readonly seconds: number;
  /** The CPU time of all threads, likewise. */
  readonly cpuSeconds: number;
  /** The most memory that the process ever had. */
  readonly peakMegabytes: number;
}

/** The arguments of Node.js for a piece of work, compiled as `cdk8s.yaml` has it. */
export function childArgs(work: Work, size: number, folder: string): string[] {
  return ['-r', TYPESCRIPT, path.join(__dirname, 'child.ts'), work, String(size), folder];
}

/**
 * Does a piece of work in a process of its own, so that nothing is warm and its memory is its own.
 *
 * @throws {UserError} if something ends it, e.g. since it has no memory left
 */
export function runChild(work: Work, size: number): Report {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  try {
    return runChildIn(path.join(scratch, 'dist'), work, size);
  } finally {
    fs.rmSync(scratch, { recursive: true });
  }
}

/** Like {@link runChild}, in a folder that stays; what it is told of the work stands behind that. */
export function runChildIn(folder: string, work: Work, size: number, ...words: readonly string[]): Report {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [...childArgs(work, size, folder), ...words],
    {
      cwd: CODE_ROOT,
      encoding: 'utf8',
    },
  );
  if (signal !== null) {
    // What Node.js says when it gives up, e.g. since there is no memory left, before it prints where it was.
    const [, reason = ''] = /^FATAL ERROR(: .*)$/m.exec(stderr) ?? [];
    throw new UserError([`${work} of ${size} services was ended by ${signal}${reason}`]);
  }
  if (status !== 0) throw new Error(`${work} of ${size} services failed:\n${stderr}`);
  return JSON.parse(stdout) as Report;
}
