import fs from 'node:fs';
import path from 'node:path';
import { parseDocument, visit } from 'yaml';
import type { ImageVersion, ImageVersions } from '../constructs/platform/images';
import { didYouMean, onOneLine, show } from '../constructs/props/problems';
import { CODE_ROOT } from './project';
import { UserError } from './user-error';

/** What a registry accepts as a tag. */
export const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
/** What identifies an image by its contents. */
export const DIGEST = /^sha256:[0-9a-f]{64}$/;
const FIELDS = ['tag', 'digest', 'approval', 'forced'];

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
  // One slip in YAML brings many errors; the first names it.
  const [fault] = document.errors;
  if (fault) throw mistakes([`${file}: ${fault.message.split('\n')[0]?.replace(/:$/, '')}`]);
  visit(document, {
    Alias: (_, { source }) => {
      throw mistakes([`${file}: '*${source}' must be the value itself: aliases are not followed`]);
    },
  });
  const problems: string[] = [];
  const refuse = (key: string, expected: string, got: unknown) =>
    problems.push(`${file}: '${key}' must be ${expected}, got ${show(got)}`);

  const services = new Map<string, Record<string, ImageVersion>>();
  const content: unknown = document.toJS() ?? {};
  if (!isMap(content)) refuse('the file', 'a map of services', content);
  for (const [service, environments] of entries(content)) {
    const versions = new Map<string, ImageVersion>();
    if (!isMap(environments)) refuse(service, 'a map of environments', environments);
    for (const [environment, version] of entries(environments)) {
      const key = `${service}.${environment}`;
      if (!isMap(version)) {
        refuse(key, 'a map with tag, digest or both', version);
        continue;
      }
      for (const field of Object.keys(version)) {
        if (!FIELDS.includes(field))
          problems.push(`${file}: '${key}.${field}' is not known${didYouMean(field, FIELDS)}`);
      }
      const { tag, digest, approval, forced } = version;
      if (tag === undefined && digest === undefined) refuse(key, 'given a tag, a digest or both', version);
      if (tag !== undefined && !(typeof tag === 'string' && TAG.test(tag))) {
        refuse(`${key}.tag`, 'a quoted image tag, e.g. "a1b2c3d"', tag);
      }
      if (digest !== undefined && !(typeof digest === 'string' && DIGEST.test(digest))) {
        refuse(`${key}.digest`, '"sha256:" and 64 hexadecimal digits', digest);
      }
      if (approval !== undefined && !(isMap(approval) && isText(approval.by) && isText(approval.ticket))) {
        refuse(`${key}.approval`, 'a map with by and ticket, e.g. {by: "jane", ticket: "PAY-123"}', approval);
      }
      if (forced !== undefined && !isText(forced)) refuse(`${key}.forced`, 'a reason in words', forced);
      versions.set(environment, version);
    }
    services.set(service, Object.fromEntries(versions));
  }
  if (problems.length > 0) throw mistakes(problems);
  return { file, services: Object.fromEntries(services) };
}

/** The keys in them may be any text. */
function mistakes(problems: readonly string[]): UserError {
  return new UserError(problems.map(onOneLine));
}

function isMap(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function entries(value: unknown): [string, unknown][] {
  return isMap(value) ? Object.entries(value) : [];
}
