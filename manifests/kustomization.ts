import type { JsonPatch } from './json-patch';

/** The file that makes a folder a Kustomization. */
export const KUSTOMIZATION_FILE = 'kustomization.yaml';

/** A string that is itself YAML: emitted as a block, in the same style as the file around it. */
export class EmbeddedYaml {
  constructor(readonly content: unknown) {}
}

/** A `kustomization.yaml`, as far as it is written and followed here. */
export interface Kustomization {
  readonly namespace?: string;
  readonly resources?: readonly string[];
  readonly configurations?: readonly string[];
  readonly replicas?: readonly { readonly name: string; readonly count: number }[];
  readonly images?: readonly KustomizationImage[];
  readonly patches?: readonly KustomizationPatch[];
  readonly transformers?: readonly (EmbeddedYaml | string)[];
}

/** The version of an image, wherever a container has it. */
export interface KustomizationImage {
  readonly name: string;
  readonly newName?: string;
  readonly newTag?: string;
  readonly digest?: string;
}

/** A change of some values of objects. */
export interface KustomizationPatch {
  readonly target?: PatchTarget;
  readonly patch?: EmbeddedYaml | string;
}

/**
 * Which objects a patch changes; to Kustomize each field is a regular expression that must match in full. It takes a
 * target that matches nothing without a word.
 */
export interface PatchTarget {
  readonly group?: string;
  readonly version?: string;
  readonly kind?: string;
  readonly name?: string;
}

/** A field of certain kinds that one of Kustomize's transformers sets. */
export interface FieldSpec extends Omit<PatchTarget, 'name'> {
  readonly path: string;
  readonly create?: boolean;
}

/** A patch that is applied after everything else. */
export interface PatchTransformer extends KustomizationPatch {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/** The operations of a patch of one object. */
export interface Patch {
  readonly target: PatchTarget;
  readonly operations: readonly JsonPatch[];
}
