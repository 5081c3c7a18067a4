import { parse } from 'yaml';
import type { ImportedKind, ImportedKinds } from '../constructs/platform/kinds';
import { didYouMean } from '../constructs/props/did-you-mean';
import { formatValue } from '../constructs/props/format-value';
import { fieldName, joinFields, THE_DOCUMENT } from '../manifests/field-name';
import { groupOf, type KubeObject } from '../manifests/kube-object';
import { EmbeddedYaml } from '../manifests/kustomization';
import { importedProblems } from './imported-schema';
import type { Kinds } from './kinds';
import { type Problem, schemaErrors } from './schema-errors';

type Validator = (document: unknown) => boolean;

let loaded: Readonly<Record<string, Validator>> | undefined;

/** Whether a document is valid; by its apiVersion and kind, or by the name of what has none. */
function validators(): Readonly<Record<string, Validator>> {
  // Loaded only where a run checks documents.
  loaded ??= require('../imports/validators.cjs') as Readonly<Record<string, Validator>>;
  return loaded;
}

/**
 * Everything in a document that the schema of its kind does not allow; nothing where it is valid. YAML in a string,
 * as the patches of a Kustomization are, is checked as well.
 *
 * @param document plain data, or a document of a `TreeFile`
 * @param kinds those that there are beside the built-in ones
 */
export function schemaProblems(document: unknown, kinds?: ImportedKinds): Problem[] {
  const schema = schemaOf(document, kinds);
  if (typeof schema === 'string') return problemsOf(document, schema);
  return 'problems' in schema ? [...schema.problems] : importedProblems(schema, document);
}

/** Whether a kind has a schema that is built in. */
export function isBuiltIn(apiVersion: string, kind: string): boolean {
  return Object.hasOwn(validators(), `${apiVersion} ${kind}`);
}

let groups: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** What objects of an apiVersion and a kind are called here. */
const KNOWN = new Map<string, Map<string, string>>();

/** The kind of an object; with its group, where that is another one than of the built-in kind of the name. */
export function knownKind({ apiVersion, kind }: Pick<KubeObject, 'apiVersion' | 'kind'>): string {
  const known = KNOWN.get(apiVersion) ?? new Map<string, string>();
  let name = known.get(kind);
  if (name === undefined) {
    groups ??= builtInGroups();
    const group = groupOf({ apiVersion: String(apiVersion) });
    name = groups.get(kind)?.has(group) === false ? `${group}/${kind}` : kind;
    KNOWN.set(apiVersion, known.set(kind, name));
  }
  return name;
}

/** Whether an object is of a kind that is built in, not of one of the same name in another group. */
export function isOf<K extends keyof Kinds>(object: KubeObject, kind: K): object is Kinds[K] & KubeObject {
  return knownKind(object) === kind;
}

function builtInGroups(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [apiVersion = '', kind] of Object.keys(validators()).map((name) => name.split(' '))) {
    if (kind) found.set(kind, (found.get(kind) ?? new Set()).add(groupOf({ apiVersion })));
  }
  return found;
}

const PATCH_TRANSFORMER = 'builtin PatchTransformer';

/** The kinds with YAML in their strings. */
const EMBEDDING = new Set(['kustomize.config.k8s.io/v1beta1 Kustomization', PATCH_TRANSFORMER]);

function problemsOf(document: unknown, schema: string): Problem[] {
  if (!EMBEDDING.has(schema)) return problemsBy(schema, document);
  const { outer, embedded } = separateEmbedded(document);
  const inner = embedded.flatMap(({ field, content }) =>
    problemsOf(content, field.endsWith('patch') ? 'JsonPatch' : PATCH_TRANSFORMER).map((problem) => ({
      ...problem,
      field: joinFields(field, problem.field),
    })),
  );
  return [...problemsBy(schema, outer), ...inner];
}

function problemsBy(schema: string, document: unknown): Problem[] {
  const validate = validators()[schema];
  if (validate === undefined) throw new Error(`imports/validators.cjs has no ${schema}: npm run import`);
  return validate(document) ? [] : schemaErrors(schema, document);
}

