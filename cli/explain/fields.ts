import { didYouMean } from '../../constructs/props/did-you-mean';
import {
  fieldName,
  itemName,
  joinFields,
  keysOfField,
  keysOfPointer,
  pointerOf,
} from '../../manifests/field-name';
import { EmbeddedYaml } from '../../manifests/kustomization';
import { UserError } from '../../synth/user-error';

/** A field of a document. */
export interface NamedField {
  /** Its full name, an entry of a list by what tells it apart, e.g. `spec.template.spec.containers[checkout].image`. */
  readonly name: string;
  /** Its place by RFC 6901, e.g. `/spec/template/spec/containers/0/image`. */
  readonly pointer: string;
  readonly value: unknown;
}

/** A document with the YAML in its strings read. */
export function plain(value: unknown): unknown {
  if (value instanceof EmbeddedYaml) return plain(value.content);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, plain(child)]));
}

/** The whole of a document, as a field. */
export function rootOf(document: unknown): NamedField {
  return { name: '', pointer: '', value: document };
}

/**
 * The field of a document that a person names.
 *
 * @param asked names joined by dots; an entry of a list by its index or its name in brackets, a name with dots in
 *   brackets and quotes
 * @throws {UserError} if the document has no such field
 */
export function findField(document: unknown, asked: string): NamedField {
  return keysOfField(asked.replaceAll("'", '"')).reduce((field, step) => {
    const children = entriesOf(field.value);
    const [key, value] =
      children.find(([own]) => own === step) ??
      children.find(([, child]) => Array.isArray(field.value) && namesOf(child).includes(step)) ??
      noField(field, step);
    return childOf(field, key, value);
  }, rootOf(document));
}

/** The name of the field that a JSON pointer leads to, be it there or not. */
export function nameAt(document: unknown, pointer: string): string {
  return keysOfPointer(pointer).reduce((field, key) => {
    const value = (field.value as Readonly<Record<string, unknown>> | undefined)?.[key];
    return childOf(field, key, value);
  }, rootOf(document)).name;
}

/** What a map or a list holds. */
export function childrenOf(field: NamedField): NamedField[] {
  return entriesOf(field.value).map(([key, child]) => childOf(field, key, child));
}

/** The plain values below a field, and its empty lists and objects. */
export function leavesOf(field: NamedField): NamedField[] {
  const below = childrenOf(field);
  return below.length === 0 ? [field] : below.flatMap(leavesOf);
}

function entriesOf(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter(([, child]) => child !== undefined);
}

function childOf({ name, pointer, value }: NamedField, key: string, child: unknown): NamedField {
  const step = Array.isArray(value) ? `[${labelOf(child) ?? key}]` : fieldName([key]);
  return {
    name: name === '' ? step : joinFields(name, step),
    pointer: pointer + pointerOf([key]),
    value: child,
  };
}

/** A patch goes by what it changes; an operation of it has a path, but that is where it acts. */
function labelOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || 'op' in entry) return undefined;
  return itemName('target' in entry && 'patch' in entry ? (entry.target as object) : entry);
}

/** What an entry of a list may be called: by what tells it apart, and by its own name. */
function namesOf(entry: unknown): unknown[] {
  return [labelOf(entry), (entry as { readonly name?: unknown } | null)?.name];
}

function noField({ name, value }: NamedField, step: string): never {
  const names = entriesOf(value).map(([key, child]) => (Array.isArray(value) ? labelOf(child) : key) ?? key);
  const where = name === '' ? 'the document' : `'${name}'`;
  const hint = didYouMean(step, names) || (names.length > 0 ? `, it has ${names.join(', ')}` : '');
  throw new UserError([`${where} has no '${step}'${hint}`]);
}
