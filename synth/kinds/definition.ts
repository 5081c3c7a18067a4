import type { ImportedKind } from '../../constructs/platform/kinds';
import { formatValue } from '../../constructs/props/format-value';
import { isPlain } from '../../constructs/props/prop-schema';
import { isDnsName } from '../../constructs/props/scalars';
import { UserError } from '../user-error';

/** A CustomResourceDefinition, as far as it says what its objects may have. */
export interface KindDefinition {
  /** `<plural>.<group>`, by which its files are named. */
  readonly name: string;
  readonly group: string;
  readonly kind: string;
  readonly isNamespaced: boolean;
  readonly versions: readonly KindVersion[];
}

/** One version of its API. */
export interface KindVersion {
  readonly name: string;
  /** Whether the server takes objects of it. */
  readonly served: boolean;
  /** Whether objects are kept in it; one version is. */
  readonly storage: boolean;
  readonly schema: object;
}

const API_VERSION = 'apiextensions.k8s.io/v1';

/** Whether a document is to be a CustomResourceDefinition, of whatever version. */
export function isDefinition(document: unknown): document is Record<string, unknown> {
  return isPlain(document) && document.kind === 'CustomResourceDefinition';
}

/**
 * Reads a CustomResourceDefinition.
 *
 * @param place of the document, e.g. `crds.yaml`, to begin messages with
 * @throws {UserError} with all that is wrong with it
 */
export function definitionOf(document: Record<string, unknown>, place: string): KindDefinition {
  const problems: string[] = [];
  const demand = (field: string, expected: string, value: unknown, isRight: boolean) => {
    if (!isRight) problems.push(`${place}: ${field} must be ${expected}, got ${formatValue(value)}`);
  };
  const part = (value: unknown): Readonly<Record<string, unknown>> => (isPlain(value) ? value : {});
  const { apiVersion } = document;
  const spec = part(document.spec);
  const { kind, plural } = part(spec.names);
  const { group, scope } = spec;
  const { name } = part(document.metadata);
  demand('apiVersion', API_VERSION, apiVersion, apiVersion === API_VERSION);
  // Kubernetes' own kinds come in the same form, some of no group.
  demand('spec.group', 'a DNS name', group, group === '' || isDnsName(group));
  demand(
    'spec.names.kind',
    'a name, e.g. Certificate',
    kind,
    /^[A-Za-z][A-Za-z0-9]*$/.test(typeof kind === 'string' ? kind : ''),
  );
  demand('spec.names.plural', 'a name, e.g. certificates', plural, isDnsName(plural));
  demand('spec.scope', 'Namespaced or Cluster', scope, scope === 'Namespaced' || scope === 'Cluster');
  const expected = group === '' ? plural : `${plural}.${group}`;
  if (problems.length === 0) demand('metadata.name', String(expected), name, name === expected);
  const given = Array.isArray(spec.versions) ? spec.versions : [];
  demand('spec.versions', 'a list of versions', spec.versions, given.length > 0);
  const versions = given.map((each: unknown, index): KindVersion => {
    const { name: version, served, storage, schema } = part(each);
    const { openAPIV3Schema } = part(schema);
    const field = `spec.versions[${index}]`;
    demand(`${field}.name`, 'a version, e.g. v1', version, /^v\d+((alpha|beta)\d+)?$/.test(String(version)));
    demand(`${field}.served`, 'true or false', served, typeof served === 'boolean');
    demand(`${field}.schema.openAPIV3Schema`, 'an object', openAPIV3Schema, isPlain(openAPIV3Schema));
    return {
      name: String(version),
      served: served === true,
      storage: storage === true,
      schema: part(openAPIV3Schema),
    };
  });
  const stored = versions.filter(({ storage }) => storage).length;
  if (given.length > 0) demand('spec.versions', 'of one version with storage: true', stored, stored === 1);
  if (problems.length > 0) throw new UserError(problems);
  return {
    name: String(name),
    group: String(group),
    kind: String(kind),
    isNamespaced: scope === 'Namespaced',
    versions,
  };
}

/** The versions of a kind that its objects may have. */
export function kindsOf({ group, kind, isNamespaced, versions }: KindDefinition): ImportedKind[] {
  return versions
    .filter(({ served }) => served)
    .map(({ name, schema }) => ({
      apiVersion: group === '' ? name : `${group}/${name}`,
      kind,
      isNamespaced,
      schema,
    }));
}
