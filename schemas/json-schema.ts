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

/** The file that holds all schemas, which is also how validators name it. */
export const SCHEMAS = 'schemas.json';

/** Documents without apiVersion and kind. */
const WITHOUT_KIND = ['JsonPatch', 'TransformerConfiguration'];

/**
 * The definitions that describe whole documents, by what the checks call these: `apps/v1 Deployment`, `JsonPatch`.
 */
export function documentsOf(definitions: Definitions): Record<string, string> {
  const kinds = Object.entries(definitions).flatMap(([name, { properties }]) =>
    properties?.kind?.const === name ? [[`${properties.apiVersion?.const} ${name}`, name]] : [],
  );
  return Object.fromEntries([...kinds, ...WITHOUT_KIND.map((name) => [name, name])]);
}

/** One schema with the definitions of every document that the tree may have, and of all that these are made of. */
export function schemasOf(definitions: Definitions): JsonSchema & { definitions: Definitions } {
  const used = new Map<string, JsonSchema>();
  for (const name of Object.values(documentsOf(definitions))) use(name, SCHEMAS);
  const sorted = [...used].sort(([a], [b]) => (a < b ? -1 : 1));
  const $schema = 'http://json-schema.org/draft-07/schema#';
  return { $schema, $id: SCHEMAS, definitions: Object.fromEntries(sorted) };

  function use(name: string, by: string): void {
    if (used.has(name)) return;
    const definition = definitions[name];
    if (definition === undefined) throw new Error(`${by} references ${name}, which is not defined`);
    used.set(name, definition);
    for (const ref of referencesOf(definition)) use(nameOf(ref), name);
  }
}

function referencesOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([keyword, value]) =>
    keyword === '$ref' ? [value as string] : referencesOf(value),
  );
}
