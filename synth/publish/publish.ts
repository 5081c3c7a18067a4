import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { UserError } from '../user-error';
import { applyJournal, type Journal, removeEmpty, removeJournal, stagedName, writeJournal } from './journal';
import { obstaclesOf, type Plan, planOf } from './plan';
import { scan, type Tree } from './scan';
import { closeStaging, explain, INCOMPLETE, openStaging, stagingOf } from './staging';

/** Path inside the tree, with `/` between segments → contents of the file. */
export type Files = ReadonlyMap<string, string>;

interface Ownership {
  /** Whether a text starts with the line that says that it is generated. */
  readonly isOwned: (text: string) => boolean;
}

/** What a publication did; paths inside the folder, sorted. */
export type Published = ReturnType<typeof published>;

/**
 * Makes a folder hold exactly the given files, in place: only files that differ are touched, each by one rename, so that
 * shells, editors and watchers in the folder stay valid. All new contents are staged beside the folder first, in
 * `.<name>.publishing/`, then a journal says what is to be renamed and removed. A run that fails or is killed before
 * the journal leaves the old tree; one that is killed after it leaves a tree that the next run of any command
 * completes before it does anything else (see {@link completePublication}). Of two runs at once one waits, for two seconds,
 * and is told so then. A tree that is right already is not touched.
 *
 * Only files that bear the ownership line are replaced or removed; everything else in the folder is kept as it is,
 * symbolic links are not followed, empty folders go. Files are not flushed one by one: the promise is about killed
 * processes and failing calls, not about power cuts.
 *
 * @param folder the folder that holds the tree, e.g. `dist`; made if missing, but not the folder above it
 * @throws {UserError} if something unmanaged is in the way or the disk refuses; the folder is as it was, or
 *   the message says that the next run completes it
 */
export function publish(files: Files, folder: string, { isOwned }: Ownership): Published {
  for (const [name, text] of files) {
    const start = JSON.stringify(text.slice(0, 80));
    if (!isOwned(text)) throw new Error(`'${name}' must start with the ownership line, got ${start}`);
  }
  return explained(folder, (root) => {
    let notes: readonly string[];
    try {
      notes = openStaging(root, isOwned);
    } catch (error) {
      // Where nothing may be written, nothing has to be if the tree is right already.
      if (error instanceof UserError) throw error;
      const { tree, plan } = survey(files, root, isOwned);
      if (plan.differs) throw error;
      return published(tree, plan, []);
    }
    const { tree, plan } = orClose(root, () => survey(files, root, isOwned));
    const journal = plan.differs ? orClose(root, () => stage(files, root, tree, plan)) : undefined;
    // From here on a failure leaves the journal, with which the next run goes on.
    const kept = journal === undefined ? [] : apply(root, journal, isOwned);
    closeStaging(root);
    return published(tree, plan, [...notes, ...kept]);
  });
}

/**
 * Completes what a killed run has begun in a folder, if there is such a thing.
 *
 * @returns what a person should know of it: a sentence each
 * @throws {UserError} if another run is publishing, or the disk refuses
 */
export function completePublication(folder: string, { isOwned }: Ownership): readonly string[] {
  return explained(folder, (root) => {
    if (!fs.existsSync(stagingOf(root))) return [];
    const notes = openStaging(root, isOwned);
    closeStaging(root);
    return notes;
  });
}

function explained<T>(folder: string, act: (root: string) => T): T {
  const root = path.resolve(folder);
  try {
    return act(root);
  } catch (error) {
    throw explain(error, root, 'was left as it was');
  }
}

function orClose<T>(root: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    closeStaging(root);
    throw error;
  }
}

interface Survey {
  readonly tree: Tree;
  readonly plan: Plan;
}

/** @throws {UserError} if something is in the way of a generated file */
function survey(files: Files, root: string, isOwned: (text: string) => boolean): Survey {
  const tree = scan(root, files, isOwned);
  const obstacles = obstaclesOf(tree, files, path.basename(root));
  if (obstacles.length > 0) throw new UserError(obstacles);
  return { tree, plan: planOf(tree, files) };
}

/** Writes all new contents beside the folder, and then the journal. Until then nothing in the folder is altered. */
function stage(files: Files, root: string, tree: Tree, plan: Plan): Journal {
  const staging = stagingOf(root);
  // What is to change must be allowed to: better to know now.
  for (const folder of tree.folders.keys()) fs.accessSync(`${root}/${folder}`, fs.constants.W_OK);
  const run = randomBytes(8).toString('hex');
  const placed = [...plan.changed, ...plan.written];
  placed.forEach((file, index) => {
    write(`${staging}/${stagedName(run, index)}`, files.get(file) as string);
  });
  const needed = new Set(['', ...plan.folders]);
  const emptied = [...tree.folders.keys()].filter((folder) => !needed.has(folder));
  const journal = { removed: plan.removed, emptied: emptied.sort().reverse(), run, placed };
  // Folders come first, so that what the journal says needs no room on the disk.
  const missing = [...needed].filter((folder) => !tree.folders.has(folder) && !standsOnFile(folder, tree));
  try {
    for (const folder of missing) fs.mkdirSync(`${root}/${folder}`, { recursive: true });
    writeJournal(staging, journal);
  } catch (error) {
    for (const folder of missing.reverse()) removeEmpty(`${root}/${folder}`);
    throw error;
  }
  return journal;
}

/** Whether a generated file that is to go is in the way of a folder. */
function standsOnFile(folder: string, tree: Tree): boolean {
  return [...tree.owned.keys()].some((file) => folder === file || folder.startsWith(`${file}/`));
}

/** @throws {UserError} if the disk refuses, saying that the next run goes on */
function apply(root: string, journal: Journal, isOwned: (text: string) => boolean): string[] {
  try {
    const kept = applyJournal(root, stagingOf(root), journal, isOwned);
    removeJournal(stagingOf(root));
    return kept;
  } catch (error) {
    throw explain(error, root, INCOMPLETE);
  }
}

/** Opens, writes and closes one by one, since some file systems tell only at the close that the disk is full. */
function write(file: string, text: string): void {
  const descriptor = fs.openSync(file, 'wx');
  try {
    fs.writeFileSync(descriptor, text);
  } finally {
    fs.closeSync(descriptor);
  }
}

function published(tree: Tree, plan: Plan, warnings: readonly string[]) {
  const { written, changed, removed } = plan;
  return {
    written,
    changed,
    removed,
    /** How many files already were as they are to be. */
    unchanged: plan.unchanged.length,
    /** What is not managed here (no ownership line, a symbolic link …) and was kept. */
    unmanaged: [...tree.unmanaged.keys()].sort(),
    /** What a person should know although the tree is published: a sentence each. */
    warnings,
  };
}
