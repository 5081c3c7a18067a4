import type { JsonPointer } from './scalars';

/**
 * One change of a JSON Patch. What else RFC 6902 knows (copy, move, test) nothing emits, and the checks do not follow.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6902
 */
export interface JsonPatchOperation {
  op: 'add' | 'remove' | 'replace';
  path: JsonPointer;
  value?: unknown;
}

/** What stands, as text, under `patch` of a Kustomization. */
export type JsonPatch = JsonPatchOperation[];
