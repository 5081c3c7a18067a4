import type { CHARTS } from './schemas';

interface Scalars {
  readonly array: readonly unknown[];
  readonly boolean: boolean;
  readonly integer: number;
  readonly null: null;
  readonly number: number;
  readonly object: Readonly<Record<string, unknown>>;
  readonly string: string;
}

type Scalar<T> = T extends keyof Scalars
  ? Scalars[T]
  : T extends readonly (infer Each)[]
    ? Scalar<Each>
    : unknown;

/** The names in `^(a|b)$`. */
type NamesIn<Pattern> = Pattern extends `^(${infer Names})$` ? Alternatives<Names> : never;
type Alternatives<Names, Before = never> = Names extends `${infer First}|${infer Rest}`
  ? Alternatives<Rest, Before | First>
  : Before | Names;

/** What stands beside the values that are used: by name alone. */
type Further<Schema> = Schema extends { readonly patternProperties: infer Patterns }
  ? { readonly [Name in NamesIn<keyof Patterns> & string]?: unknown }
  : unknown;

/** What a reduced schema lets through. */
type Fitting<Schema> = Schema extends { readonly properties: infer Properties }
  ? { readonly [Name in keyof Properties]?: Fitting<Properties[Name]> } & Further<Schema> &
      (Schema extends { readonly additionalProperties: true } ? Scalars['object'] : unknown)
  : Schema extends { readonly enum: readonly (infer Value)[] }
    ? Value
    : Schema extends { readonly type: 'array'; readonly items: infer Item }
      ? readonly Fitting<Item>[]
      : Schema extends { readonly type: infer Type }
        ? Scalar<Type>
        : Schema extends { readonly anyOf: readonly (infer Part)[] }
          ? Fitting<Part>
          : unknown;

/**
 * The values of a release, by its name: of each map on the way to a value that is used, all names that the chart has, and
 * of each used value its type.
 */
export type ValuesOf<Name extends keyof typeof CHARTS> = Fitting<(typeof CHARTS)[Name]['values']>;
