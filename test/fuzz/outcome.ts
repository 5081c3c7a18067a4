import { isDeepStrictEqual } from 'node:util';
import { loadAll } from 'js-yaml';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import type { Tree, TreeFile } from '../../checks/tree';
import { EmbeddedYaml } from '../../manifests/kustomization';
import { render } from '../../synth/render';
import { UserError } from '../../synth/user-error';
import { declare } from './declare';
import { type Planted, plantedBy } from './expectations';
import { assertOverlayValues } from './overlay-reader';
import type { PlatformCase } from './platform-case';
import { readBothWays, readDocuments } from './read-documents';

/** What became of a case that is as it should be: refused in words, or a tree. */
export type Outcome = { readonly refused: readonly string[] } | { readonly tree: Tree };

/** What a person must not be told: the language's own words, a stack, half-made text. */
const UNCLEAR =
  /undefined is not|cannot read|is not a function|is not iterable|not defined|\[object |\bat .*\.[cm]?[jt]s:\d|node_modules|got undefined/i;

/** `[path of the construct] …` or `file: …`, on one line. */
const LINE = /^(?:\[[^\n]+\] |[\w./-]+\.yaml: )\S.*$/;

/**
 * Synthesizes a case in memory, and reads it back.
 *
 * @throws if it is neither refused clearly nor comes out unharmed
 */
export function outcomeOf(the: PlatformCase): Outcome {
  const tree = run(() => render(declare(the)));
  if ('refused' in tree) return tree;
  const findings = checkTree(tree.tree).map(describeFinding);
  if (findings.length > 0) {
    findings.forEach(assertClear);
    return { refused: findings };
  }
  assertReadsBack(tree.tree);
  for (const planted of plantedBy(the)) assertFound(tree.tree, planted);
  assertOverlayValues(the, tree.tree);
  return tree;
}

function run(work: () => Tree): Outcome {
  try {
    return { tree: work() };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    error.problems.forEach(assertClear);
    return { refused: error.problems };
  }
}

/** @throws if a message is not one line that says where and what */
export function assertClear(message: string): void {
  if (!LINE.test(message))
    throw new Error(`the message has no place or more than a line: ${JSON.stringify(message)}`);
  // What was given is quoted, and may be anything.
  if (UNCLEAR.test(message.replace(/"(?:[^"\\]|\\.)*"/g, '""'))) {
    throw new Error(`the message is not clear: ${JSON.stringify(message)}`);
  }
}

/** @throws if a text of a tree reads otherwise than it was meant */
export function assertReadsBack(tree: Tree): void {
  for (const file of tree.values()) {
    const { path, text, documents } = file;
    if (Buffer.from(text, 'utf8').toString('utf8') !== text) throw new Error(`${path} is no UTF-8`);
    for (const read of readBothWays(file)) {
      if (!isRead(documents, read)) {
        throw new Error(
          `${path} reads as ${JSON.stringify(read)}, not as ${JSON.stringify(documents)}:\n${text}`,
        );
      }
    }
  }
}

/** Whether what was read is what was written, down to the YAML in strings. */
function isRead(written: unknown, read: unknown): boolean {
  if (written instanceof EmbeddedYaml)
    return typeof read === 'string' && isRead([written.content], loadAll(read));
  if (Array.isArray(written)) {
    return (
      Array.isArray(read) &&
      read.length === written.length &&
      written.every((item, index) => isRead(item, read[index]))
    );
  }
  if (typeof written !== 'object' || written === null) return Object.is(written, read);
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return false;
  const fields = Object.entries(written).filter(([, value]) => value !== undefined);
  return (
    fields.length === Object.keys(read).length &&
    fields.every(
      ([key, value]) => Object.hasOwn(read, key) && isRead(value, (read as Record<string, unknown>)[key]),
    )
  );
}

function assertFound(tree: Tree, { file, kind, name, at, value }: Planted): void {
  const documents = readDocuments(tree.get(file) as TreeFile) as readonly {
    kind: string;
    metadata?: { name: string };
  }[];
  const document = documents.find(
    (it) => it.kind === kind && (name === undefined || it.metadata?.name === name),
  );
  const found = at.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<string | number, unknown>)[key]
        : undefined,
    document,
  );
  if (!isDeepStrictEqual(found, value)) {
    const place = `${file} ${kind} ${at.join('.')}`;
    throw new Error(
      `${place} is ${JSON.stringify(found)}, not the ${JSON.stringify(value)} that was planted`,
    );
  }
}
