import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { groupOf, type KubeObject } from '../../manifests/kube-object';
import { KUSTOMIZATION_FILE } from '../../manifests/kustomization';
import type { Environment } from '../platform/environment';
import type { ImportedKinds } from '../platform/kinds';
import { childId } from '../props/child-id';
import { addProblem } from '../props/problems';
import { fields, isPlain, type Parsed, type PropSchema, stringThat } from '../props/prop-schema';
import { manifestObject, nonEmptyString } from '../props/scalars';
import { KUSTOMIZE_CONFIG_FILE } from './kustomization';
import type { ManifestFile } from './manifest-file';

/** An object of any kind. */
export interface GivenManifest extends KubeObject {
  readonly [field: string]: unknown;
}

/** An object that people add, and the file that it is to stand in. */
export interface AddedObject extends Parsed<typeof ADDED_OBJECT> {}

const IDENTITY = fields({
  apiVersion: nonEmptyString,
  kind: nonEmptyString,
  metadata: fields({ name: nonEmptyString }),
});

/** Whatever a manifest can hold, with what tells an object from others. */
const OBJECT: PropSchema<GivenManifest> = {
  parse(value, prop, problems) {
    const object: Readonly<Record<string, unknown>> = manifestObject.parse(value, prop, problems);
    const { apiVersion, kind, metadata } = object;
    const name = isPlain(metadata) ? metadata.name : undefined;
    const identity = IDENTITY.parse({ apiVersion, kind, metadata: { name } }, prop, problems);
    return { ...object, ...identity, metadata: { ...(metadata as object), ...identity.metadata } };
  },
};

export const ADDED_OBJECT = fields({
  file: stringThat(
    "the name of a file of a-z, 0-9 and '-', e.g. 'quota.yaml', and none of Kustomize's own",
    'added.yaml',
    (name) =>
      /^[a-z0-9][a-z0-9-]*\.yaml$/.test(name) &&
      name !== KUSTOMIZATION_FILE &&
      name !== KUSTOMIZE_CONFIG_FILE,
  ),
  object: OBJECT,
});

/** An object just as it is given, with the labels and annotations of all objects of its chart where it has none. */
export class GivenObject extends ApiObject {
  constructor(
    file: ManifestFile,
    private readonly given: GivenManifest,
    private readonly common: { readonly annotations?: Readonly<Record<string, string>> } = {},
  ) {
    const { apiVersion, kind, metadata } = given;
    super(file, childId(file, kind), {
      apiVersion,
      kind,
      metadata: { name: metadata.name },
    });
  }

  override toJson(): object {
    const { metadata } = this.given;
    const annotations = { ...this.common.annotations, ...metadata.annotations };
    return {
      ...this.given,
      metadata: {
        ...metadata,
        labels: { ...this.chart.labels, ...metadata.labels },
        ...(Object.keys(annotations).length > 0 && { annotations }),
      },
    };
  }
}

/**
 * Whether an object lives in a namespace, as all do that an environment deploys; noted on the construct where it does not,
 * since of two environments of a cluster each would take it from the other.
 *
 * @param kinds those that the platform has imported
 */
export function isOfNamespace(construct: IConstruct, object: GivenManifest, kinds?: ImportedKinds): boolean {
  const { apiVersion, kind, metadata } = object;
  const known = kinds?.named(kind).find((it) => it.apiVersion === apiVersion);
  if (!known || known.isNamespaced) return true;
  const message = `'add.object' must live in a namespace, and ${kind} ${metadata.name} is of the whole cluster: what is around the platform has it, e.g. an add-on`;
  addProblem(construct, { message });
  return false;
}

/** Has the AppProjects of environments allow the kind of an object. */
export function allowKind(
  object: Pick<KubeObject, 'apiVersion' | 'kind'>,
  environments: readonly Environment[],
): void {
  for (const { kinds, project } of environments) {
    kinds.push({ group: groupOf(object), kind: object.kind, project });
  }
}
