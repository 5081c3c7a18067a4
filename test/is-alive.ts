import { spawnSync } from 'node:child_process';

/** Whether a process runs still; what has ended, and nobody has asked about, is a zombie. */
export function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', `${pid}`], { encoding: 'utf8' });
  return /^[^Z\s]/.test(stdout);
}
