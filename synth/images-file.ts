import fs from 'node:fs';
import path from 'node:path';
import { parseDocument, visit } from 'yaml';
import { type ImageVersions, SERVICE_IMAGES } from '../constructs/platform/images';
import { onOneLine } from '../constructs/props/format-value';
import { formatProblem, type Problem } from '../constructs/props/problems';
import { CODE_ROOT } from './project';
import { UserError } from './user-error';

/**
 * Reads the image versions of all services.
 *
 * @param file the file's path in the project, e.g. `images.yaml`
 * @param root the project's folder
 * @throws {UserError} with every mistake in it, as `file: key must be …, got …`
 */
export function readImages(file: string, root = CODE_ROOT): ImageVersions {
  let text: string;
  try {
    text = fs.readFileSync(path.resolve(root, file), 'utf8');
  } catch (error) {
    throw new UserError([`${file} must be a readable file: ${(error as Error).message}`]);
  }
  return parseImages(file, text);
}

/** Like {@link readImages}, of a text. */
export function parseImages(file: string, text: string): ImageVersions {
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
