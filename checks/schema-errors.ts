import fs from 'node:fs';
import path from 'node:path';
import type { Ajv, ErrorObject, ValidateFunction } from 'ajv';
import { didYouMean } from '../constructs/props/did-you-mean';
import { fieldName, joinFields, keysOfPointer } from '../manifests/field-name';
import { messageOf } from './schema-message';

/** A mistake in a document; `${field} ${message}` is a sentence. */
export interface Problem {
  /** Where it is; list items go by their index, e.g. `spec.ports[0].port`. */
  readonly field: string;
  /** What is expected there and what was found, e.g. `must be a port number in 1-65535, got 0`. */
  readonly message: string;
}

const SCHEMAS = path.join(__dirname, '../imports/schemas.json');

let ajv: Ajv | undefined;

/**
 * What is wrong with a document that its compiled validator refuses, by the schema that the validator was made from.
 *
 * The validators only say yes or no, which is all that most documents need; the schemas know why.
 */
export function schemaErrors(schema: string, document: unknown): Problem[] {
  const validate = validator(schema);
  if (validate(document))
    throw new Error(`imports/validators.cjs and imports/schemas.json differ on ${schema}: npm run import`);
  const problems = withoutDuplicateErrors(validate.errors ?? []).map((error) =>
    problem(error, definitionOf(schema)),
  );
  return problems.filter(
    ({ field, message }, index) =>
      index === problems.findIndex((p) => p.field === field && p.message === message),
  );
}

function validator(schema: string): ValidateFunction {
  if (ajv === undefined) {
    // Ajv is loaded only to say what is wrong.
    const { Ajv: Constructor } = require('ajv') as typeof import('ajv');
    ajv = new Constructor({ strict: true, allErrors: true, verbose: true, messages: false });
    ajv.addSchema(JSON.parse(fs.readFileSync(SCHEMAS, 'utf8')) as object);
  }
  return ajv.getSchema(`schemas.json#/definitions/${definitionOf(schema)}`) as ValidateFunction;
}

/** `apps/v1 Deployment` is described by the definition `Deployment`. */
function definitionOf(schema: string): string {
  return schema.slice(schema.indexOf(' ') + 1);
}

/** One error for each mistake: Ajv tells of each alternative that failed, and then that they all did. */
function withoutDuplicateErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const inRules = new Set<unknown>();
  for (const { parentSchema } of errors)
    if (parentSchema?.$comment !== undefined) collect(parentSchema, inRules);
  const alternatives = errors.filter(
    ({ keyword, parentSchema }) => keyword === 'anyOf' && parentSchema?.description,
  );

  return errors.filter((error) => {
    if (error.keyword === 'propertyNames') return false;
    if (inRules.has(error.parentSchema)) return false;
    const alternative = alternatives.find(({ instancePath }) => instancePath === error.instancePath);
    if (alternative !== undefined && alternative !== error) return false;
    return !isMisspelt(error, errors) && !isConditionedOnMistake(error, errors);
  });
}

/** Notes all schemas below a rule: the rule's message speaks for their errors. */
function collect(rule: object, into: Set<unknown>): void {
  for (const value of Object.values(rule)) {
    if (typeof value !== 'object' || value === null) continue;
    into.add(value);
    collect(value, into);
  }
}

/** Whether a field is missing because it stands there under a name that nearly is its own. */
function isMisspelt({ keyword, instancePath, params }: ErrorObject, errors: readonly ErrorObject[]): boolean {
  if (keyword !== 'required') return false;
  return errors.some(
    (other) =>
      other.keyword === 'additionalProperties' &&
      other.instancePath === instancePath &&
      didYouMean(other.params.additionalProperty, [params.missingProperty]) !== '',
  );
}

/** Whether a rule asks for a field because of another whose value is wrong itself. */
function isConditionedOnMistake(
  { keyword, instancePath, parentSchema }: ErrorObject,
  errors: readonly ErrorObject[],
) {
  if (keyword !== 'if') return false;
  const conditions = Object.keys(parentSchema?.if.properties).map((name) => `${instancePath}/${name}`);
  return errors.some((other) => conditions.includes(other.instancePath));
}

function problem(error: ErrorObject, kind: string): Problem {
  const { instancePath, keyword, params, propertyName } = error;
  const below =
    propertyName ?? (keyword === 'required' && !isRule(error) ? params.missingProperty : undefined);
  const name = below ?? (keyword === 'additionalProperties' ? params.additionalProperty : undefined);
  const keys = keysOfPointer(instancePath);
  const parent = joinFields(kind, fieldName(keys)).replace(/\[\d+\]/g, '[]');
  return { field: fieldName(name === undefined ? keys : [...keys, name]), message: messageOf(error, parent) };
}

function isRule({ parentSchema }: ErrorObject): boolean {
  return parentSchema?.$comment !== undefined;
}
