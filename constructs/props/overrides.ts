import type { Duration, Size } from 'cdk8s';
import type { Cpu } from 'cdk8s-plus-28';
import { own } from '../../manifests/fields';
import {
  fields,
  isPlain,
  type Optional,
  optional,
  type Parsed,
  type PropSchema,
  type Schemas,
} from './prop-schema';

type Whole = Duration | Size | Cpu | readonly unknown[];

/** Some of the props of `T`, and of what is in them; a list or a quantity is given as a whole. */
export type Overrides<T> = { readonly [K in keyof T]?: Override<T[K]> };
type Override<T> = NonNullable<T> extends Whole | string | number | boolean ? T : Overrides<T>;

/** The schemas of {@link Overrides}. */
export function overridesOf<S extends Schemas>(
  schemas: S,
): { readonly [K in keyof S]: Optional<Override<Parsed<S[K]>>> } {
  const entries = Object.entries(schemas);
  return Object.fromEntries(entries.map(([name, schema]) => [name, optional(overrideOf(schema))])) as never;
}

function overrideOf(schema: PropSchema<unknown>): PropSchema<unknown> {
  return schema.fields ? fields(overridesOf(schema.fields)) : schema;
}

/** Props with some of them overridden; maps by names that people choose are merged too. */
export function withOverrides<T>(schema: PropSchema<unknown>, props: T, overrides: unknown): T {
  if (overrides === undefined) return props;
  if (!isPlain(props) || !isPlain(overrides) || !(schema.fields || schema.entries)) return overrides as T;
  const overridden = Object.entries(overrides).flatMap(([name, value]) => {
    const inner = own(schema.fields ?? {}, name) ?? schema.entries;
    return inner ? [[name, withOverrides(inner, own(props, name), value)]] : [];
  });
  return Object.fromEntries([...Object.entries(props), ...overridden]) as T;
}
