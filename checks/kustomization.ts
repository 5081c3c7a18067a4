import { parse } from 'yaml';
import { EmbeddedYaml } from '../constructs/gitops/kustomization';
import type { Operation } from '../manifests/json-patch';

/** A `kustomization.yaml`, as far as it is followed here. */
export interface Kustomization {
  readonly namespace?: string;
  readonly resources?: readonly string[];
  readonly configurations?: readonly string[];
  readonly replicas?: readonly { readonly name: string; readonly count: number }[];
  readonly images?: readonly KustomizationImage[];
  readonly patches?: readonly KustomizationPatch[];
  readonly transformers?: readonly (EmbeddedYaml | string)[];
}

export interface KustomizationImage {
  readonly name: string;
  readonly newTag?: string;
  readonly digest?: string;
}

export interface KustomizationPatch {
  readonly target?: PatchTarget;
  readonly patch?: EmbeddedYaml | string;
}

/** Which objects a patch changes; to Kustomize each field is a regular expression that must match in full. */
export interface PatchTarget {
  readonly group?: string;
  readonly version?: string;
  readonly kind?: string;
  readonly name?: string;
}

/** A field of certain kinds that one of Kustomize's transformers sets. */
export interface FieldSpec {
  readonly group?: string;
  readonly version?: string;
  readonly kind?: string;
  readonly path: string;
  readonly create?: boolean;
}

/** A patch that is applied after everything else. */
export interface PatchTransformer extends KustomizationPatch {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/** The transformers of a Kustomization that are written into it. */
export function transformersOf({ transformers = [] }: Kustomization): PatchTransformer[] {
  return transformers.map((text) => contentOf(text) as PatchTransformer);
}

/** Whether a pattern of a target is but a name, in which every regular expression library sees the same. */
export function isPlain(pattern: string): boolean {
  return /^[\w.-]+$/.test(pattern);
}

/** The document in a string of a Kustomization. */
export function contentOf(text: EmbeddedYaml | string | undefined): unknown {
  return text instanceof EmbeddedYaml ? text.content : parse(text ?? '');
}

/** The operations of a patch; undefined for one that is not by RFC 6902. */
export function operationsOf(patch: EmbeddedYaml | string | undefined): readonly Operation[] | undefined {
  const content = contentOf(patch);
  return Array.isArray(content) ? content : undefined;
}

const FOLLOWED: Readonly<Record<string, readonly string[]>> = {
  kustomization: [
    'apiVersion',
    'kind',
    'namespace',
    'resources',
    'configurations',
    'replicas',
    'images',
    'patches',
    'transformers',
  ],
  images: ['name', 'newTag', 'digest'],
  patches: ['target', 'patch'],
  transformers: ['apiVersion', 'kind', 'metadata', 'target', 'patch'],
  target: ['group', 'version', 'kind', 'name'],
};

/**
 * The fields of a Kustomization that are not followed here: what it renders to would not be what is checked.
 */
export function fieldsNotFollowed(kustomization: Kustomization): string[] {
  const { images = [], patches = [] } = kustomization;
  return [
    ...unknown(kustomization, 'kustomization', ''),
    ...images.flatMap((image, index) => unknown(image, 'images', `images[${index}].`)),
    ...patches.flatMap((patch, index) => patchNotFollowed(patch, 'patches', `patches[${index}]`)),
    ...transformersOf(kustomization).flatMap((transformer, index) =>
      patchNotFollowed(transformer, 'transformers', `transformers[${index}]`),
    ),
  ];
}

function patchNotFollowed(patch: KustomizationPatch, list: string, field: string): string[] {
  const operations = operationsOf(patch.patch);
  return [
    ...unknown(patch, list, `${field}.`),
    ...unknown(patch.target ?? {}, 'target', `${field}.target.`),
    ...(operations === undefined ? [`${field}.patch`] : []),
    ...(operations ?? []).flatMap(({ op }, index) =>
      ['add', 'replace', 'remove'].includes(op) ? [] : [`${field}.patch[${index}].op`],
    ),
  ];
}

function unknown(value: object, list: string, prefix: string): string[] {
  return Object.keys(value)
    .filter((key) => !FOLLOWED[list]?.includes(key))
    .map((key) => prefix + key);
}
