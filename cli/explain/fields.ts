import { didYouMean } from '../../constructs/props/did-you-mean';
import { itemName } from '../../manifests/item-name';
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
 * @param asked names joined by dots; an entry of a list by its index or its name, a name with dots as it is or quoted
 *   in brackets
 * @throws {UserError} if the document has no such field
 */
export function findField(document: unknown, asked: string): NamedField {
  let field = rootOf(document);
  let rest = asked;
  while (rest !== '') {
    const next = childrenOf(field)
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

/** The name of the field that a JSON pointer leads to, be it there or not. */
export function nameAt(document: unknown, pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .reduce((field, key) => {
      const child = childrenOf(field).find(({ pointer: other }) => other === `${field.pointer}/${key}`);
      return child ?? childOf(field, key.replaceAll('~1', '/').replaceAll('~0', '~'), undefined);
    }, rootOf(document)).name;
}

/** What a map or a list holds. */
export function childrenOf(field: NamedField): NamedField[] {
  const { value } = field;
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .map(([key, child]) => childOf(field, key, child));
}

/** The plain values below a field, and its empty lists and objects. */
export function leavesOf(field: NamedField): NamedField[] {
  const below = childrenOf(field);
  return below.length === 0 ? [field] : below.flatMap(leavesOf);
}

function childOf({ name, pointer, value }: NamedField, key: string, child: unknown): NamedField {
  const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (Array.isArray(value)) return { name: `${name}[${labelOf(child) ?? key}]`, pointer: at, value: child };
  if (!/^[\w-]+$/.test(key)) return { name: `${name}[${JSON.stringify(key)}]`, pointer: at, value: child };
  return { name: name === '' ? key : `${name}.${key}`, pointer: at, value: child };
}

/** A patch goes by what it changes; an operation of it has a path, but that is where it acts. */
function labelOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || 'op' in entry) return undefined;
  return itemName('target' in entry && 'patch' in entry ? (entry.target as object) : entry);
}

function keyOf({ pointer }: NamedField): string {
  return pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
}

/** All ways to write the step to a child. */
function spellings(child: NamedField, parent: NamedField): string[] {
  const canonical = child.name.slice(parent.name.length);
  const key = keyOf(child);
  if (!Array.isArray(parent.value)) return [canonical, key, `.${key}`, `['${key}']`, `["${key}"]`];
  const { name } = (child.value ?? {}) as { readonly name?: unknown };
  return [canonical, `[${key}]`, ...(typeof name === 'string' ? [`[${name}]`] : [])];
}

/** What is left of a text after a start that ends where a step ends. */
function after(text: string, start: string): string | undefined {
  if (!text.startsWith(start)) return undefined;
  const left = text.slice(start.length);
  return left === '' || left.startsWith('.') || left.startsWith('[') ? left : undefined;
}

function unknownField(parent: NamedField, rest: string): UserError {
  const names = childrenOf(parent).map((child) =>
    Array.isArray(parent.value) ? (labelOf(child.value) ?? keyOf(child)) : keyOf(child),
  );
  const wrong = rest.replace(/^\./, '').match(/^\[?['"]?([^.[\]'"]+)/)?.[1] ?? rest;
  const where = parent.name === '' ? 'the document' : `'${parent.name}'`;
  const hint = didYouMean(wrong, names) || (names.length > 0 ? `, it has ${names.join(', ')}` : '');
  return new UserError([`${where} has no '${wrong}'${hint}`]);
}
