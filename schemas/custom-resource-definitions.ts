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
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.argoproj.io` },
    spec: {
      group: 'argoproj.io',
      scope: 'Namespaced',
      names: { kind, plural },
      versions: [{ name: 'v1alpha1', served: true, storage: true, schema: { openAPIV3Schema } }],
    },
  };
}

/** The schema with each reference replaced by what it references, in the keywords that `cdk8s import` reads. */
function inline(schema: JsonSchema, definitions: Definitions): JsonSchema {
  const { $ref, anyOf, type, required, properties, additionalProperties, items } = schema;
  if ($ref !== undefined) {
    const name = nameOf($ref);
    const target = definitions[name];
    if (target === undefined) throw new Error(`no definition of ${name}`);
    return UNTYPED.has(name) ? { 'x-kubernetes-preserve-unknown-fields': true } : inline(target, definitions);
  }
  if (anyOf !== undefined) return INT_OR_STRING;
  return {
    ...(type !== undefined && { type }),
    ...(required && { required }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties)
          .filter(([, property]) => !('not' in property))
          .map(([name, property]) => [name, inline(property, definitions)]),
      ),
    }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: inline(additionalProperties, definitions),
    }),
    ...(items && { items: inline(items, definitions) }),
  };
}
