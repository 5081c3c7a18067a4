import { Document, isAlias, isMap, isScalar, Pair, parseDocument, Scalar, type YAMLMap } from 'yaml';
import type { ImageVersion } from '../constructs/platform/images';
import { UserError } from './user-error';

/** The order of the fields of a version. */
const FIELDS = ['tag', 'digest', 'approval', 'forced'] as const;

/** Image versions as the text of their file, to be edited. */
export interface ImagesText {
  /** To name it in messages. */
  readonly file: string;
  readonly text: string;
}

/** Lines that take the place of a part of a text. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly lines: string;
}

/** A map of the file as it was read: every node knows its place in the text. */
type ReadMap = YAMLMap<Scalar<string>, YAMLMap | Scalar>;

/** The version that a service gets in an environment. */
export interface NewVersion {
  readonly service: string;
  readonly environment: string;
  readonly version: ImageVersion;
}

/**
 * Replaces versions, one of each service and environment at most. Every other line stays as it is, byte for byte, so that
 * edits of different entries merge; comments between the fields of an entry stay, too.
 *
 * @returns the new text
 * @throws {UserError} if there is no such entry, or it is not a map of its own
 */
export function setVersions(images: ImagesText, versions: readonly NewVersion[]): string {
  const { text } = images;
  const document = parseDocument(text);
  const edits = versions.map(({ service, environment, version }): Edit => {
    const entry = mapAt(images, [service, environment], document);
    const from = startOf(entry);
    const to = entry.flow ? endOf(entry) : lineEnd(text, endOf(entry));
    // Comments before and after the entry lie outside of this range.
    entry.commentBefore = null;
    entry.comment = null;
    for (const field of FIELDS) setField(entry, field, version);
    return { from, to, lines: indent(stringify(entry), columnOf(text, from)) };
  });
  return edited(text, edits);
}

/** Adds a service that is not there yet, in alphabetical order, with its versions by environment. */
export function addService(
  images: ImagesText,
  service: string,
  versions: Readonly<Record<string, ImageVersion>>,
): string {
  const entries = Object.entries(versions).map(([name, version]) => indent(entryText(name, version), 2));
  const block = `${stringify(new Scalar(service))}:\n  ${entries.join('\n\n  ')}`;
  const { items } = mapAt(images, []);
  const before = items.findLast(({ key }) => key.value < service);
  if (before) return edited(images.text, [insertionBelow(images.text, before, block)]);
  const first = items[0] ? startOf(items[0].key) : images.text.length;
  return edited(images.text, [{ from: first, to: first, lines: `${block}\n\n` }]);
}

/** Adds the versions of an environment that is not there yet to each service, below those of another environment. */
export function addEnvironment(
  images: ImagesText,
  environment: string,
  above: string,
  versions: Readonly<Record<string, ImageVersion>>,
): string {
  const document = parseDocument(images.text);
  const edits = Object.entries(versions).map(([service, version]) => {
    const pair = mapAt(images, [service], document).items.find(({ key }) => key.value === above);
    if (!pair) throw new UserError([`${images.file}: '${service}.${above}' must be there, got nothing`]);
    return insertionBelow(images.text, pair, entryText(environment, version));
  });
  return edited(images.text, edits);
}

function setField(entry: ReadMap, field: (typeof FIELDS)[number], version: ImageVersion): void {
  const value = version[field];
  const pair = entry.items.find(({ key }) => key.value === field);
  if (value === undefined) {
    entry.items = entry.items.filter((item) => item !== pair);
  } else if (typeof value === 'string' && isScalar(pair?.value)) {
    // The scalar itself stays, and with it the comment behind it.
    Object.assign(pair.value, { value, type: Scalar.QUOTE_DOUBLE });
  } else if (pair) {
    pair.value = toNode(value);
  } else {
    const earlier: readonly string[] = FIELDS.slice(0, FIELDS.indexOf(field));
    const place = entry.items.findLastIndex(({ key }) => earlier.includes(key.value));
    entry.items.splice(place + 1, 0, new Pair(new Scalar<string>(field), toNode(value)));
  }
}

/** The map at a path of the file; in braces it may only be an entry. */
function mapAt(
  { file, text }: ImagesText,
  path: readonly string[],
  document: Document.Parsed = parseDocument(text),
): ReadMap {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isMap(node) && (path.length === 2 || !node.flow)) return node as ReadMap;
  const got = isMap(node) ? 'braces' : isAlias(node) ? 'an alias' : 'no map';
  throw new UserError([
    `${file}: '${path.join('.') || 'the file'}' must be a map of lines with a key each, got ${got}`,
  ]);
}

/** A version as people write it below its environment's name, its line break left out. */
function entryText(environment: string, version: ImageVersion): string {
  const fields = FIELDS.flatMap((field) => (version[field] === undefined ? [] : [[field, version[field]]]));
  return stringify(toNode({ [environment]: Object.fromEntries(fields) }));
}

/** A value with all its strings quoted, so that no reader takes one for a number. */
function toNode(value: unknown): Scalar | YAMLMap {
  const { contents } = new Document(value);
  const quote = (node: unknown): void => {
    if (isScalar(node)) node.type = Scalar.QUOTE_DOUBLE;
    else if (isMap(node)) for (const pair of node.items) quote(pair.value);
  };
  quote(contents);
  return contents as Scalar | YAMLMap;
}

function stringify(node: Scalar | YAMLMap | ReadMap): string {
  const document = new Document();
  document.contents = node as typeof document.contents;
  return document.toString({ lineWidth: 0 }).replace(/\n$/, '');
}

/** A block, after an empty line, below a pair and the comments that belong to it. */
function insertionBelow(text: string, { key, value }: ReadMap['items'][number], block: string): Edit {
  const column = columnOf(text, startOf(key));
  let end = lineEnd(text, endOf(value ?? key));
  for (;;) {
    const comment = /^\r?\n([ ]*)#.*/.exec(text.slice(end));
    if (!comment || (comment[1] as string).length <= column) break;
    end += comment[0].length;
  }
  return { from: end, to: end, lines: indent(`\n\n${block}`, column) };
}

function startOf(node: { readonly range?: readonly number[] | null }): number {
  return node.range?.[0] ?? 0;
}

/** Where the value of a node ends, in a map of lines that of its last one. */
function endOf(node: YAMLMap | Scalar): number {
  const last = isMap(node) && !node.flow ? (node as ReadMap).items.at(-1) : undefined;
  return last ? endOf(last.value ?? last.key) : (node.range?.[1] ?? 0);
}

function lineEnd(text: string, offset: number): number {
  return offset + text.slice(offset).search(/\r?\n|$/);
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** Indents all lines but the first, which follows what is there already. */
function indent(text: string, columns: number): string {
  return text.replaceAll(/\n(?!\n)/g, `\n${' '.repeat(columns)}`);
}

/** A text with edits of places that do not overlap, each by its offsets in the text as it was. */
function edited(text: string, edits: readonly Edit[]): string {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const parts: string[] = [];
  let end = 0;
  for (const { from, to, lines } of [...edits].sort((a, b) => a.from - b.from)) {
    parts.push(text.slice(end, from), lines.replaceAll('\n', lineBreak));
    end = to;
  }
  return [...parts, text.slice(end)].join('');
}
