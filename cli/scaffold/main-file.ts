import { UserError } from '../../synth/user-error';
import { className, objectKey, quoted, variableName } from './identifiers';

/** The file that declares the platform. */
export const MAIN = 'main.ts';

/** A service that `main.ts` constructs already. */
export interface Declared {
  readonly name: string;
  /** The name of its class, and where a service imports it from. */
  readonly type: string;
  readonly module: string;
}

/**
 * Declares a service in the text of `main.ts`: its import among those of the services, its construction after all
 * others, so that whatever it calls is there.
 *
 * @throws {UserError} if the text is not built as expected
 */
export function declareService(text: string, name: string, calls: readonly Declared[]): string {
  const type = className(name);
  const callees = [...calls].sort((a, b) => (a.name < b.name ? -1 : 1));
  let edited = text;
  const variables = callees.map((callee) => {
    const named = nameConstruction(edited, callee);
    edited = named.text;
    const variable = variableName(callee.name);
    return named.variable === variable ? variable : `${variable}: ${named.variable}`;
  });

  const end = only(edited, /^( *)return platform;$/gm, "a line 'return platform;'");
  const construction = `new ${type}(platform${variables.length > 0 ? `, { ${variables.join(', ')} }` : ''});`;
  edited = insert(edited, end.index, `${end[1]}${construction}\n`);

  const importLine = `import { ${type} } from './services/${name}';`;
  const imports = [...edited.matchAll(/^import \{.+\} from '\.\/.+';\n/gm)];
  const before = imports.findLast(([line]) => pathOf(line) < pathOf(importLine));
  if (!before) throw unexpected("an import from './constructs/' on a line of its own");
  return insert(edited, before.index + before[0].length, `${importLine}\n`);
}

/** Sees to it that a service is assigned to a variable when it is constructed, and tells which. */
function nameConstruction(text: string, { name, type }: Declared): { text: string; variable: string } {
  const pattern = new RegExp(`^( *)(?:const (\\w+) = )?(?=new ${type}\\()`, 'gm');
  const { 0: match, 2: assigned, index } = only(text, pattern, `a line that begins with 'new ${type}('`);
  if (assigned !== undefined) return { text, variable: assigned };
  const variable = variableName(name);
  return { text: insert(text, index + match.length, `const ${variable} = `), variable };
}

/** What is decided of an environment before it is declared. */
export interface NewEnvironment {
  readonly name: string;
  readonly namespace: string;
  readonly host: string;
  /** @default - the cluster that Argo CD runs in */
  readonly cluster?: string;
  readonly production: boolean;
}

/**
 * Declares an environment in the text of `main.ts`, after another one: their order is that of promotions.
 *
 * @throws {UserError} if the text is not built as expected
 */
export function declareEnvironment(text: string, environment: NewEnvironment, after: string): string {
  const { name, namespace, host, cluster, production } = environment;
  const props = [
    `name: ${quoted(name)}`,
    `namespace: ${quoted(namespace)}`,
    `host: ${quoted(host)}`,
    ...(cluster === undefined ? [] : [`cluster: ${quoted(cluster)}`]),
    ...(production ? ['production: true'] : []),
  ];
  const element = only(
    text,
    new RegExp(`^( *)\\{(?: name: '${after}',.*|\\n +name: '${after}',\\n(?:.*\\n)*?\\1)\\},\\n`, 'gm'),
    `an environment that begins with { name: '${after}'`,
  );
  return insert(text, element.index + element[0].length, `${element[1]}{ ${props.join(', ')} },\n`);
}

/**
 * Gives the services of a file values for an environment: those of another one, copied.
 *
 * @param file to name it in messages
 * @param services how many services the file has
 * @throws {UserError} if the text is not built as expected
 */
export function copyValues(file: string, text: string, services: number, name: string, like: string): string {
  const key = `(?:${like}|'${like}'|"${like}")`;
  const block = new RegExp(
    `^( *)environments: \\{\\n(?:\\1  .*\\n)*?\\1  ${key}: (\\{.*\\},\\n|\\{\\n(?:\\1    .*\\n)*\\1  \\},\\n)`,
    'gm',
  );
  const found = [...text.matchAll(block)];
  if (found.length !== services) {
    throw new UserError([
      `${file}: 'environments' of each service must have a line that begins with '${like}: {', as Biome formats it`,
    ]);
  }
  return found.reduceRight(
    (edited, { 0: match, 1: indent, 2: values, index }) =>
      insert(edited, index + match.length, `${indent}  ${objectKey(name)}: ${values}`),
    text,
  );
}

/** The one place in `main.ts` that looks as expected. */
function only(text: string, pattern: RegExp, what: string): RegExpExecArray {
  const [first, ...others] = text.matchAll(pattern);
  if (!first || others.length > 0) throw unexpected(what);
  return first;
}

function unexpected(what: string): UserError {
  return new UserError([
    `${MAIN} must have exactly one place with ${what}, where the new lines go: nothing was added`,
  ]);
}

function insert(text: string, at: number, lines: string): string {
  return text.slice(0, at) + lines + text.slice(at);
}

function pathOf(line: string): string {
  return line.slice(line.indexOf("'"));
}
