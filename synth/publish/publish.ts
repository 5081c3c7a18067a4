import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { UserError } from '../user-error';
import { applyJournal, type Journal, removeEmpty, removeJournal, stagedName, writeJournal } from './journal';
import { foldersOf, obstaclesOf, type Plan, planOf } from './plan';
import { scan, type Tree } from './scan';
import { closeStaging, explain, INCOMPLETE, openStaging, stagingOf } from './staging';

/** Path inside the tree, with `/` between segments → contents of the file. */
export type Files = ReadonlyMap<string, string>;

/** A folder and what it is to hold. */
export interface GeneratedFolder {
  /** The absolute path, e.g. of `dist`; made if missing. */
  readonly folder: string;
  readonly files: Files;
}

interface Ownership {
  /** Whether a text starts with the line that says that it is generated. */
  readonly isOwned: (text: string) => boolean;
}

/** What a publication did to a folder; paths inside it, sorted. */
export type Published = ReturnType<typeof published>;

/** Like {@link publishTogether}, for a single folder. */
export function publish(files: Files, folder: string, ownership: Ownership): Published {
  const [only] = publishTogether([{ folder, files }], ownership);
  return only as Published;
}

/**
 * Makes folders hold exactly the given files, in place: only files that differ are touched, each by one rename, so that
 * shells, editors and watchers in the folders stay valid. All new contents are staged beside the first folder, in
 * `.<name>.publishing/`, then one journal says what is to be renamed and removed in all of them. A run that fails or is
 * killed before the journal leaves all as it was; one that is killed after it leaves folders that the next run of any
 * command completes before it does anything else (see {@link completePublication}). Of two runs at once one waits, for
 * two seconds, and is told so then. What is right already is not touched.
 *
 * Only files that bear the ownership line are replaced or removed; everything else in the folders is kept as it is,
 * symbolic links are not followed, empty folders go. Files are not flushed one by one: the promise is about killed
 * processes and failing calls, not about power cuts.
 *
 * @param targets all of them in the folder that holds the first, or below; that is not made
 * @returns what was done to each
 * @throws {UserError} if something unmanaged is in the way or the disk refuses; all is as it was, or
 *   the message says that the next run completes it
 */
export function publishTogether(
  targets: readonly GeneratedFolder[],
  { isOwned }: Ownership,
): readonly Published[] {
  for (const [name, text] of targets.flatMap(({ files }) => [...files])) {
    const start = JSON.stringify(text.slice(0, 80));
    if (!isOwned(text)) throw new Error(`'${name}' must start with the ownership line, got ${start}`);
  }
  const [{ folder }] = targets as readonly [GeneratedFolder];
  return explained(folder, (root) => {
    let notes: readonly string[];
    try {
      notes = openStaging(root, isOwned);
    } catch (error) {
      // Where nothing may be written, nothing has to be if all is right already.
      if (error instanceof UserError) throw error;
      const surveys = survey(targets, root, isOwned);
      if (surveys.some(({ plan }) => plan.differs)) throw error;
      return surveys.map((each) => published(each, []));
    }
    const surveys = orClose(root, () => survey(targets, root, isOwned));
    const differs = surveys.some(({ plan }) => plan.differs);
    const journal = differs ? orClose(root, () => stage(root, surveys)) : undefined;
    // From here on a failure leaves the journal, with which the next run goes on.
    const kept = journal === undefined ? [] : apply(root, journal, isOwned);
    closeStaging(root);
    return surveys.map((each, index) => published(each, index === 0 ? [...notes, ...kept] : []));
  });
}

/**
 * Completes what a killed run has begun in a folder, and in those that were published with it, if there is such a thing.
 *
 * @param folder the first of those
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
  /** From the folder that holds the first one, e.g. `dist`. */
  readonly path: string;
  readonly files: Files;
  readonly tree: Tree;
  readonly plan: Plan;
}

/** @throws {UserError} if something is in the way of a generated file */
function survey(
  targets: readonly GeneratedFolder[],
  root: string,
  isOwned: (text: string) => boolean,
): Survey[] {
  const surveys = targets.map(({ folder, files }) => {
    const tree = scan(folder, files, isOwned);
    const place = path.relative(path.dirname(root), folder).split(path.sep).join('/');
    return { path: place, files, tree, plan: planOf(tree, files) };
  });
  const obstacles = surveys.flatMap(({ tree, files, path: place }) => obstaclesOf(tree, files, place));
  if (obstacles.length > 0) throw new UserError(obstacles);
  return surveys;
}

/** Writes all new contents beside the first folder, and then the journal. Until then nothing else is altered. */
function stage(root: string, surveys: readonly Survey[]): Journal {
  const staging = stagingOf(root);
  const home = path.dirname(root);
  const run = randomBytes(8).toString('hex');
  const all = <T>(partOf: (each: Survey) => readonly T[]): T[] => surveys.flatMap(partOf);
  // What is to change must be allowed to: better to know now.
  const standing = all(({ path: place, tree }) => tree.folders.map((it) => within(place, it)));
  for (const folder of standing) fs.accessSync(`${home}/${folder}`, fs.constants.W_OK);
  const placed = all(({ path: place, files, plan }) =>
    [...plan.changed, ...plan.written].map((file) => ({
      file: within(place, file),
      text: files.get(file) as string,
    })),
  );
  placed.forEach(({ text }, index) => {
    write(`${staging}/${stagedName(run, index)}`, text);
  });
  const needed = new Set(
    all(({ path: place, plan }) => [
      ...foldersOf([`${place}/`]),
      ...[...plan.folders].map((it) => within(place, it)),
    ]),
  );
  const journal = {
    removed: all(({ path: place, plan }) => plan.removed.map((file) => within(place, file))),
    emptied: standing.filter((folder) => !needed.has(folder)).reverse(),
    run,
    placed: placed.map(({ file }) => file),
  };
  // Folders come first, so that what the journal says needs no room on the disk.
  const missing = [...needed]
    .filter((folder) => !fs.existsSync(`${home}/${folder}`) && !standsOnFile(folder, journal.removed))
    .sort();
  try {
    for (const folder of missing) fs.mkdirSync(`${home}/${folder}`, { recursive: true });
    writeJournal(staging, journal);
  } catch (error) {
    for (const folder of missing.reverse()) removeEmpty(`${home}/${folder}`);
    throw error;
  }
  return journal;
}

function within(place: string, inner: string): string {
  return inner === '' ? place : `${place}/${inner}`;
}

/** Whether a folder is to lie where there is a generated file yet. */
function standsOnFile(folder: string, removed: readonly string[]): boolean {
  return removed.some((file) => folder.startsWith(`${file}/`));
}

/** @throws {UserError} if the disk refuses, saying that the next run goes on */
function apply(root: string, journal: Journal, isOwned: (text: string) => boolean): string[] {
  try {
    const kept = applyJournal(path.dirname(root), stagingOf(root), journal, isOwned);
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

function published({ tree, plan }: Survey, warnings: readonly string[]) {
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
