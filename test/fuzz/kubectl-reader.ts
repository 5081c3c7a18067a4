import { execFile } from 'node:child_process';
import path from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import { loadAll } from 'js-yaml';
import type { Tree } from '../../checks/tree';
import { EmbeddedYaml } from '../../manifests/kustomization';
import { withTemporaryTree } from '../../synth/temporary-tree';
import { readDocuments } from './read-documents';

/** One document as a text of its own, for a reader that asks for a kind and a name. */
interface Piece {
  readonly place: string;
  readonly text: string;
  /** What another parser reads there. */
  readonly document: unknown;
}

type Embedded = Pick<Piece, 'text' | 'document'>;

/** The label by which kubectl is made to read, and print, what it was given. */
const LABEL = 'fuzz';

/** Far more than a batch prints. */
const MOST_OUTPUT_BYTES = 1024 * 1024 * 1024;

/**
 * Reads trees by kubectl's own parser, without a cluster, and compares each document, and the YAML in its strings,
 * with what another parser reads.
 *
 * @param trees by a name that is fit for a file
 * @returns what is wrong, by the names of the trees; empty if all are read alike
 */
export async function misreadByKubectl(trees: ReadonlyMap<string, Tree>): Promise<Map<string, string>> {
  const wrong = new Map<string, string>();
  const pieces = new Map([...trees].map(([name, tree]) => [name, piecesOf(tree)]));
  for (;;) {
    const left = [...pieces].filter(([name]) => !wrong.has(name));
    if (left.length === 0) return wrong;
    const { documents, refused } = await read(left);
    if (refused.size === 0) {
      let next = 0;
      for (const [name, own] of left) {
        const found = documents.slice(next, next + own.length);
        next += own.length;
        const difference = firstDifference(own, found);
        if (difference !== undefined) wrong.set(name, difference);
      }
      if (next !== documents.length) throw new Error(`kubectl read ${documents.length} documents of ${next}`);
      return wrong;
    }
    // What it refuses leaves gaps in what it prints: the others are read again without.
    for (const [name, message] of refused) wrong.set(name, message);
  }
}

async function read(trees: readonly (readonly [string, readonly Piece[]])[]) {
  const files = trees.map(
    ([name, pieces]) => [`${name}.yaml`, pieces.map(({ text }) => text).join('')] as const,
  );
  return withTemporaryTree(files, async (root) => {
    const args = ['label', '--local', '--recursive', '--filename', root, '--output', 'json', `${LABEL}=x`];
    const { stdout, stderr } = await promisify(execFile)('kubectl', args, {
      maxBuffer: MOST_OUTPUT_BYTES,
    }).catch((error: Error & { stdout: string; stderr: string }) => {
      if (error.stderr) return error;
      throw error;
    });
    const refused = new Map<string, string>();
    for (const line of stderr.split('\n')) {
      const name = path.basename(/([^/"\s]+)\.yaml/.exec(line)?.[1] ?? '');
      if (name !== '') refused.set(name, `kubectl: ${line.replaceAll(root + path.sep, '')}`);
      else if (line.trim() !== '') throw new Error(`kubectl: ${line}`);
    }
    return { documents: refused.size > 0 ? [] : jsonDocuments(stdout), refused };
  });
}

/** The documents that kubectl has printed one after the other, each without the label. */
function jsonDocuments(text: string): unknown[] {
  return text
    .split(/^(?=\{)/m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const { metadata, ...rest } = JSON.parse(part) as { metadata: { labels: Record<string, string> } };
      const { [LABEL]: _, ...labels } = metadata.labels;
      return { ...rest, metadata: { ...metadata, labels } };
    });
}

function piecesOf(tree: Tree): Piece[] {
  return [...tree.values()].flatMap((file) => {
    const read = readDocuments(file);
    return [
      ...file.text
        .split(/^(?=---\n)/m)
        .slice(1)
        .map((text, index) =>
          withKind(`${file.path}, document ${index + 1}`, { text, document: read[index] }),
        ),
      ...embeddedIn(file.documents, read).map((inner, index) =>
        withKind(`${file.path}, patch ${index + 1}`, inner),
      ),
    ];
  });
}

/** The texts in a document that are themselves YAML, those in such texts included. */
function embeddedIn(written: unknown, read: unknown): Embedded[] {
  if (written instanceof EmbeddedYaml) {
    const text = String(read);
    const [document] = loadAll(text);
    return [{ text, document }, ...embeddedIn(written.content, document)];
  }
  if (typeof written !== 'object' || written === null) return [];
  return Object.entries(written).flatMap(([key, value]) =>
    embeddedIn(value, (read as Record<string, unknown>)[key]),
  );
}

/** kubectl reads objects alone: other documents become a field of one, and keep their text. */
function withKind(place: string, { text, document }: Embedded): Piece {
  const content = text.replace(/^---\n/, '');
  if (/^kind: /m.test(content)) return { place, text: `---\n${content}`, document };
  const object = { apiVersion: 'v1', kind: 'Content' };
  const start = '---\napiVersion: v1\nkind: Content\n';
  return Array.isArray(document)
    ? { place, text: `${start}content:\n${content}`, document: { ...object, content: document } }
    : { place, text: start + content, document: { ...object, ...(document as object) } };
}

function firstDifference(pieces: readonly Piece[], found: readonly unknown[]): string | undefined {
  for (const [index, { place, text, document }] of pieces.entries()) {
    const expected = withLabels(document as { metadata?: { labels?: object } });
    if (!isDeepStrictEqual(plain(expected), plain(found[index]))) {
      return `${place}: kubectl reads ${JSON.stringify(found[index])}, js-yaml ${JSON.stringify(expected)}:\n${text}`;
    }
  }
  return undefined;
}

function withLabels(document: { metadata?: { labels?: object } }): unknown {
  return { ...document, metadata: { ...document.metadata, labels: { ...document.metadata?.labels } } };
}

/** Without prototypes, which differ between parsers. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null)) as unknown;
}
