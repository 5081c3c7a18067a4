import { stringify } from 'yaml';
import { type Definitions, type JsonSchema, nameOf, refTo } from './json-schema';

/** The kinds of argoproj.io that get L1 constructs. */
const KINDS = {
  AnalysisTemplate: 'analysistemplates',
  Application: 'applications',
  AppProject: 'appprojects',
  Rollout: 'rollouts',
};

/**
 * Types that the L1 constructs take as they are, because spelling them out again below every place that
 * uses them would multiply the code by four. Their fields are checked by the schemas.
 */
const UNTYPED = new Set(['JobSpec', 'PodTemplateSpec']);

const INT_OR_STRING: JsonSchema = {
  'x-kubernetes-int-or-string': true,
  anyOf: [{ type: 'integer' }, { type: 'string' }],
};

/** The CustomResourceDefinitions of argoproj.io as `cdk8s import` reads them, in YAML. */
export function customResourceDefinitions(definitions: Definitions): string {
  return Object.entries(KINDS)
    .map(([kind, plural]) => {
      const spec = inline({ $ref: refTo(`${kind}Spec`) }, definitions);
      return stringify(customResourceDefinition(kind, plural, spec), { aliasDuplicateObjects: false });
    })
    .join('---\n');
}

function customResourceDefinition(kind: string, plural: string, spec: JsonSchema): object {
  const openAPIV3Schema = { type: 'object', required: ['spec'], properties: { spec } };
  return definition('argoproj.io', 'v1alpha1', kind, plural, openAPIV3Schema);
}

/** Kinds of Kubernetes itself in the form of CustomResourceDefinitions, each on a line of JSON. */
export function kubernetesKinds(definitions: Definitions, plurals: Readonly<Record<string, string>>): string {
  const lines = Object.entries(plurals).map(([kind, plural]) => {
    const { properties = {}, required = [] } = definitions[kind] as JsonSchema;
    const { apiVersion, kind: _, metadata: __, status: ___, ...own } = properties;
    const [version, group = ''] = String(apiVersion?.const).split('/').reverse() as [string, string?];
    const schema = inline({ type: 'object', required, properties: own }, definitions, new Set());
    return JSON.stringify(definition(group, version, kind, plural, wholeNumbers(schema)));
  });
  return `[\n${lines.join(',\n')}\n]\n`;
}

function definition(
  group: string,
  version: string,
  kind: string,
  plural: string,
  openAPIV3Schema: JsonSchema,
): object {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: group === '' ? plural : `${plural}.${group}` },
    spec: {
      group,
      scope: 'Namespaced',
      names: { kind, plural },
      versions: [{ name: version, served: true, storage: true, schema: { openAPIV3Schema } }],
    },
  };
}

/** These kinds have no fractions. */
function wholeNumbers(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema).replaceAll('"type":"number"', '"type":"integer"');
  return JSON.parse(text) as JsonSchema;
}

/** The schema with each reference replaced by what it references, in the keywords that `cdk8s import` reads. */
function inline(
  schema: JsonSchema,
  definitions: Definitions,
  untyped: ReadonlySet<string> = UNTYPED,
): JsonSchema {
  const { $ref, anyOf, type, required, properties, additionalProperties, items } = schema;
  if ($ref !== undefined) {
    const name = nameOf($ref);
    const target = definitions[name];
    if (target === undefined) throw new Error(`no definition of ${name}`);
    return untyped.has(name)
      ? { 'x-kubernetes-preserve-unknown-fields': true }
      : inline(target, definitions, untyped);
  }
  if (anyOf !== undefined || Array.isArray(type)) return INT_OR_STRING;
  return {
    ...(type !== undefined && { type }),
    ...(required && { required }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties)
          .filter(([, property]) => !('not' in property))
          .map(([name, property]) => [name, inline(property, definitions, untyped)]),
      ),
    }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: inline(additionalProperties, definitions, untyped),
    }),
    ...(items && { items: inline(items, definitions, untyped) }),
  };
}
