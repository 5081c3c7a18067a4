import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone';
import { transformSync } from 'esbuild';
import { type JsonSchema, SCHEMAS } from './json-schema';

/**
 * Compiles the schemas of documents into a CommonJS module that exports, by what the checks call a document, a
 * function from it to whether it is valid; what is wrong with one that is not, the schemas say.
 *
 * @param documents the definitions that describe whole documents
 */
export function compileValidators(schemas: JsonSchema, documents: Readonly<Record<string, string>>): string {
  const ajv = new Ajv({
    strict: true,
    inlineRefs: false,
    messages: false,
    schemas: [schemas],
    code: { source: true },
  });
  const refs = Object.entries(documents).map(([document, name]) => [
    document,
    `${SCHEMAS}#/definitions/${name}`,
  ]);
  const code = withoutErrors(standaloneCode(ajv, Object.fromEntries(refs)));
  return transformSync(code, { minify: true, treeShaking: true, format: 'cjs', target: 'node20' }).code;
}

/**
 * Makes each error object in Ajv's code (and the argument that says where it is) an empty one: they are half of the
 * code, and loading it is most of the time that checking takes.
 */
function withoutErrors(code: string): string {
  const start = /\{instancePath(?=[,:=])/g;
  let kept = '';
  let position = 0;
  for (let match = start.exec(code); match !== null; match = start.exec(code)) {
    kept += `${code.slice(position, match.index)}{}`;
    position = closing(code, match.index);
    start.lastIndex = position;
  }
  return kept + code.slice(position);
}

/** The position after the brace that closes the one at a position. */
function closing(code: string, position: number): number {
  const token = /"(?:\\.|[^"\\])*"|[{}]/g;
  token.lastIndex = position;
  let depth = 0;
  for (let match = token.exec(code); match !== null; match = token.exec(code)) {
    if (match[0] === '{') depth++;
    else if (match[0] === '}' && --depth === 0) return token.lastIndex;
  }
  throw new Error('Ajv has written code with an open brace');
}
