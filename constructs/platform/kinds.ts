import { leaf, type PropSchema } from '../props/prop-schema';

/** A version of a kind, by its CustomResourceDefinition. */
export interface ImportedKind {
  readonly apiVersion: string;
  readonly kind: string;
  /** Whether its objects are in a namespace, or of the whole cluster. */
  readonly isNamespaced: boolean;
  /** What its objects may have: an `openAPIV3Schema`. */
  readonly schema: object;
}

/** The kinds that a platform knows beside those that are built in, as `readKinds` reads them. */
export interface ImportedKinds {
  /** The served versions of the kinds of a name, of whatever group. */
  named(kind: string): readonly ImportedKind[];
}

export const IMPORTED_KINDS: PropSchema<ImportedKinds> = leaf(
  "what 'readKinds' gives",
  { named: () => [] },
  (value) => typeof (value as Partial<ImportedKinds> | null | undefined)?.named === 'function',
);
