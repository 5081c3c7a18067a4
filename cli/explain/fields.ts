import { EmbeddedYaml, type JsonPatch } from '../../constructs/gitops/kustomization';
import { didYouMean } from '../../constructs/props/problems';
import { UserError } from '../../synth/user-error';

/** A field of a document by its full name, e.g. `spec.template.spec.containers[checkout].env[LOG_LEVEL].value`. */
export interface NamedField {
  /** An entry of a list stands by its `name`, if it has one, otherwise by its index. */
  readonly name: string;
  readonly value: unknown;
}

/** A document with the YAML in its strings read. */
export function plain(value: unknown): unknown {
  if (value instanceof EmbeddedYaml) return plain(value.content);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, plain(child)]));
}

/**
 * The field of a document that a person names.
 *
 * @param asked names joined by dots; an entry of a list by its index or its `name`, a name with dots as it is or
 *   quoted in brackets
 * @throws {UserError} if the document has no such field
 */
export function findField(document: unknown, asked: string): NamedField {
  let field: NamedField = { name: '', value: document };
  let rest = asked;
  while (rest !== '') {
    const next = children(field)
      .flatMap((child) => spellings(child, field).map((spelling) => ({ child, left: after(rest, spelling) })))
      .filter(({ left }) => left !== undefined)
      // The longest name: `app.kubernetes.io/name` rather than `app`.
      .sort((a, b) => (a.left as string).length - (b.left as string).length)[0];
    if (next === undefined) throw unknownField(field, rest);
    field = next.child;
    rest = next.left as string;
  }
  return field;
}

/** The plain values below a field, and its empty lists and objects. */
export function leavesOf(field: NamedField): NamedField[] {
  const below = children(field);
  return below.length === 0 ? [field] : below.flatMap(leavesOf);
}

interface Child extends NamedField {
  readonly key: string;
}

function children(field: NamedField): Child[] {
  const { value } = field;
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .map(([key, child]) => childOf(field, key, child));
}

function childOf({ name, value }: NamedField, key: string, child: unknown): Child {
  if (Array.isArray(value)) return { key, name: `${name}[${nameIn(child) ?? key}]`, value: child };
  if (!/^[\w-]+$/.test(key)) return { key, name: `${name}['${key}']`, value: child };
  return { key, name: name === '' ? key : `${name}.${key}`, value: child };
}

function nameIn(entry: unknown): string | undefined {
  const name = (entry as { readonly name?: unknown } | null)?.name;
  return typeof name === 'string' ? name : undefined;
}

/** All ways to write the step to a child. */
function spellings({ key, name }: Child, { name: parent, value }: NamedField): string[] {
  const canonical = name.slice(parent.length);
  return Array.isArray(value)
    ? [canonical, `[${key}]`]
    : [canonical, key, `.${key}`, `['${key}']`, `["${key}"]`];
}

/** What is left of a text after a start that ends where a step ends. */
function after(text: string, start: string): string | undefined {
  if (!text.startsWith(start)) return undefined;
  const left = text.slice(start.length);
  return left === '' || left.startsWith('.') || left.startsWith('[') ? left : undefined;
}

function unknownField(parent: NamedField, rest: string): UserError {
  const names = children(parent).map(
    ({ key, value }) => (Array.isArray(parent.value) ? nameIn(value) : key) ?? key,
  );
  const wrong = rest.replace(/^\./, '').match(/^\[?['"]?([^.[\]'"]+)/)?.[1] ?? rest;
  const where = parent.name === '' ? 'the document' : `'${parent.name}'`;
  const hint = didYouMean(wrong, names) || (names.length > 0 ? `, it has ${names.join(', ')}` : '');
  return new UserError([`${where} has no '${wrong}'${hint}`]);
}

/** The field that an operation of a JSON patch changes or adds. */
export function fieldOfPointer(document: unknown, { path, value }: JsonPatch): string {
  const keys = path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return keys.reduce<NamedField>(
    (field, key) =>
      children(field).find((child) => child.key === key) ??
      childOf(field, key === '-' ? (nameIn(value) ?? key) : key, undefined),
    { name: '', value: document },
  ).name;
}
