import { CERT_MANAGER } from './define/cert-manager';
import { CHARTS } from './define/charts';
import { ISTIO } from './define/istio';
import { ISTIO_TRAFFIC } from './define/istio-traffic';
import { KEDA } from './define/keda';
import { KUSTOMIZE } from './define/kustomize';
import { OPERATORS } from './define/operators';
import { TRAFFIC_ROUTER_PLUGINS } from './define/traffic-router-plugins';
import { type Definitions, type JsonSchema, refTo } from './json-schema';
import { ARGO_CD } from './refine/argo-cd';
import { ARGO_ROLLOUTS } from './refine/argo-rollouts';
import { CONTAINER } from './refine/container';
import { GATEWAY_API } from './refine/gateway-api';
import { NETWORK } from './refine/network';
import { POD } from './refine/pod';
import type { Refinement, Refinements } from './refine/refinement';
import { VOLUME } from './refine/volume';
import { WORKLOADS } from './refine/workloads';
import { SCALARS } from './scalars';

const REFINED: Refinements = {
  ...POD,
  ...CONTAINER,
  ...VOLUME,
  ...WORKLOADS,
  ...NETWORK,
  ...GATEWAY_API,
  ...ARGO_ROLLOUTS,
  ...ARGO_CD,
};

const DEFINED: Refinements = {
  ...KUSTOMIZE,
  ...CHARTS,
  ...ISTIO,
  ...ISTIO_TRAFFIC,
  ...OPERATORS,
  ...CERT_MANAGER,
  ...KEDA,
  ...TRAFFIC_ROUTER_PLUGINS,
};

/** The schema of a field that the API has, and no manifest of ours. */
const UNSUPPORTED: JsonSchema = { not: {} };

/**
 * Closes what the types leave open: which numbers are whole, what strings look like, what must be there.
 *
 * @throws when a refinement names a definition or a field that is not there, as after an upgrade of the types
 */
export function refineDefinitions(definitions: Definitions): Definitions {
  const closed = Object.entries(definitions).map(([name, definition]): [string, JsonSchema] => [
    name,
    definition.type === 'object' ? close(name, definition, REFINED[name] ?? {}) : definition,
  ]);
  for (const [name, refinement] of Object.entries(REFINED)) checkNames(name, definitions[name], refinement);
  const defined = Object.entries(DEFINED).map(([name, refinement]): [string, JsonSchema] => {
    if (definitions[name] !== undefined) throw new Error(`${name} is a definition already`);
    return [name, close(name, {}, refinement)];
  });
  return { ...Object.fromEntries([...closed, ...defined]), ...SCALARS };
}

function close(name: string, definition: JsonSchema, refinement: Refinement): JsonSchema {
  const { omit = [], require = [], fields = {}, rules = [] } = refinement;
  const properties: Record<string, JsonSchema> = {};
  for (const [field, schema] of Object.entries(definition.properties ?? {}))
    properties[field] = wholeNumbers(schema);
  for (const [field, schema] of Object.entries(fields))
    properties[field] = typeof schema === 'string' ? { $ref: refTo(schema) } : schema;
  const isKind = properties.kind?.const === name;
  const unsupported = isKind && properties.status ? [...omit, 'status'] : omit;
  for (const field of unsupported) properties[field] = UNSUPPORTED;
  const demanded = [
    ...(isKind ? ['apiVersion', 'kind', 'metadata'] : []),
    ...(definition.required ?? []),
    ...require,
  ];
  const required = [...new Set(demanded)].filter((field) => properties[field] !== UNSUPPORTED).sort();
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    properties,
    additionalProperties: false,
    ...(rules.length > 0 && { allOf: [...rules] }),
  };
}

function checkNames(name: string, definition: JsonSchema | undefined, refinement: Refinement): void {
  if (definition === undefined) throw new Error(`there is no definition ${name} to refine`);
  const { omit = [], require = [], fields = {} } = refinement;
  const unknown = [...omit, ...require, ...Object.keys(fields)].find(
    (field) => !definition.properties?.[field],
  );
  if (unknown !== undefined) throw new Error(`${name} has no field ${unknown} to refine`);
}

/** The API has no fractions: what the types call a number is a count of something. */
function wholeNumbers(schema: JsonSchema): JsonSchema {
  if (schema.type === 'number') return { $ref: refTo('Count') };
  if (schema.items) return { ...schema, items: wholeNumbers(schema.items) };
  return schema;
}
