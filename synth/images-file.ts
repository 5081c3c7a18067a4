import fs from 'node:fs';
import path from 'node:path';
import { parseDocument, visit } from 'yaml';
import { type ImageVersions, SERVICE_IMAGES } from '../constructs/platform/images';
import { onOneLine } from '../constructs/props/format-value';
import { formatProblem, type Problem } from '../constructs/props/problems';
import { UserError } from './user-error';

/** 10,000 services in three environments, each with a digest and an approval, need less. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Reads the image versions of all services.
 *
 * @param file the file's path in the project, e.g. `images.yaml`
 * @param root the project's folder, `__dirname` in its `main.ts`
 * @throws {UserError} with every mistake in it, as `file: key must be …, got …`
 */
export function readImages(file: string, root: string): ImageVersions {
  const place = path.resolve(root, file);
  let text: string;
  try {
    const stats = fs.lstatSync(place);
    // A pipe would be waited for, and a device may have no end.
    if (!stats.isFile()) throw new UserError([`${file} must be a regular file, got ${kindOf(stats)}`]);
    if (stats.size > MOST_BYTES) {
      throw new UserError([`${file} must have at most ${MOST_BYTES} bytes, got ${stats.size}`]);
    }
    text = fs.readFileSync(place, 'utf8');
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError([`${file} must be a readable file: ${(error as Error).message}`]);
  }
  return parseImages(file, text);
}

/** What has been read: a command asks for what is committed, too, which mostly is the same text. */
const READ = new Map<string, ImageVersions>();

/** Like {@link readImages}, of a text. */
export function parseImages(file: string, text: string): ImageVersions {
  const key = `${file}\n${text}`;
  const images = READ.get(key) ?? imagesIn(file, text);
  READ.set(key, images);
  return images;
}

function imagesIn(file: string, text: string): ImageVersions {
  const conflict = text.split('\n').findIndex((line) => /^(<{7}|>{7}|={7})( |\r?$)/.test(line));
  if (conflict !== -1) {
    throw new UserError([
      `${file}:${conflict + 1} must be resolved first: it has the marks of a merge conflict`,
    ]);
  }
  // Versions need two levels, and a fault within many more would take minutes, or the stack, to be reported.
  if (/(?:[[{][^[\]{}]*){8}|(?:- ){8}|^ {32}/m.test(text)) {
    throw new UserError([
      `${file} must be nested no deeper than a service, its environments and their versions`,
    ]);
  }
  const document = parseDocument(text, { logLevel: 'error' });
  // The keys in messages may be any text.
  const mistake = (message: string) => onOneLine(`${file}: ${message}`);
  // One slip in YAML brings many errors; the first names it.
  const [fault] = document.errors;
  if (fault) throw new UserError([mistake(fault.message.split('\n')[0]?.replace(/:$/, '') as string)]);
  visit(document, {
    Alias: (_, { source }) => {
      throw new UserError([mistake(`'*${source}' must be the value itself: aliases are not followed`)]);
    },
  });
  const problems: Problem[] = [];
  const services = SERVICE_IMAGES.parse(document.toJS() ?? {}, '', (problem) => {
    problems.push(problem.prop === '' ? { ...problem, prop: 'the file' } : problem);
  });
  if (problems.length > 0) throw new UserError(problems.map((problem) => mistake(formatProblem(problem))));
  return { file, services };
}

function kindOf(stats: fs.Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isSymbolicLink()) return 'a symbolic link';
  return 'a pipe, a socket or a device';
}
