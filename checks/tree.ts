/** One generated file, in memory. */
export interface TreeFile {
  /** Its path inside the tree. */
  readonly path: string;
  /** The path of the construct that defines it, e.g. `ecommerce/checkout`. */
  readonly construct: string;
  /** Its documents; a string that is itself YAML is an `EmbeddedYaml`. */
  readonly documents: readonly object[];
  readonly text: string;
}

/** All generated files by path, sorted. */
export type Tree = ReadonlyMap<string, TreeFile>;
