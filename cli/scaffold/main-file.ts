import path from 'node:path';
import type { Node } from '@babel/types';
import { UserError } from '../../synth/user-error';
import { className, quoted, variableName } from './identifiers';
import { keyOf, members, type NodeOf, property, SourceText, stringOf } from './source-text';

/** The file that declares the platform. */
export const MAIN = 'main.ts';

/** Where a service and its test import from what `main.ts` has `Platform` from: a package, or a file beside it. */
export function faceOf(text: string): { readonly service: string; readonly test: string } {
  const main = new SourceText(MAIN, text);
  const { source } = main.only('ImportDeclaration', "import of 'Platform'", ({ specifiers }) =>
    specifiers.some(({ local }) => local.name === 'Platform'),
  );
  const module = (from: string) =>
    source.value.startsWith('.') ? path.posix.join(from, source.value) : source.value;
  return { service: module('..'), test: module('../..') };
}

/** A service that `main.ts` constructs already. */
export interface Declared {
  readonly name: string;
  /** The name of its class, the file of the class, and where a service imports it from. */
  readonly type: string;
  readonly source: string;
  readonly module: string;
}

/** How `main.ts` constructs a service. */
interface Construction {
  readonly expression: NodeOf<'NewExpression'>;
  readonly statement: Node;
  /** The variable that holds the service. */
  readonly variable: string | undefined;
}

/**
 * Declares a service in the text of `main.ts`: its import after the others, its construction before that of the
 * services that call it, or at the end.
 *
 * @throws {UserError} if the text is not built as expected, or a caller is constructed before a callee
 */
export function declareService(
  text: string,
  name: string,
  calls: readonly Declared[],
  callers: readonly Declared[],
): string {
  const main = new SourceText(MAIN, text);
  const type = className(name);
  const callees = calls.map((callee) => ({ callee, ...constructionOf(main, callee) }));
  const calling = callers.map((caller) => ({ caller, ...constructionOf(main, caller) }));
  const [firstCaller] = calling.toSorted((a, b) => (a.statement.start ?? 0) - (b.statement.start ?? 0));
  const after = callees.find(
    ({ statement }) => (statement.start ?? 0) > (firstCaller?.statement.start ?? Infinity),
  );
  if (after && firstCaller) {
    throw new UserError([
      `${MAIN} constructs '${after.callee.name}', which '${name}' calls, after '${firstCaller.caller.name}', which calls '${name}': nothing was added`,
    ]);
  }

  const given = callees.map(({ callee, statement, variable }) => {
    const property = variableName(callee.name);
    if (variable === undefined) main.insert(statement.start, `const ${property} = `);
    return variable === undefined || variable === property ? property : `${property}: ${variable}`;
  });
  const variable = variableName(name);
  const construction = `new ${type}(platform${given.length > 0 ? `, { ${given.sort().join(', ')} }` : ''});`;
  const place = firstCaller?.statement ?? main.only('ReturnStatement', "'return platform'", returnsPlatform);
  main.insert(place.start, `${firstCaller ? `const ${variable} = ` : ''}${construction}\n  `);
  for (const { expression } of calling) addArgument(main, expression, variable);

  const imported = main.all('ImportDeclaration').at(-1);
  main.insert(imported?.end ?? 0, `\nimport { ${type} } from './services/${name}';`);
  return main.toString();
}

/**
 * Gives the platform in the text of `main.ts` the imported kinds of a folder, if it has none.
 *
 * @throws {UserError} if the text is not built as expected
 */
export function registerKinds(text: string, folder: string): string {
  const main = new SourceText(MAIN, text);
  const props = main.all('ObjectExpression', main.only('NewExpression', "'new Platform({ … })'", isPlatform));
  const [given] = props;
  if (!given || property(given, 'kinds') !== undefined) return text;
  const images = members(given).find((member) => keyOf(member) === 'images');
  const before = images ?? given.properties[0];
  main.insert(
    before?.start ?? (given.start ?? 0) + 1,
    `kinds: readKinds(${quoted(folder)}, __dirname),\n    `,
  );
  const readers = main.only('ImportDeclaration', "import of 'readImages'", ({ specifiers }) =>
    specifiers.some(({ local }) => local.name === 'readImages'),
  );
  if (!readers.specifiers.some(({ local }) => local.name === 'readKinds')) {
    main.insert(readers.specifiers.find(({ local }) => local.name === 'readImages')?.end, ', readKinds');
  }
  return main.toString();
}

