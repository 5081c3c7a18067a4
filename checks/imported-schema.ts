import type { Ajv, ValidateFunction } from 'ajv';
import type { ImportedKind } from '../constructs/platform/kinds';
import { errorsAsProblems, newAjv, OBJECT_META, type Problem } from './schema-errors';

/** The part of an `openAPIV3Schema` that says what an object may have. */
export interface OpenApiSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, OpenApiSchema>>;
  readonly additionalProperties?: boolean | OpenApiSchema;
  readonly items?: OpenApiSchema;
  readonly required?: readonly string[];
  readonly nullable?: boolean;
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: boolean | number;
  readonly exclusiveMaximum?: boolean | number;
  readonly allOf?: readonly OpenApiSchema[];
  readonly anyOf?: readonly OpenApiSchema[];
  readonly oneOf?: readonly OpenApiSchema[];
  readonly not?: OpenApiSchema;
  readonly [keyword: string]: unknown;
}

type JsonSchema = Record<string, unknown>;

let ajv: Ajv | undefined;

const VALIDATORS = new WeakMap<ImportedKind, ValidateFunction>();

/**
 * What is wrong with an object of an imported kind, as the API server would find it; a field that the server would drop is
 * one too. What it fills in need not be there. Rules in CEL, formats, and keys of lists are left to the server.
 */
export function importedProblems(kind: ImportedKind, document: unknown): Problem[] {
  const validate = validatorOf(kind);
  return validate(document) ? [] : errorsAsProblems(validate.errors ?? [], kind.kind);
}

/** @throws Error if the schema is none */
export function validatorOf(kind: ImportedKind): ValidateFunction {
  const known = VALIDATORS.get(kind);
  if (known) return known;
  // Ajv is loaded only where there are objects of imported kinds.
  ajv ??= newAjv({ strict: false, validateFormats: false, unicodeRegExp: false });
  const validate = ajv.compile(documentSchema(kind));
  VALIDATORS.set(kind, validate);
  return validate;
}

/** What the server knows of every object is not in the schema of a kind. */
function documentSchema({ schema }: ImportedKind): JsonSchema {
  const { properties = {}, required = [], ...rest } = schema as OpenApiSchema;
  const { apiVersion: _, kind: __, metadata, status: ___, ...own } = properties;
  const demanded = [...new Set(['apiVersion', 'kind', 'metadata', ...required])];
  const whole = fieldSchema({
    ...rest,
    type: 'object',
    properties: own,
    required: demanded.filter((name) => name !== 'status'),
  });
  return {
    ...whole,
    properties: {
      ...(whole.properties as JsonSchema),
      apiVersion: {},
      kind: {},
      metadata: { allOf: [{ $ref: OBJECT_META }, ...(metadata ? [valueSchema(metadata)] : [])] },
      status: { not: {} },
    },
  };
}

/** A field as JSON Schema has it: an object has no other fields than those that are named, unless it keeps them. */
function fieldSchema(schema: OpenApiSchema): JsonSchema {
  const { type, properties, additionalProperties, items, nullable } = schema;
  if (schema['x-kubernetes-int-or-string']) return { allOf: [intOrString(schema), valueKeywords(schema)] };
  const isObject = type === 'object' || properties !== undefined;
  const keepsAll = schema['x-kubernetes-preserve-unknown-fields'] === true;
  const embedded = schema['x-kubernetes-embedded-resource'] === true;
  return {
    type,
    ...(nullable && type !== undefined && { nullable }),
    ...(isObject && {
      properties: {
        ...(embedded && { apiVersion: {}, kind: {}, metadata: {} }),
        ...mapped(properties, fieldSchema),
      },
      additionalProperties:
        typeof additionalProperties === 'object'
          ? fieldSchema(additionalProperties)
          : keepsAll || additionalProperties === true,
    }),
    ...(items && { items: fieldSchema(items) }),
    ...valueKeywords(schema),
  };
}

function intOrString({ nullable }: OpenApiSchema): JsonSchema {
  const either = [{ type: 'integer' }, { type: 'string' }, ...(nullable ? [{ type: 'null' }] : [])];
  return { description: 'a whole number or a text, e.g. 1 or "25%"', anyOf: either };
}

const KEYWORDS = [
  'enum',
  'maxItems',
  'maxLength',
  'maxProperties',
  'minItems',
  'minLength',
  'minProperties',
  'multipleOf',
  'uniqueItems',
];

/** What is said of a value beyond its fields. */
function valueKeywords(schema: OpenApiSchema): JsonSchema {
  const { required = [], properties = {}, pattern, enum: values, nullable } = schema;
  const demanded = required.filter((name) => properties[name]?.default === undefined);
  const rules = rulesOf(schema);
  return {
    ...Object.fromEntries(KEYWORDS.map((it) => [it, schema[it]])),
    ...(values !== undefined && nullable ? { enum: [...(values as unknown[]), null] } : {}),
    required: demanded,
    ...(pattern !== undefined && isPattern(pattern) && { pattern }),
    ...bound('minimum', 'exclusiveMinimum', schema),
    ...bound('maximum', 'exclusiveMaximum', schema),
    ...(rules.length > 0 && { allOf: rules }),
  };
}

/** Conditions say nothing of which fields there are. */
function valueSchema(schema: OpenApiSchema): JsonSchema {
  const { properties, additionalProperties, items } = schema;
  return {
    ...(properties && { properties: mapped(properties, valueSchema) }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: valueSchema(additionalProperties),
    }),
    ...(items && { items: valueSchema(items) }),
    ...valueKeywords(schema),
  };
}

/** Each with a comment, which is the message for whatever fails in it. */
function rulesOf({ allOf = [], anyOf, oneOf, not }: OpenApiSchema): JsonSchema[] {
  return [
    ...allOf.map(valueSchema),
    ...(anyOf ? [{ $comment: `must ${inWords('at least one', anyOf)}`, anyOf: anyOf.map(valueSchema) }] : []),
    ...(oneOf ? [{ $comment: `must ${inWords('exactly one', oneOf)}`, oneOf: oneOf.map(valueSchema) }] : []),
    ...(not ? [{ $comment: 'must not be what its schema excludes', not: valueSchema(not) }] : []),
  ];
}

function inWords(count: string, alternatives: readonly OpenApiSchema[]): string {
  const names = alternatives.flatMap(({ required = [] }) => required);
  if (names.length !== alternatives.length) return `meet ${count} of the alternatives of its schema`;
  return `have ${count} of ${names.map((name) => `'${name}'`).join(', ')}`;
}

/** By OpenAPI 3.0 a bound is exclusive by a flag beside it. */
function bound(inclusive: 'minimum' | 'maximum', exclusive: string, schema: OpenApiSchema): JsonSchema {
  return { [schema[exclusive] === true ? exclusive : inclusive]: schema[inclusive] };
}

/** Go's patterns are nearly JavaScript's; the server judges what is none here. */
function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern);
    return true;
  } catch {
    return false;
  }
}

function mapped(
  properties: Readonly<Record<string, OpenApiSchema>> = {},
  map: (schema: OpenApiSchema) => JsonSchema,
): JsonSchema {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, map(schema)]));
}
