import type { Ajv, ErrorObject, Options, ValidateFunction } from 'ajv';
import { didYouMean } from '../constructs/props/did-you-mean';
import { formatValue } from '../constructs/props/format-value';
import { fieldName, joinFields, keysOfPointer } from '../manifests/field-name';

/** A mistake in a document; `${field} ${message}` is a sentence. */
export interface Problem {
  /** Where it is; list items go by their index, e.g. `spec.ports[0].port`. */
  readonly field: string;
  /** What is expected there and what was found, e.g. `must be a port number in 1-65535, got 0`. */
  readonly message: string;
}

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
  return errorsAsProblems(validate.errors ?? [], definitionOf(schema));
}

/**
 * What errors of Ajv say to a person, once each.
 *
 * @param kind of the document that has them
 */
export function errorsAsProblems(errors: readonly ErrorObject[], kind: string): Problem[] {
  const problems = withoutDuplicateErrors(errors).map((error) => problem(error, kind));
  return problems.filter(
    ({ field, message }, index) =>
      index === problems.findIndex((p) => p.field === field && p.message === message),
  );
}

function validator(schema: string): ValidateFunction {
  // Ajv is loaded only to say what is wrong.
  ajv ??= newAjv({ strict: true });
  return ajv.getSchema(`schemas.json#/definitions/${definitionOf(schema)}`) as ValidateFunction;
}

/** The reference to what all objects have in their metadata. */
export const OBJECT_META = 'schemas.json#/definitions/ObjectMeta';

/** One that knows the built-in schemas, and tells of every mistake. */
export function newAjv(options: Options): Ajv {
  const { Ajv: Constructor } = require('ajv') as typeof import('ajv');
  const made = new Constructor({ allErrors: true, verbose: true, messages: false, ...options });
  return made.addSchema(require('../imports/schemas.json') as object);
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
  const { instancePath, params, propertyName } = error;
  const name = propertyName ?? params.missingProperty ?? params.additionalProperty;
  const keys = keysOfPointer(instancePath);
  const parent = joinFields(kind, fieldName(keys)).replace(/\[\d+\]/g, '[]');
  return { field: fieldName(name === undefined ? keys : [...keys, name]), message: messageOf(error, parent) };
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'an integer',
  number: 'a number',
  object: 'an object',
  string: 'a string',
};

const COUNTED: Readonly<Record<string, string>> = {
  maxItems: 'items',
  maxLength: 'characters',
  maxProperties: 'fields',
  minItems: 'items',
  minLength: 'characters',
  minProperties: 'fields',
};

/**
 * What an error of Ajv says about its field: what is expected there, and what was found.
 *
 * @param parent the object that has the field, e.g. `Service.spec.ports[]`
 */
export function messageOf(error: ErrorObject, parent: string): string {
  const { keyword, params, data } = error;
  const { $comment, description, properties } = error.parentSchema as {
    $comment?: string;
    description?: string;
    properties?: Record<string, object>;
  };
  if (error.propertyName !== undefined) return `is not ${description}`;
  if ($comment !== undefined) return keyword === 'oneOf' ? `${$comment}, got ${present(error)}` : $comment;
  if (keyword === 'not') return 'is not supported here';
  if (keyword === 'required') return 'is missing';
  if (keyword === 'additionalProperties') {
    return `is not a field of ${parent}${didYouMean(params.additionalProperty, supported(properties))}`;
  }
  return `must ${expected(keyword, params, description)}, got ${formatValue(data)}`;
}

/** The fields that a manifest may have; the API has others. */
function supported(properties: Readonly<Record<string, object>> = {}): string[] {
  return Object.keys(properties).filter((name) => !('not' in (properties[name] as object)));
}

/** Which of the fields that exclude each other an object has. */
function present({ schema, data }: ErrorObject): string {
  const names = (schema as { required: string[] }[]).flatMap(({ required }) => required);
  const found = names.filter((name) => Object.hasOwn((data ?? {}) as object, name));
  return found.length === 0 ? 'none' : found.map((name) => `'${name}'`).join(', ');
}

function expected(keyword: string, params: ErrorObject['params'], description: string | undefined): string {
  if (description !== undefined) return `be ${description}`;
  switch (keyword) {
    case 'const':
      return `be ${params.allowedValue}`;
    case 'enum':
      return `be ${choice(params.allowedValues)}`;
    case 'maximum':
      return `be ≤ ${params.limit}`;
    case 'minimum':
      return `be ≥ ${params.limit}`;
    case 'exclusiveMaximum':
      return `be < ${params.limit}`;
    case 'exclusiveMinimum':
      return `be > ${params.limit}`;
    case 'multipleOf':
      return `be a multiple of ${params.multipleOf}`;
    case 'maxItems':
    case 'maxLength':
    case 'maxProperties':
      return `have at most ${params.limit} ${COUNTED[keyword]}`;
    case 'minItems':
    case 'minLength':
    case 'minProperties':
      return params.limit === 1 ? 'not be empty' : `have at least ${params.limit} ${COUNTED[keyword]}`;
    case 'pattern':
      return `match ${params.pattern}`;
    case 'type':
      return `be ${TYPES[params.type]}`;
    case 'uniqueItems':
      return 'not repeat an item';
    default:
      throw new Error(`imports/schemas.json has the keyword '${keyword}', for which there is no message`);
  }
}

function choice(values: readonly string[]): string {
  const named = values.map((value) => (value === '' ? '""' : value));
  return named.length === 1 ? String(named[0]) : `${named.slice(0, -1).join(', ')} or ${named.at(-1)}`;
}
