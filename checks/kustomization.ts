import { parse } from 'yaml';
import type { JsonPatch } from '../manifests/json-patch';
import {
  EmbeddedYaml,
  type Kustomization,
  type KustomizationPatch,
  type PatchTransformer,
} from '../manifests/kustomization';

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
export function operationsOf(patch: EmbeddedYaml | string | undefined): readonly JsonPatch[] | undefined {
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
  images: ['name', 'newName', 'newTag', 'digest'],
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