/** The name of the schema for a document, its imported kind, or what is wrong with its apiVersion and kind. */
function schemaOf(
  document: unknown,
  kinds: ImportedKinds | undefined,
): string | ImportedKind | { readonly problems: readonly Problem[] } {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return {
      problems: [{ field: THE_DOCUMENT, message: `must be an object, got ${formatValue(document)}` }],
    };
  }
  const { apiVersion, kind } = document as { apiVersion?: unknown; kind?: unknown };
  if (apiVersion === undefined && kind === undefined && 'replicas' in document)
    return 'TransformerConfiguration';

  const wrong = Object.entries({ apiVersion, kind }).filter(
    ([, value]) => typeof value !== 'string' || value === '',
  );
  if (wrong.length > 0) {
    const problems = wrong.map(([field, value]) => ({
      field,
      message: value === undefined ? 'is missing' : `must be a name, got ${formatValue(value)}`,
    }));
    return { problems };
  }
  const [version, name] = [String(apiVersion), String(kind)];
  if (isBuiltIn(version, name)) return `${version} ${name}`;
  const imported = kinds?.named(name) ?? [];
  return (
    imported.find((it) => it.apiVersion === version) ?? { problems: [unknownKind(version, name, imported)] }
  );
}

const IMPORT_IT =
  '; `infra import <file or URL of its CustomResourceDefinition>`, or `infra import k8s <kind>`, brings it';

function unknownKind(apiVersion: string, kind: string, imported: readonly ImportedKind[]): Problem {
  if (kind === 'Secret' && apiVersion === 'v1') {
    return {
      field: 'kind',
      message:
        "must be another one than Secret, which is for no Git: give services 'secrets', and create it in the cluster",
    };
  }
  const known = Object.keys(validators())
    .map((name) => name.split(' '))
    .filter((words): words is [string, string] => words.length === 2);
  const right = [
    ...known.filter(([, name]) => name === kind).map(([version]) => version),
    ...imported.map((it) => it.apiVersion),
  ];
  if (right.length > 0) {
    return {
      field: 'apiVersion',
      message: `must be ${right.join(' or ')} for a ${kind}, got ${formatValue(apiVersion)}`,
    };
  }
  const suggestion = didYouMean(
    kind,
    known.map(([, name]) => name),
  );
  return {
    field: 'kind',
    message: `has no schema: ${formatValue(kind)} of ${formatValue(apiVersion)}${suggestion || IMPORT_IT}`,
  };
}

/** What a string of a document holds. */
export interface Embedded {
  readonly field: string;
  readonly content: unknown;
}

/**
 * Separates a Kustomize document from the documents in its strings: its patches and its inline transformers. They
 * are an `EmbeddedYaml` before they are written, and text afterwards.
 */
export function separateEmbedded(document: unknown): { outer: unknown; embedded: Embedded[] } {
  const embedded: Embedded[] = [];
  const names: string[] = [];

  /** What nothing is separated from stays as it is: most of a document is only looked through. */
  function separate(value: unknown): unknown {
    if (names.at(-1) === 'patch' || names.at(-2) === 'transformers') {
      if (value instanceof EmbeddedYaml) {
        embedded.push({ field: fieldName(names), content: value.content });
        return SOME_YAML;
      }
      if (typeof value === 'string') embedded.push({ field: fieldName(names), content: parsed(value) });
    }
    if (typeof value !== 'object' || value === null) return value;
    const container = value as Record<string, unknown>;
    let copy: Record<string, unknown> | undefined;
    for (const name of Object.keys(container)) {
      names.push(name);
      const separated = separate(container[name]);
      names.pop();
      if (separated === container[name]) continue;
      copy ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
      copy[name] = separated;
    }
    return copy ?? value;
  }

  return { outer: separate(document), embedded };
}

/** Stands for the YAML that has been taken out. */
const SOME_YAML = '{}';

/** The data in a text; a text that is not YAML stands for itself, and has no schema. */
function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return text;
  }
}
