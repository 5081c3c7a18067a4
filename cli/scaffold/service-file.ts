import type { Node } from '@babel/types';
import { UserError } from '../../synth/user-error';
import { className, objectKey, variableName } from './identifiers';
import type { Declared } from './main-file';
import { keyOf, members, type NodeOf, property, SourceText } from './source-text';

/**
 * Gives the services of a file values for an environment: those of another one, copied.
 *
 * @param file to name it in messages
 * @param types the classes of the file's services
 * @throws {UserError} if the text is not built as expected
 */
export function copyValues(
  file: string,
  text: string,
  types: readonly string[],
  name: string,
  like: string,
): string {
  const source = new SourceText(file, text);
  for (const type of types) {
    const isValues = (node: NodeOf<'ObjectProperty'>) =>
      keyOf(node) === 'environments' &&
      node.value.type === 'ObjectExpression' &&
      property(node.value, like) !== undefined;
    const what = `'environments' with a key '${like}' in the class ${type}`;
    const { value } = source.only('ObjectProperty', what, isValues, classOf(source, type));
    const values = members(value as NodeOf<'ObjectExpression'>).find(
      (member) => keyOf(member) === like,
    ) as NodeOf<'ObjectProperty'>;
    source.insert(values.end, `,\n        ${objectKey(name)}: ${source.textOf(values.value)}`);
  }
  return source.toString();
}

/**
 * Makes a service call another one: its class takes it from its constructor and lists it in its props.
 *
 * @param module where the callee's class is imported from
 * @throws {UserError} if the text is not built as expected
 */
export function addCallee(
  file: string,
  text: string,
  caller: Declared,
  callee: string,
  module: string,
): string {
  const source = new SourceText(file, text);
  const [type, variable] = [className(callee), variableName(callee)];
  const body = classOf(source, caller.type);
  addToConstructor(source, body, caller, type, variable);

  const isProps = (node: NodeOf<'CallExpression'>) => node.callee.type === 'Super';
  const props = source
    .only('CallExpression', `'super(…)' in the class ${caller.type}`, isProps, body)
    .arguments.at(-1);
  const calls = props?.type === 'ObjectExpression' ? property(props, 'calls') : undefined;
  if (calls?.type === 'ArrayExpression') source.append(calls, calls.elements, variable);
  else if (props?.type === 'ObjectExpression' && calls === undefined)
    source.insert((props.start ?? 0) + 1, `\n      calls: [${variable}],`);
  else throw unexpected(file, `a list 'calls: […]' in the props of ${caller.type}`);

  source.insert(source.all('ImportDeclaration').at(-1)?.end, `\nimport type { ${type} } from '${module}';`);
  return source.toString();
}

/** The second parameter of the constructor holds the callees, its type is an interface of the same file. */
function addToConstructor(
  source: SourceText,
  body: Node,
  caller: Declared,
  type: string,
  variable: string,
): void {
  const { file } = source;
  const method = source.only(
    'ClassMethod',
    `constructor in the class ${caller.type}`,
    ({ kind }) => kind === 'constructor',
    body,
  );
  const [platform, callees] = method.params;
  const member = `readonly ${variable}: ${type};`;
  if (platform && callees === undefined) {
    const name = `${caller.type}Callees`;
    source.insert(platform.end, `, { ${variable} }: ${name}`);
    const place = source.parentOf(body)?.type === 'ExportNamedDeclaration' ? source.parentOf(body) : body;
    const before = place?.leadingComments?.[0] ?? place;
    source.insert(
      before?.start,
      `/** What ${caller.name} calls. */\nexport interface ${name} {\n  ${member}\n}\n\n`,
    );
    return;
  }
  const annotation = callees?.type === 'ObjectPattern' ? callees.typeAnnotation : undefined;
  const reference = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;
  const name = reference?.type === 'TSTypeReference' ? source.textOf(reference) : undefined;
  if (callees?.type !== 'ObjectPattern' || name === undefined)
    throw unexpected(
      file,
      `'{ … }: ${caller.type}Callees' as second parameter of the constructor of ${caller.type}`,
    );
  const declared = source.only('TSInterfaceDeclaration', `interface ${name}`, ({ id }) => id.name === name);
  source.append(callees, callees.properties, variable);
  const last = declared.body.body.at(-1);
  source.insert(last ? last.end : (declared.body.start ?? 0) + 1, `\n  ${member}\n`);
}

function classOf(source: SourceText, type: string): Node {
  return source.only('ClassDeclaration', `class ${type}`, ({ id }) => id?.name === type);
}

function unexpected(file: string, what: string): UserError {
  return new UserError([`${file} must have ${what}: nothing was added`]);
}
