import { type Definitions, type JsonSchema, refTo } from './json-schema';
import { ARGO_CD } from './refine/argo-cd';
import { ARGO_ROLLOUTS } from './refine/argo-rollouts';
import { CONTAINER } from './refine/container';
import { NETWORK } from './refine/network';
import { OWN } from './refine/own';
import { POD } from './refine/pod';
import type { Refinement, Refinements } from './refine/refinement';
import { VOLUME } from './refine/volume';
import { WORKLOADS } from './refine/workloads';
import { SCALARS } from './scalars';

const REFINEMENTS: Refinements = {
  ...POD,
  ...CONTAINER,
  ...VOLUME,
  ...WORKLOADS,
  ...NETWORK,
  ...ARGO_ROLLOUTS,
  ...ARGO_CD,
  ...OWN,
};

/**
 * Closes what the types leave open: which numbers are whole, what strings look like, what must be there.
 *
 * @throws when a refinement names a definition or a field that is not there, as after an upgrade of the types
 */
export function refineDefinitions(definitions: Definitions): Definitions {
  for (const name of Object.keys(REFINEMENTS)) {
    if (definitions[name] === undefined) throw new Error(`there is no definition ${name} to refine`);
  }
  const refined = Object.entries(definitions).map(([name, definition]): [string, JsonSchema] => [
    name,
    SCALARS[name] ?? refine(name, definition, REFINEMENTS[name] ?? {}),
  ]);
  return { ...Object.fromEntries(refined), ...SCALARS };
}

function refine(name: string, definition: JsonSchema, refinement: Refinement): JsonSchema {
  const { omit = [], require = [], fields = {}, rules = [] } = refinement;
  const known = definition.properties ?? {};
  for (const field of [...omit, ...require, ...Object.keys(fields)]) {
    if (known[field] === undefined) throw new Error(`${name} has no field ${field} to refine`);
  }
  if (definition.type !== 'object') return definition;
  const properties = Object.entries(known)
    .filter(([field]) => field !== 'status' && !omit.includes(field))
    .map(([field, schema]): [string, JsonSchema] => [
      field,
      fieldSchema(fields[field] ?? wholeNumbers(schema)),
    ]);
  const required = [...(definition.required ?? []), ...require].filter((field) =>
    properties.some(([name]) => name === field),
  );
  return {
    type: 'object',
    ...(required.length > 0 && { required: [...new Set(required)].sort() }),
    properties: Object.fromEntries(properties),
    additionalProperties: false,
    ...(rules.length > 0 && { allOf: [...rules] }),
  };
}

function fieldSchema(field: string | JsonSchema): JsonSchema {
  return typeof field === 'string' ? { $ref: refTo(field) } : field;
}

/** The API has no fractions: what the types call a number is a count of something. */
function wholeNumbers(schema: JsonSchema): JsonSchema {
  if (schema.type === 'number') return { $ref: refTo('Count') };
  if (schema.items) return { ...schema, items: wholeNumbers(schema.items) };
  return schema;
}
