import { fieldName } from '../manifests/field-name';
import { type KeyOrder, keyOrderIn } from '../manifests/key-order';
import { EmbeddedYaml } from '../manifests/kustomization';

/** Values that are quoted however harmless they look: versions and the values of variables and patches. */
const ALWAYS_QUOTED = new Set(['newTag', 'digest', 'value']);

/** Strings that every YAML reader takes for just these strings. */
const PLAIN = new RegExp(
  [
    '^(?:[A-Za-z/]|(?:\\.\\./)+)[\\w./=-]*$', // words, paths, labels, images, sync options
    '^https?://[\\w./:-]*[\\w/]$',
    '^[A-Za-z][\\w./-]*@[0-9a-f]{40}$', // actions by their commits
    '^[1-9][0-9]*(?:m|s|h|Ki|Mi|Gi)$', // quantities and durations
  ].join('|'),
);

/** Words that some YAML reader takes for a truth value, a null or a number. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

/**
 * What does not come back from every reader and from Kustomize, which writes some of it as it is: NUL, DEL, the control
 * characters and line breaks of Unicode, noncharacters, halves of surrogate pairs; several lines that begin with a tab,
 * which Kustomize writes as a block that it then cannot read.
 */
const UNWRITABLE = /[\0\x7f-\x9f\u2028\u2029\ufffe\uffff\p{Surrogate}]|^\t.*\n/u;

/** Text that keeps its lines in a block: printable, each line begun without and ended without a blank. */
const BLOCK = /^[\x21-\x7e][\x20-\x7e\n]*\n$/;

/** How documents are written that are no manifests. */
export interface YamlStyle {
  /** The order of the keys, by the key of the list that an item is of. */
  readonly orderIn: (list?: string) => KeyOrder;
  /** What is written behind a text that stands alone: the text → the comment. */
  readonly comments: ReadonlyMap<string, string>;
}

const MANIFESTS: YamlStyle = { orderIn: keyOrderIn, comments: new Map() };

/**
 * One file's documents as YAML that every reader reads alike: two-space indent, LF, keys in the order in which people
 * write them, and every string quoted that some version of YAML could take for something else.
 *
 * Written by hand since the package `yaml` took 140 ms of processor time for this repository's tree in a new process,
 * and this 20 ms, of the 1.4 s that a synth takes; `npm run bench` allows no more than a third above one ConfigMap.
 *
 * Each document begins with `---`, so that files can be joined.
 */
export function toYaml(documents: readonly unknown[], style = MANIFESTS): string {
  const lines: string[] = [];
  for (const document of documents) {
    lines.push('---\n');
    write(document, lines, '', style);
  }
  return lines.join('');
}

/** The texts in a document, keys included, that cannot be written so that every reader reads them back. */
export function unwritable(document: unknown): { field: string; text: string }[] {
  const found: { field: string; text: string }[] = [];
  const keys: string[] = [];
  const look = (value: unknown): void => {
    if (value instanceof EmbeddedYaml) look(value.content);
    else if (typeof value === 'string') {
      if (UNWRITABLE.test(value)) found.push({ field: fieldName(keys, document), text: value });
    } else if (typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value)) {
        keys.push(key);
        look(key);
        look((value as Readonly<Record<string, unknown>>)[key]);
        keys.pop();
      }
    }
  };
  look(document);
  return found;
}

/** Adds a document to the lines of a file. */
function write(document: unknown, lines: string[], indent: string, style: YamlStyle): void {
  if (isFull(document)) collection(document, lines, indent, indent, style, style.orderIn());
  else lines.push(`${leaf(document, indent, style)}\n`);
}

/** Whether a value takes lines of its own: a list or a map with something in it. */
function isFull(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || value instanceof EmbeddedYaml) return false;
  if (Array.isArray(value)) return value.length > 0;
  const values = value as Readonly<Record<string, unknown>>;
  return Object.keys(values).some((key) => values[key] !== undefined);
}

/** What stands beside the `:` of a key or the `-` of an item. */
function leaf(value: unknown, indent: string, style: YamlStyle, key?: string): string {
  if (value instanceof EmbeddedYaml) {
    const lines: string[] = [];
    write(value.content, lines, '', style);
    return leaf(lines.join(''), indent, style);
  }
  if (typeof value === 'string') {
    const comment = style.comments.get(value);
    return `${scalar(value, indent, key)}${comment === undefined ? '' : ` # ${comment}`}`;
  }
  // YAML 1.1 knows a number with an exponent by the point in it.
  return JSON.stringify(value).replace(/^(-?\d)e/, '$1.0e');
}

/**
 * Adds the lines of a list or a map.
 *
 * @param first what stands before the first of them
 * @param indent what stands before each of the others
 * @param key that of the list, if it follows one
 */
function collection(
  value: object,
  lines: string[],
  first: string,
  indent: string,
  style: YamlStyle,
  order: KeyOrder,
  key?: string,
): void {
  const inner = `${indent}  `;
  let before = first;
  if (Array.isArray(value)) {
    const orderOfItems = style.orderIn(key);
    for (const item of value) {
      // The first line of a collection goes beside the dash.
      if (isFull(item)) collection(item, lines, `${before}- `, inner, style, orderOfItems);
      else lines.push(`${before}- ${leaf(item, inner, style)}\n`);
      before = indent;
    }
    return;
  }
  const values = value as Readonly<Record<string, unknown>>;
  for (const name of sorted(Object.keys(values), order)) {
    const field = values[name];
    if (field === undefined) continue;
    if (isFull(field)) {
      lines.push(`${before}${onOneLine(name)}:\n`);
      collection(field, lines, inner, inner, style, style.orderIn(), name);
    } else lines.push(`${before}${onOneLine(name)}: ${leaf(field, inner, style, name)}\n`);
    before = indent;
  }
}

/** Sorts a few keys where they are: `sort` takes memory for each of a hundred thousand maps. */
function sorted(keys: string[], order: KeyOrder): string[] {
  for (let end = 1; end < keys.length; end++) {
    const key = keys[end] as string;
    let at = end;
    for (; at > 0 && order(keys[at - 1] as string, key) > 0; at--) keys[at] = keys[at - 1] as string;
    keys[at] = key;
  }
  return keys;
}

function scalar(text: string, indent: string, key = ''): string {
  // Kustomize trims patches, which would cut the line break at the end of a block in the last value.
  if (ALWAYS_QUOTED.has(key)) return quoted(text);
  if (text.endsWith('\n') && BLOCK.test(text) && !/[ ]$/m.test(text)) {
    const chomping = text.endsWith('\n\n') ? '+' : '';
    return `|${chomping}\n${text.slice(0, -1).replace(/^(?=.)/gm, indent)}`;
  }
  return onOneLine(text);
}

function onOneLine(text: string): string {
  return PLAIN.test(text) && !RESERVED.test(text) ? text : quoted(text);
}

/** As in JSON, whose strings are YAML's too; only a byte order mark, which YAML's readers drop, JSON leaves as it is. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('\ufeff', '\\ufeff');
}
