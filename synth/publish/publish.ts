import fs from 'node:fs';
import path from 'node:path';
import { UserError } from '../user-error';
import { listBeside, nameBeside, renamedTo } from './beside';
import { build } from './build';
import { explain } from './failure';
import { checkPaths } from './paths';
import { obstaclesOf, type Plan, planOf } from './plan';
import { clearUp, discard, retire } from './remove';
import { scan, type Tree } from './scan';
import { swap } from './swap';

export { checkPaths } from './paths';

/** Path inside the tree, with `/` between segments → contents of the file. */
export type Files = ReadonlyMap<string, string>;

/** What a publication did; paths inside the folder, sorted. */
export interface Published {
  /** New files. */
  readonly written: readonly string[];
  /** Files whose contents were replaced. */
  readonly changed: readonly string[];
  /** Generated files that are generated no longer. */
  readonly removed: readonly string[];
  /** How many files already were as they are to be. */
  readonly unchanged: number;
  /** What is somebody else's (no ownership line, a symbolic link …) and was kept. */
  readonly foreign: readonly string[];
  /** What a person should know although the tree is published: a sentence each. */
  readonly warnings: readonly string[];
}

/**
 * Makes a folder hold exactly the given files, in one step: after a failure of any file operation, or a kill at any
 * moment, it is the complete old tree or the complete new one. A tree that is right already is not touched.
 *
 * Only files that bear the ownership line are replaced or removed; everything else in the folder is kept as it is,
 * symbolic links are not followed, empty folders go.
 *
 * The next tree is built in a folder beside it, `.<name>.next-…`, of hard links and new files; then both change
 * places and the old tree is removed. What a killed run leaves beside the folder, the next run removes, unless the
 * process that made it is alive (one of another container looks dead from here). Several processes may publish at
 * once: every one puts a complete tree in place, and the last one's stays.
 *
 * Limits:
 * - Where no two folders can change places in one step (Windows, no `koffi`, some network file systems), a kill
 *   between two renames leaves no folder; the next run puts the old tree back, see {@link swap}.
 * - Files are not flushed one by one: this is about killed processes and failing calls, not about power cuts.
 * - A shell whose working directory is in the folder stays in the old one, which is gone: `cd .` leads it back.
 *
 * @param folder the folder that holds the tree, e.g. `dist`; made if missing, but not the folder above it
 * @throws {UserError} if paths clash, something foreign is in the way or the disk refuses; the folder is as it was
 */
export function publish(
  files: Files,
  folder: string,
  { isOwned }: { readonly isOwned: (text: string) => boolean },
): Published {
  const problems = checkPaths(files.keys());
  if (problems.length > 0) throw new UserError(problems);
  for (const [name, text] of files) {
    const start = JSON.stringify(text.slice(0, 80));
    if (!isOwned(text)) throw new Error(`'${name}' must start with the ownership line, got ${start}`);
  }

  const root = path.resolve(folder);
  try {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const published = publishOnce(files, root, isOwned);
      if (published !== undefined) return published;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  } catch (error) {
    throw explain(error, root);
  }
  throw new UserError([describeContention(root)]);
}

const MOST_TRIES = 100;
const PAUSE_MS = 20;

/** Undefined if another process replaced the folder meanwhile, so that all has to be looked at again. */
function publishOnce(files: Files, root: string, isOwned: (text: string) => boolean): Published | undefined {
  const warnings = clearUp(root, isOwned);
  const before = identify(root);
  // Another process is between its two renames.
  if (before === undefined && listBeside(root).some(({ role }) => role === 'previous')) return undefined;

  const next = nameBeside(root, 'next');
  let done: Done | undefined;
  try {
    done = replace(files, root, next, isOwned, before);
  } catch (error) {
    if (error instanceof UserError || identify(root) === before) throw error;
  } finally {
    if (done === undefined) for (const tree of [next, renamedTo('swap', next)]) discard(tree);
  }
  if (done === undefined) return undefined;

  if (done.old !== undefined) warnings.push(...retire(done.old, root, isOwned));
  const { written, changed, removed, unchanged } = done.plan;
  return {
    written,
    changed,
    removed,
    unchanged: unchanged.length,
    foreign: [...done.tree.foreign.keys()].sort(),
    warnings,
  };
}

interface Done {
  readonly tree: Tree;
  readonly plan: Plan;
  /** Where the replaced tree is, if there was one to replace. */
  readonly old?: string;
}

function replace(
  files: Files,
  root: string,
  next: string,
  isOwned: (text: string) => boolean,
  before: string | undefined,
): Done | undefined {
  const tree = scan(root, files, isOwned);
  const obstacles = obstaclesOf(tree, files, path.basename(root));
  if (obstacles.length > 0) throw new UserError(obstacles);
  const plan = planOf(tree, files);
  if (plan.differs) build(root, next, tree, plan, files);

  // What was read and linked is of one tree only if nobody replaced it meanwhile.
  if (identify(root) !== before) return undefined;
  if (!plan.differs) return { tree, plan };
  if (before !== undefined) return { tree, plan, old: swap(next, root) };
  fs.renameSync(next, root);
  return { tree, plan };
}

function describeContention(root: string): string {
  const name = path.basename(root);
  const previous = listBeside(root).find(({ role }) => role === 'previous');
  if (previous === undefined || identify(root) !== undefined) {
    return `${name}/ was left as it was, since other processes keep replacing it: run the command again later`;
  }
  const from = path.basename(previous.path);
  return `${name}/ is missing, since the process that is named in ${from}/ is replacing it: end it, or rename that folder to ${name} if the process is another one, then run the command again`;
}

/**
 * What tells a folder from another that takes its place, undefined if there is none.
 *
 * @throws {UserError} if there is something else
 */
function identify(root: string): string | undefined {
  const stats = fs.lstatSync(root, { bigint: true, throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (stats.isDirectory()) return `${stats.dev}:${stats.ino}:${stats.birthtimeNs}`;
  const what = stats.isSymbolicLink() ? 'symbolic link' : 'file';
  const name = path.basename(root);
  throw new UserError([`'${name}' must be a folder, or missing, got a ${what}: move or delete it`]);
}
