import type { Construct } from 'constructs';

/**
 * The props of `T` by their paths, e.g. `container.probes.readiness.path`: `*` stands for a name that people choose,
 * `[]` for an entry of a list.
 */
export type PropPath<T, Depth extends 0[] = []> = Depth['length'] extends 5
  ? never
  : T extends Opaque
    ? never
    : { [K in keyof T & string]-?: Below<NameOf<K>, NonNullable<T[K]>, Depth> }[keyof T & string];

type Below<Name extends string, T, Depth extends 0[]> = T extends Opaque
  ? Name
  : T extends readonly (infer Entry)[]
    ? Name | `${Name}[].${PropPath<Entry, [...Depth, 0]>}`
    : Name | `${Name}.${PropPath<T, [...Depth, 0]>}`;

type NameOf<K extends string> = string extends K ? '*' : K;

/** What has no props of its own that people set: plain values, constructs, quantities. */
type Opaque =
  | string
  | number
  | boolean
  | Construct
  | { readonly toSeconds: unknown }
  | { toMebibytes: unknown }
  | { readonly amount: string };
