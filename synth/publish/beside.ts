import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * What a folder that lies beside the published one holds:
 * - `next`: a tree that is being built;
 * - `swap`: a complete next tree or, once swapped, the tree that stood before;
 * - `previous`: the tree that stood before, complete, while nothing may stand in its place.
 */
export type Role = 'next' | 'swap' | 'previous';

/** A folder that a publication made beside the published one. */
export interface Beside {
  readonly path: string;
  readonly role: Role;
  /** Whether the process that made it may still be using it. */
  readonly live: boolean;
}

/** A new name beside `root`, e.g. `.dist.next-4711-0-1f8b2c3d`: the role, the process, its thread, chance. */
export function nameBeside(root: string, role: Role): string {
  return `${prefixOf(root)}${role}-${process.pid}-${threadId}-${randomBytes(4).toString('hex')}`;
}

/** The same folder's name in another role. */
export function renamedTo(role: Role, beside: string): string {
  return beside.replace(/(next|swap|previous)(-\d+-\d+-[0-9a-f]{8})$/, `${role}$2`);
}

/** All folders that publications to `root` have laid beside it. */
export function listBeside(root: string): Beside[] {
  const prefix = path.basename(prefixOf(root));
  return fs.readdirSync(path.dirname(root)).flatMap((name) => {
    const match = name.startsWith(prefix) ? NAME.exec(name.slice(prefix.length)) : null;
    if (match === null) return [];
    const live = isLive(Number(match[2]), Number(match[3]));
    return [{ path: path.join(path.dirname(root), name), role: match[1] as Role, live }];
  });
}

const NAME = /^(next|swap|previous)-(\d+)-(\d+)-[0-9a-f]{8}$/;

function prefixOf(root: string): string {
  return path.join(path.dirname(root), `.${path.basename(root)}.`);
}

function isLive(pid: number, thread: number): boolean {
  // This very thread publishes one tree after the other, so what it finds is from an earlier one.
  if (pid === process.pid) return thread !== threadId;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
