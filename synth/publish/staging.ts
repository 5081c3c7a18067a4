import fs from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { UserError } from '../user-error';
import { applyJournal, hasJournal, readJournal, removeJournal } from './journal';

/** After this time without a change in it, a staging folder is taken for abandoned, whatever its process number says. */
const ABANDONED_AFTER_MS = 60_000;
/** The same for one whose owner had no time to put its name there. */
const NAMELESS_AFTER_MS = 500;
const MOST_TRIES = 100;
const PAUSE_MS = 20;

/** The folder beside `root` that one run at a time has; the new contents and the journal lie in it. */
export function stagingOf(root: string): string {
  return path.join(path.dirname(root), `.${path.basename(root)}.publishing`);
}

/**
 * Makes the staging folder of `root`, once no other run has it. What an interrupted run has begun is completed first.
 *
 * @returns what a person should know of what was completed: a sentence each
 * @throws {UserError} if another run keeps it
 */
export function openStaging(root: string, isOwned: (text: string) => boolean): string[] {
  const folder = stagingOf(root);
  const notes: string[] = [];
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (claim(folder)) return notes;
    if (isAbandoned(folder)) notes.push(...complete(root, isOwned));
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
  throw new UserError([
    `${path.basename(root)}/ was left as it was, since process ${ownerOf(folder)?.split(' ')[0] ?? '?'} is publishing to it: wait until it has ended, or end it, then run the command again`,
  ]);
}

/** False if another run has the folder. */
function claim(folder: string): boolean {
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    fs.writeFileSync(`${folder}/owner`, OWNER, { flag: 'wx' });
  } catch (error) {
    // Another run has taken it for abandoned meanwhile.
    if (['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    removeIfPossible(folder);
    throw error;
  }
  return true;
}

/** Gives the staging folder up, with whatever is in it. What cannot be removed the next run removes. */
export function closeStaging(root: string): void {
  removeIfPossible(stagingOf(root));
}

function removeIfPossible(file: string): void {
  try {
    fs.rmSync(file, { recursive: true, force: true });
  } catch {
    // The tree that stands is right all the same.
  }
}

/** Does what an interrupted run has left to do. Two runs may do it at once: the last to put its name there clears up. */
function complete(root: string, isOwned: (text: string) => boolean): string[] {
  const folder = stagingOf(root);
  const notes: string[] = [];
  try {
    fs.writeFileSync(`${folder}/owner`, OWNER);
    if (hasJournal(folder)) {
      const journal = readJournal(folder);
      notes.push(
        `${path.basename(root)}/ was left incomplete by an interrupted run, and was completed first`,
      );
      notes.push(...applyJournal(path.dirname(root), folder, journal, isOwned));
      removeJournal(folder);
    }
  } catch (error) {
    // Another run has cleared up already.
    if (!fs.existsSync(folder)) return [];
    throw hasJournal(folder) ? explain(error, root, INCOMPLETE) : error;
  }
  if (ownerOf(folder) === OWNER) closeStaging(root);
  return notes;
}

/** A line: the first half of a process number, which a killed run may leave, is the number of some other process. */
const OWNER = `${process.pid} ${threadId}\n`;

/** Undefined where it is not named, or not to the end, or the folder has gone by now. */
function ownerOf(folder: string): string | undefined {
  try {
    const owner = fs.readFileSync(`${folder}/owner`, 'utf8');
    return owner.endsWith('\n') ? owner : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function isAbandoned(folder: string): boolean {
  const stats = fs.statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  const owner = ownerOf(folder);
  // One thread publishes one tree after the other, so what it finds of itself is from an earlier one.
  if (owner === OWNER) return true;
  const quiet = Date.now() - stats.mtimeMs;
  if (owner === undefined) return quiet > NAMELESS_AFTER_MS;
  return quiet > ABANDONED_AFTER_MS || !isAlive(Number(owner.split(' ')[0]));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** The state of a folder whose journal is written, but not done. */
export const INCOMPLETE = 'is complete only after the next run, which goes on where this one failed';

/**
 * A failed file operation as a message for the person who ran it; other errors as they are.
 *
 * @param state what has become of the folder, e.g. `was left as it was`
 */
export function explain(error: unknown, root: string, state: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof UserError || code === undefined) return error;

  const name = path.basename(root);
  const remedy = REMEDIES[code]?.replaceAll('dist', name) ?? 'Put that right';
  return new UserError([`${name}/ ${state}: ${message}. ${remedy}, then run the command again`], {
    cause: error,
  });
}

const PERMISSION = 'Allow writing to dist/, its folders and the folder that holds it';

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'Free some space (or inodes) on the disk',
  EDQUOT: 'Free some of your disk quota',
  EACCES: PERMISSION,
  EPERM: PERMISSION,
  EROFS: 'Use a copy of the project that is not mounted read-only',
  EBUSY: 'Close the programs that use dist/, or unmount it',
  EMFILE: 'Close some programs',
  ENFILE: 'Close some programs',
  ENOENT: 'Make the folder that is to hold dist/',
};
