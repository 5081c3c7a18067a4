import { type Definitions, type JsonSchema, nameOf, refTo } from './json-schema';

/** A JSON Schema and the name of its file, without the ending. */
export interface SchemaFile {
  readonly name: string;
  readonly schema: JsonSchema;
  /** Which documents it is for; undefined for schemas that others reference. */
  readonly document?: { readonly apiVersion: string; readonly kind: string };
}

/** The kinds with metadata, and what each may be named. */
const NAMES: Readonly<Record<string, string>> = {
  AnalysisTemplate: 'DnsSubdomain',
  AppProject: 'DnsSubdomain',
  // Argo CD writes it into a label of everything that it creates.
  Application: 'DnsLabel',
  AuthorizationPolicy: 'DnsSubdomain',
  ConfigMap: 'DnsSubdomain',
  Deployment: 'DnsSubdomain',
  ExternalSecret: 'DnsSubdomain',
  HorizontalPodAutoscaler: 'DnsSubdomain',
  Ingress: 'DnsSubdomain',
  NetworkPolicy: 'DnsSubdomain',
  PeerAuthentication: 'DnsSubdomain',
  PodDisruptionBudget: 'DnsSubdomain',
  Rollout: 'DnsSubdomain',
  Service: 'ServiceName',
  ServiceAccount: 'DnsSubdomain',
  ServiceMonitor: 'DnsSubdomain',
};

/** The kinds that Kustomize reads for itself. */
const WITHOUT_METADATA = ['Kustomization', 'PatchTransformer'];

/** The schemas of what is not a document with a kind, by the name of their file. */
const WITHOUT_KIND = {
  'json-patch': 'JsonPatch',
  kustomizeconfig: 'TransformerConfiguration',
  'pod-template': 'PodTemplateSpec',
};

const DRAFT = 'http://json-schema.org/draft-07/schema#';
const POD_TEMPLATE = 'PodTemplateSpec';

/** One self-contained schema per kind, and one for the pod template that several kinds share. */
export function schemaFiles(definitions: Definitions): SchemaFile[] {
  const named = Object.entries(NAMES).map(([kind, name]) =>
    document(kind, withMetadata(definitions[kind], name)),
  );
  const unnamed = WITHOUT_METADATA.map((kind) => document(kind, definitions[kind]));
  const others = Object.entries(WITHOUT_KIND).map(([name, type]) => ({
    name,
    schema: { ...definitions[type] },
  }));
  return [...named, ...unnamed, ...others].map((file) => ({
    ...file,
    schema: selfContained(file.name, file.schema, definitions),
  }));
}

function document(kind: string, schema: JsonSchema | undefined): SchemaFile {
  const apiVersion = schema?.properties?.apiVersion?.const;
  if (schema === undefined || typeof apiVersion !== 'string')
    throw new Error(`no type declares the kind ${kind}`);
  return {
    name: `${apiVersion}/${kind}`.toLowerCase().replaceAll('/', '-'),
    schema: { ...schema, required: [...new Set(['apiVersion', 'kind', ...(schema.required ?? [])])] },
    document: { apiVersion, kind },
  };
}

function withMetadata(schema: JsonSchema | undefined, name: string): JsonSchema {
  const metadata: JsonSchema = {
    type: 'object',
    required: ['name'],
    properties: {
      annotations: { $ref: refTo('Annotations') },
      finalizers: { type: 'array', items: { $ref: refTo('Finalizer') } },
      labels: { $ref: refTo('Labels') },
      name: { $ref: refTo(name) },
      namespace: { $ref: refTo('DnsLabel') },
    },
    additionalProperties: false,
  };
  return {
    ...schema,
    required: [...new Set(['metadata', ...(schema?.required ?? [])])],
    properties: { ...schema?.properties, metadata },
  };
}

/** The schema with the definitions that it uses; the pod template stays a reference to its own file. */
function selfContained(name: string, schema: JsonSchema, definitions: Definitions): JsonSchema {
  const used = new Map<string, JsonSchema>();
  const root = resolve(schema);
  const sorted = [...used].sort(([a], [b]) => (a < b ? -1 : 1));
  return { $schema: DRAFT, $id: `${name}.json`, ...root, definitions: Object.fromEntries(sorted) };

  function resolve<T>(node: T): T {
    if (Array.isArray(node)) return node.map(resolve) as T;
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([keyword, value]) => [
        keyword,
        keyword === '$ref' ? reference(value) : resolve(value),
      ]),
    ) as T;
  }

  function reference(ref: string): string {
    const target = nameOf(ref);
    if (target === POD_TEMPLATE) return 'pod-template.json';
    const definition = definitions[target];
    if (definition === undefined) throw new Error(`${name} references ${target}, which is not defined`);
    if (!used.has(target)) {
      used.set(target, {});
      used.set(target, resolve(definition));
    }
    return ref;
  }
}
