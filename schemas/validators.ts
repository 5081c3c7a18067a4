import Ajv, { type ValidateFunction } from 'ajv';
import standaloneCode from 'ajv/dist/standalone';
import type { SchemaFile } from './schemas';

const SHARED = 'pod-template';

/**
 * Compiles each schema into a CommonJS module that exports a function from a document to whether it is valid; what
 * is wrong with one that is not, the schemas tell. Kinds with pods load the module of the pod template.
 *
 * @returns the code by the name of the module's file
 */
export function compileValidators(schemas: readonly SchemaFile[]): Map<string, string> {
  const shared = schemas.find(({ name }) => name === SHARED);
  if (shared === undefined) throw new Error(`there is no schema ${SHARED}`);
  return new Map(schemas.map((file) => [`${file.name}.cjs`, compile(file, shared)]));
}

/** Each schema has its own Ajv, so that what is generated for one does not depend on the others. */
function compile(file: SchemaFile, shared: SchemaFile): string {
  const ajv = new Ajv({
    strict: true,
    inlineRefs: false,
    messages: false,
    code: { source: true, lines: true },
  });
  if (file !== shared) requireInsteadOfInlining(ajv.compile(shared.schema), `./${SHARED}.cjs`);
  return withoutErrors(standaloneCode(ajv, ajv.compile(file.schema)));
}

/** Makes code that calls the validator load it from its own module. */
function requireInsteadOfInlining(validator: ValidateFunction, module: string): void {
  const { source } = validator;
  if (source === undefined) throw new Error(`${module} was compiled without its source`);
  source.scopeValues = {};
  source.validateCode = `const ${source.validateName} = require(${JSON.stringify(module)});`;
}

/**
 * Takes what only error objects need out of Ajv's code: it is half of the code, and loading it is most of the time
 * that checking takes. Error objects (and the arguments that tell them where they are) become empty ones.
 */
function withoutErrors(code: string): string {
  const short = cut(code, /\{instancePath(?=[,:=])/g, '{}');
  const schemas = [...short.matchAll(/^const (schema\d+) = /gm)].map(([, name]) => name as string);
  const unused = schemas.filter((name) => short.split(new RegExp(`\\b${name}\\b`)).length === 2);
  if (unused.length === 0) return short;
  return cut(short, new RegExp(`^const (?:${unused.join('|')}) = `, 'gm'), '').replace(/^;\n/gm, '');
}

/** The code with `replacement` for each match of `start` and the brackets that open right there, or after it. */
function cut(code: string, start: RegExp, replacement: string): string {
  let kept = '';
  let position = 0;
  for (let match = start.exec(code); match !== null; match = start.exec(code)) {
    kept += code.slice(position, match.index) + replacement;
    position = closing(code, match.index);
    start.lastIndex = position;
  }
  return kept + code.slice(position);
}

/** The position after the bracket that closes the first one from `position` on. */
function closing(code: string, position: number): number {
  const token = /"(?:\\.|[^"\\])*"|[[{(]|[\]})]/g;
  token.lastIndex = position;
  let depth = 0;
  for (let match = token.exec(code); match !== null; match = token.exec(code)) {
    if ('[{('.includes(match[0])) depth++;
    else if (']})'.includes(match[0]) && --depth === 0) return token.lastIndex;
  }
  throw new Error('Ajv has written code with an open bracket');
}
