/** The part of JSON Schema that the generator reads and writes. */
export interface JsonSchema {
  $id?: string;
  $ref?: string;
  definitions?: Definitions;
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  [keyword: string]: unknown;
}

/** Schemas by the name under which others reference them, as in `#/definitions/Container`. */
export type Definitions = Record<string, JsonSchema>;

const PREFIX = '#/definitions/';

/** The `$ref` of a definition. */
export function refTo(name: string): string {
  return PREFIX + name;
}

/** The name of the definition that a `$ref` points to. */
export function nameOf(ref: string): string {
  return ref.slice(PREFIX.length);
}
