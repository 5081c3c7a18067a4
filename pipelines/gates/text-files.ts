import fs from 'node:fs';
import path from 'node:path';
import { Unusable } from './gate';

/** A file's text. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The files that paths name, and those of folders that they name, each once.
 *
 * @throws {Unusable} if a path names nothing, or a file is no text
 */
export function textFiles(paths: readonly string[]): TextFile[] {
  const files = new Set(paths.flatMap(filesAt));
  return [...files].map((file) => ({ file, text: readText(file) }));
}

/** @throws {Unusable} if nobody can read it as text */
export function readText(file: string): string {
  const bytes = readBytes(file);
  if (!looksLikeText(bytes)) throw new Unusable(`${file} is no text`);
  return bytes.toString('utf8');
}

/** Whether it is a file with a text, rather than e.g. an image, or a link into another repository. */
export function isText(file: string): boolean {
  return fs.lstatSync(file).isFile() && looksLikeText(readBytes(file));
}

function readBytes(file: string): Buffer {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    throw new Unusable(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
}

function looksLikeText(bytes: Buffer): boolean {
  return !bytes.subarray(0, 8192).includes(0);
}

/** @throws {Unusable} if nobody can read it as JSON */
export function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unusable(`${file} is no JSON: ${(error as Error).message}`);
  }
}

/**
 * The file that a path names, or the files of the folder that it names.
 *
 * @throws {Unusable} if it names nothing
 */
export function filesAt(named: string): string[] {
  const found = fs.statSync(named, { throwIfNoEntry: false });
  if (!found) throw new Unusable(`${named} is not there`);
  if (!found.isDirectory()) return [named];
  return fs
    .readdirSync(named, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
