import fs from 'node:fs';
import path from 'node:path';
import { onOneLine } from '../../constructs/props/format-value';
import { readOwned } from './scan';

/** What is left to do to generated folders once all new contents are staged; paths from the folder that holds the first. */
export interface Journal {
  /** Generated files that go. */
  readonly removed: readonly string[];
  /** Folders that go, if they are empty then, children first. */
  readonly emptied: readonly string[];
  /** Tells the files that one run has staged from those of any other. */
  readonly run: string;
  /** Files to put in place; the contents of the n-th are staged under {@link stagedName}. */
  readonly placed: readonly string[];
}

const NAME = 'journal.json';

export function stagedName(run: string, index: number): string {
  return `${run}-${index}`;
}

/** From here on the publication is completed, by this run or by the next. */
export function writeJournal(staging: string, journal: Journal): void {
  fs.writeFileSync(`${staging}/${NAME}.part`, JSON.stringify(journal));
  fs.renameSync(`${staging}/${NAME}.part`, `${staging}/${NAME}`);
}

export function hasJournal(staging: string): boolean {
  return fs.existsSync(`${staging}/${NAME}`);
}

export function readJournal(staging: string): Journal {
  return JSON.parse(fs.readFileSync(`${staging}/${NAME}`, 'utf8')) as Journal;
}

export function removeJournal(staging: string): void {
  fs.rmSync(`${staging}/${NAME}`, { force: true });
}

/**
 * Does all that is left to do. It may have been done in part before, and may be done twice.
 *
 * @returns a sentence for each place where somebody else has put something meanwhile, which is kept
 * @throws the file system's error; doing it again goes on where this ended
 */
export function applyJournal(
  home: string,
  staging: string,
  journal: Journal,
  isOwned: (text: string) => boolean,
): string[] {
  const kept: string[] = [];
  const isFree = (file: string): boolean => {
    const stats = fs.lstatSync(`${home}/${file}`, { throwIfNoEntry: false });
    if (stats === undefined) return true;
    if (stats.isFile() && readOwned(`${home}/${file}`, isOwned) !== undefined) return true;
    kept.push(
      `${onOneLine(file)} was changed by somebody else meanwhile and was left as it is: move or delete it, then run the command again`,
    );
    return false;
  };
  for (const file of journal.removed) {
    if (isFree(file)) fs.rmSync(`${home}/${file}`, { force: true });
  }
  for (const folder of journal.emptied) removeEmpty(`${home}/${folder}`);
  journal.placed.forEach((file, index) => {
    const staged = `${staging}/${stagedName(journal.run, index)}`;
    if (!fs.existsSync(staged) || !isFree(file)) return;
    fs.mkdirSync(path.dirname(`${home}/${file}`), { recursive: true });
    fs.renameSync(staged, `${home}/${file}`);
  });
  return kept;
}

/** Removes a folder if nothing is in it; one that stays empty the next run tries again. */
export function removeEmpty(folder: string): void {
  try {
    fs.rmdirSync(folder);
  } catch {
    // Something is in it, or it is gone, or may not go.
  }
}
