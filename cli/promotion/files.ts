import fs from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isGenerated } from '../../synth/header';
import type { Project } from '../../synth/project';
import { type Published, publish } from '../../synth/publish/publish';
import { scan } from '../../synth/publish/scan';
import { UserError } from '../../synth/user-error';
import type { TreeTexts } from '../diff/applications';
import { Interrupted } from './interrupted';

/** What a promotion changes: the text of the file of image versions, and those of the tree by path. */
export interface PromotedFiles {
  readonly images: string;
  readonly tree: ReadonlyMap<string, string>;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes the tree and the image versions that it was rendered from, then does what is left to do. If anything of that
 * fails, or the process is told to end, both are put back.
 *
 * @param file the file of image versions, in the project's folder
 * @throws {UserError} if the disk refuses
 * @throws {Interrupted} if a signal came before it was done
 */
export async function writePromotion<T>(
  project: Project,
  file: string,
  before: PromotedFiles,
  after: PromotedFiles,
  finish: () => T,
): Promise<{ readonly published: Published; readonly finished: T }> {
  let signal: NodeJS.Signals | undefined;
  const onSignal = (name: NodeJS.Signals) => {
    signal ??= name;
  };
  const refuseSignals = async () => {
    // Node.js hears of signals between two rounds of its event loop, and the first of them may have begun already.
    await setImmediate();
    await setImmediate();
    if (signal) throw new Interrupted(signal, [`stopped by ${signal}: ${file} and dist/ are as before`]);
  };
  let published: Published | undefined;
  for (const name of SIGNALS) process.on(name, onSignal);
  try {
    // The rename at the end needs no room on the disk, so that a full one is found out before anything has changed.
    published = replaceFile(project, file, after.images, () => {
      published = publish(after.tree, project.dist, { isOwned: isGenerated });
      return published;
    });
    await refuseSignals();
    return { published, finished: finish() };
  } catch (error) {
    if (published) putBack(project, file, before, error);
    // A terminal sends its signals to Git, too, which then fails.
    await refuseSignals();
    throw error;
  } finally {
    for (const name of SIGNALS) process.off(name, onSignal);
  }
}

function putBack(project: Project, file: string, { images, tree }: PromotedFiles, cause: unknown): void {
  try {
    publish(tree, project.dist, { isOwned: isGenerated });
    if (project.read(file) !== images) replaceFile(project, file, images, () => {});
  } catch (error) {
    const [first, second] = [cause, error].map((it) => (it as Error).message);
    throw new UserError([
      `${first}; ${file} and dist/ could not be put back (${second}): run \`git restore --staged --worktree ${file} dist\``,
    ]);
  }
}

/**
 * Replaces a file in one step, so that nobody ever reads half of it, once something else has been done.
 *
 * @throws {UserError} if the disk refuses
 */
export function replaceFile<T>(project: Project, file: string, text: string, doFirst: () => T): T {
  const place = project.path(file);
  const next = project.path(path.join(path.dirname(file), `.${path.basename(file)}.next`));
  try {
    fs.writeFileSync(next, text, { mode: fs.statSync(place).mode });
    const done = doFirst();
    fs.renameSync(next, place);
    return done;
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new UserError([`${file} was left as it was: ${error.message}`], { cause: error });
  } finally {
    fs.rmSync(next, { force: true });
  }
}

/**
 * The generated files that are in `dist/` now, by path inside it.
 *
 * @throws {UserError} if it is no folder
 */
export function treeOnDisk({ dist }: Project): TreeTexts {
  const { owned } = scan(dist, new Map(), isGenerated);
  return new Map([...owned.keys()].map((file) => [file, fs.readFileSync(path.join(dist, file), 'utf8')]));
}
