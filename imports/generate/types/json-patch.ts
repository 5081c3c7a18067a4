import type { JsonPointer } from './scalars';

/**
 * One change of a JSON Patch.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6902
 */
export interface JsonPatchOperation {
  op: 'add' | 'copy' | 'move' | 'remove' | 'replace' | 'test';
  path: JsonPointer;
  from?: JsonPointer;
  value?: unknown;
}

/** What stands, as text, under `patch` of a Kustomization. */
export type JsonPatch = JsonPatchOperation[];
