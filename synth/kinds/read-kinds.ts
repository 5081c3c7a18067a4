import { hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { ImportedKind, ImportedKinds } from '../../constructs/platform/kinds';
import { onOneLine } from '../../constructs/props/format-value';
import { once } from '../../constructs/props/once';
import { UserError } from '../user-error';
import { definitionOf, isDefinition, kindsOf } from './definition';

/**
 * The kinds of CustomResourceDefinitions in a folder, one a file, e.g. those of `infra import`. A file is read when an
 * object of its kind is met.
 *
 * @param folder its path in the project, e.g. `kinds`; one that is missing has none
 * @param root the project's folder
 * @throws {UserError} where an object of a kind is met whose file is none
 */
export function readKinds(folder: string, root: string): ImportedKinds {
  let read: ReadonlyMap<string, string> | undefined;
  const texts = () => {
    read ??= readTexts(path.resolve(root, folder));
    return read;
  };
  const known = new Map<string, readonly ImportedKind[]>();
  const kinds: ImportedKinds = Object.freeze({
    named(kind: string) {
      let found = known.get(kind);
      if (found === undefined) {
        const name = kind.replace(/[^A-Za-z0-9]/g, '\\$&');
        const declares = new RegExp(`\\bkind["']?\\s*:\\s*["']?${name}\\b`);
        const files = [...texts()].filter(([, text]) => declares.test(text));
        found = files
          .flatMap(([file, text]) => kindsIn(`${folder}/${file}`, text))
          .filter((it) => it.kind === kind);
        known.set(kind, found);
      }
      return found;
    },
  });
  DIGESTS.set(
    kinds,
    once(() => hash('sha256', JSON.stringify([...texts()]), 'base64')),
  );
  return kinds;
}

/** Of all that {@link readKinds} has read, by what it gave. */
const DIGESTS = new WeakMap<ImportedKinds, (kinds: ImportedKinds) => string>();

/** What tells kinds from those of any other definitions; undefined where they are none that {@link readKinds} gave. */
export function digestOf(kinds: ImportedKinds): string | undefined {
  return DIGESTS.get(kinds)?.(kinds);
}

function readTexts(place: string): Map<string, string> {
  if (!fs.existsSync(place)) return new Map();
  const names = fs.readdirSync(place).filter((name) => name.endsWith('.yaml'));
  return new Map(names.sort().map((name) => [name, fs.readFileSync(path.join(place, name), 'utf8')]));
}

function kindsIn(file: string, text: string): ImportedKind[] {
  let document: unknown;
  try {
    document = parse(text);
  } catch (error) {
    throw new UserError([onOneLine(`${file}: ${(error as Error).message.split('\n')[0]}`)]);
  }
  if (!isDefinition(document)) throw new UserError([`${file} must be a CustomResourceDefinition`]);
  return kindsOf(definitionOf(document, file));
}
