import { parse } from 'yaml';
import type { JsonPatch } from '../manifests/json-patch';
import { EmbeddedYaml, type Kustomization, type PatchTransformer } from '../manifests/kustomization';

/** The transformers of a Kustomization that are written into it. */
export function transformersOf({ transformers = [] }: Kustomization): PatchTransformer[] {
  return transformers.map((text) => contentOf(text) as PatchTransformer);
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
