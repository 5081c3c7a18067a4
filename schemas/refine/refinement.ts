import { type JsonSchema, refTo } from '../json-schema';

/** What the types of a definition leave open and the API closes; all of it, where no package has usable types. */
export interface Refinement {
  /** Fields that the API has, but no manifest of ours may: no construct writes them, or the cluster sets them. */
  readonly omit?: readonly string[];
  /** Fields that the types make optional and the API demands. */
  readonly require?: readonly string[];
  /** What fields hold: the name of a definition, or a schema. */
  readonly fields?: Readonly<Record<string, string | JsonSchema>>;
  /** What fields must be together; each message completes a sentence whose subject is the object. */
  readonly rules?: readonly JsonSchema[];
}

export type Refinements = Readonly<Record<string, Refinement>>;

export const BOOLEAN: JsonSchema = { type: 'boolean' };

/** A kind that is defined here; what else every kind must have is added to it as to the others. */
export function kind(apiVersion: string, name: string, { fields, ...rest }: Refinement): Refinement {
  const type = { apiVersion: { type: 'string', const: apiVersion }, kind: { type: 'string', const: name } };
  return { ...rest, fields: { ...type, metadata: 'ObjectMeta', ...fields } };
}

/** The same with a specification, which it must have. */
export function kindWithSpec(apiVersion: string, name: string, spec: Refinement): Refinements {
  const itself = kind(apiVersion, name, { require: ['spec'], fields: { spec: `${name}Spec` } });
  return { [name]: itself, [`${name}Spec`]: spec };
}

export function oneOf(...values: readonly string[]): JsonSchema {
  return { type: 'string', enum: [...values] };
}

/** A list of what a definition (or a schema) describes, empty or not. */
export function listOf(item: string | JsonSchema): JsonSchema {
  return { type: 'array', items: typeof item === 'string' ? { $ref: refTo(item) } : item };
}

/** A list of at least one item. */
export function someOf(item: string | JsonSchema): JsonSchema {
  return { ...listOf(item), minItems: 1 };
}

export function mapOf(key: string, value: string): JsonSchema {
  return {
    type: 'object',
    propertyNames: { $ref: refTo(key) },
    additionalProperties: { $ref: refTo(value) },
  };
}

/** An object with at least one field. */
export function someFieldOf(definition: string): JsonSchema {
  return { $ref: refTo(definition), type: 'object', minProperties: 1 };
}

/** What a definition describes, in a place that allows fewer values of some of its fields. */
export function narrowed(definition: string, fields: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { $ref: refTo(definition), type: 'object', properties: { ...fields } };
}

export function between(minimum: number, maximum: number): JsonSchema {
  return { type: 'integer', minimum, maximum };
}

/** That an object has fields, whatever they hold. Ajv's strict mode wants them listed where they are required. */
export function has(...names: readonly string[]): JsonSchema {
  return { required: [...names], properties: Object.fromEntries(names.map((name) => [name, {}])) };
}

/** That a field is there and holds one of the values. */
export function hasValue(name: string, ...values: readonly string[]): JsonSchema {
  return { required: [name], properties: { [name]: oneOf(...values) } };
}

/** A rule for objects that match a condition, and one for the others. */
export function when(condition: JsonSchema, rule: JsonSchema, otherwise?: JsonSchema): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
  return { if: condition, then: rule, ...(otherwise && { else: otherwise }) };
}

/** A rule with the message that names it. */
export function rule(message: string, schema: JsonSchema): JsonSchema {
  return { $comment: message, ...schema };
}

export function exactlyOne(...names: readonly string[]): JsonSchema {
  return rule(`must have exactly one of ${quoted(names)}`, {
    oneOf: names.map((name) => has(name)),
  });
}

export function atLeastOne(...names: readonly string[]): JsonSchema {
  return rule(`must have at least one of ${quoted(names)}`, {
    anyOf: names.map((name) => has(name)),
  });
}

export function notBoth(one: string, other: string): JsonSchema {
  return rule(`must not have both '${one}' and '${other}'`, { not: has(one, other) });
}

/** `type: Resource` stands beside `resource`, `type: Pods` beside `pods`, and so on. */
export function fieldByType(fields: Readonly<Record<string, string>>): JsonSchema[] {
  return Object.entries(fields).map(([type, field]) => onlyForType(type, field));
}

/** A field that is there exactly where the type has a value. */
export function onlyForType(type: string, field: string): JsonSchema {
  return rule(
    `must have '${field}' exactly where its type is ${type}`,
    when(hasValue('type', type), has(field), { not: has(field) }),
  );
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}