function isPlatform({ callee, arguments: [props] }: NodeOf<'NewExpression'>): boolean {
  return callee.type === 'Identifier' && callee.name === 'Platform' && props?.type === 'ObjectExpression';
}

function constructionOf(main: SourceText, { type }: Declared): Construction {
  const expression = main.only(
    'NewExpression',
    `'new ${type}(…)' that is a statement or the value of a variable`,
    (node) =>
      node.callee.type === 'Identifier' && node.callee.name === type && statementOf(main, node) !== undefined,
  );
  return { expression, ...(statementOf(main, expression) as Omit<Construction, 'expression'>) };
}

function statementOf(main: SourceText, node: Node): Omit<Construction, 'expression'> | undefined {
  const parent = main.parentOf(node);
  if (parent?.type === 'ExpressionStatement') return { statement: parent, variable: undefined };
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return undefined;
  return { statement: main.parentOf(parent) as Node, variable: parent.id.name };
}

function returnsPlatform({ argument }: NodeOf<'ReturnStatement'>): boolean {
  return argument?.type === 'Identifier' && argument.name === 'platform';
}

/** Gives a callee to a service that is constructed with its platform and its callees. */
function addArgument(
  main: SourceText,
  { callee, arguments: given }: NodeOf<'NewExpression'>,
  variable: string,
): void {
  const [platform, callees] = given;
  if (callees?.type === 'ObjectExpression') main.append(callees, callees.properties, variable);
  else if (platform && callees === undefined) main.insert(platform.end, `, { ${variable} }`);
  else {
    throw new UserError([
      `${MAIN} must give '${main.textOf(callee)}' its callees as an object, e.g. { ${variable} }: nothing was added`,
    ]);
  }
}

/** What is decided of an environment before it is declared. */
export interface NewEnvironment {
  readonly name: string;
  readonly namespace: string;
  readonly host: string;
  /** @default - the cluster that Argo CD runs in */
  readonly cluster?: string;
  /** @default - one of its own */
  readonly stage?: string;
  readonly production: boolean;
}

/** What a new environment has of its own; all else is that of the one after which it comes. */
const OWN_PROPS = new Set(['name', 'namespace', 'host', 'cluster', 'stage', 'production']);

/**
 * Declares an environment in the text of `main.ts`, after another one: their order is that of promotions.
 *
 * @throws {UserError} if the text is not built as expected
 */
export function declareEnvironment(text: string, environment: NewEnvironment, after: string): string {
  const main = new SourceText(MAIN, text);
  const { name, namespace, host, cluster, stage, production } = environment;
  const props = [
    `name: ${quoted(name)}`,
    `namespace: ${quoted(namespace)}`,
    `host: ${quoted(host)}`,
    ...(cluster === undefined ? [] : [`cluster: ${quoted(cluster)}`]),
    ...(stage === undefined ? [] : [`stage: ${quoted(stage)}`]),
    ...(production ? ['production: true'] : []),
  ];
  const list = main.only(
    'ObjectProperty',
    "list 'environments: […]'",
    (node) => keyOf(node) === 'environments' && node.value.type === 'ArrayExpression',
  );
  const element = main.only(
    'ObjectExpression',
    `environment with name: '${after}'`,
    (node) => stringOf(property(node, 'name')) === after,
    list,
  );
  const further = members(element).filter((member) => !OWN_PROPS.has(keyOf(member) ?? ''));
  const all = [...props, ...further.map((member) => main.textOf(member))];
  const declared =
    further.length === 0 ? `{ ${all.join(', ')} }` : `{\n        ${all.join(',\n        ')},\n      }`;
  main.insert(element.end, `,\n      ${declared}`);
  return main.toString();
}
