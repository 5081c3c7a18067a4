import { Duration, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { Construct, type IConstruct } from 'constructs';
import { addProblem, addPropProblem, type ProblemSink, type PropProblem, type UnknownProp } from './problems';

/**
 * What a prop may hold. The type checker finds most mistakes too, but a synth runs without it: a misspelt optional
 * prop would change nothing without a word, and a value of another type would end in words of JavaScript.
 */
export interface PropSchema<T> {
  /**
   * The value, if it meets the schema; otherwise a placeholder of its type, so that the mistakes behind it are found
   * too.
   *
   * @param prop where it stands, e.g. `container.port`; empty for the whole
   */
  parse(value: unknown, prop: string, problems: ProblemSink): T;
  /** Of an object, the schemas of its props. */
  readonly fields?: Readonly<Record<string, PropSchema<unknown>>>;
  /** Of a list or of a map, the schema of each entry. */
  readonly entries?: PropSchema<unknown>;
  /** Of a choice, all that it may be. */
  readonly values?: readonly unknown[];
  /** Whether it may be left out. */
  readonly optional?: boolean;
}

/**
 * Sees the props of a platform or of one of its services before they are used, and may give others: for whoever asks
 * what a prop decides.
 */
export interface VaryProps {
  /** @param service the service's name; undefined for the props of the platform itself */
  <T extends object>(props: T, schema: PropSchema<unknown>, service?: string): T;
  /**
   * The only service whose files are looked at: the others are declared, as it may call them, but define none.
   *
   * @default - all files are
   */
  readonly only?: string | undefined;
}

export interface Optional<T> extends PropSchema<T> {
  readonly optional: true;
}

/** Schemas of props by their names. */
export type Schemas = Readonly<Record<string, PropSchema<unknown>>>;

/** What meets a schema. */
export type Parsed<S> = S extends PropSchema<infer T> ? T : never;
type RequiredOf<S> = { [K in keyof S]: S[K] extends Optional<unknown> ? never : K }[keyof S];

/** The props that meet some schemas, with what is written of each schema; {@link optional} ones may be left out. */
export type Props<S> = { readonly [K in keyof Pick<S, RequiredOf<S>>]: Parsed<S[K]> } & {
  readonly [K in keyof Omit<S, RequiredOf<S>>]?: Parsed<S[K]>;
};

/**
 * The props of a construct, each of the type it must have. What does not meet its schema is noted on the construct
 * and replaced by a placeholder: a platform with a problem is never rendered.
 */
export function parseProps<S extends Schemas>(construct: IConstruct, props: object, schemas: S): Props<S> {
  return fields(schemas).parse(props, '', (problem) => noteSchemaProblem(construct, problem));
}

/** Notes on a construct what a schema has found wrong with its props. */
export function noteSchemaProblem(construct: IConstruct, problem: PropProblem | UnknownProp): void {
  if ('expected' in problem)
    addPropProblem(construct, problem.prop || 'props', problem.expected, problem.got);
  else addProblem(construct, { ...problem, owner: construct.constructor.name });
}

/** A value that meets its schema; undefined, and noted on the construct, where it does not. */
export function parseOrNote<T>(
  construct: IConstruct,
  prop: string,
  schema: PropSchema<T>,
  value: unknown,
): T | undefined {
  let isRight = true;
  const parsed = schema.parse(value, prop, (problem) => {
    isRight = false;
    noteSchemaProblem(construct, problem);
  });
  return isRight ? parsed : undefined;
}

const SILENT: ProblemSink = () => {};

/**
 * An object with these props and no others.
 *
 * @param expected it in words
 */
export function fields<S extends Schemas>(
  schemas: S,
  expected = `an object with ${Object.keys(schemas).slice(0, 3).join(', ')}${Object.keys(schemas).length > 3 ? ' …' : ''}`,
): PropSchema<Props<S>> {
  const names = Object.keys(schemas);
  return {
    fields: schemas,
    parse(value, prop, problems) {
      if (!isPlain(value)) {
        problems({ prop, expected, got: value });
        return this.parse({}, prop, SILENT);
      }
      for (const name of Object.keys(value)) {
        if (!Object.hasOwn(schemas, name)) problems({ prop: within(prop, name), name, known: names });
      }
      const parsed: Record<string, unknown> = {};
      for (const [name, schema] of Object.entries(schemas)) {
        if (value[name] === undefined && 'optional' in schema) continue;
        parsed[name] = schema.parse(value[name], within(prop, name), problems);
      }
      return parsed as Props<S>;
    },
  };
}

/** An object with any of these props and no others. */
export function anyOf<const K extends string, T>(
  names: readonly K[],
  schemaOf: (name: K) => PropSchema<T>,
): PropSchema<Readonly<Partial<Record<K, T>>>> {
  return fields(Object.fromEntries(names.map((name) => [name, optional(schemaOf(name))]))) as never;
}

/** A prop that may be left out. */
export function optional<T>(schema: PropSchema<T>): Optional<T> {
  return { ...schema, optional: true };
}

export function listOf<T>(schema: PropSchema<T>): PropSchema<readonly T[]> {
  return {
    entries: schema,
    parse(value, prop, problems) {
      if (Array.isArray(value))
        return value.map((item, index) => schema.parse(item, `${prop}[${index}]`, problems));
      problems({ prop, expected: 'a list', got: value });
      return [];
    },
  };
}

/**
 * Values by names that people choose.
 *
 * @param expected it in words
 */
export function mapOf<T>(
  schema: PropSchema<T>,
  expected = 'an object',
): PropSchema<Readonly<Record<string, T>>> {
  return {
    entries: schema,
    parse(value, prop, problems) {
      if (!isPlain(value)) problems({ prop, expected, got: value });
      const entries = isPlain(value) ? Object.entries(value) : [];
      return Object.fromEntries(
        entries.map(([name, item]) => [name, schema.parse(item, within(prop, name), problems)]),
      );
    },
  };
}

export function oneOf<const T extends string>(...values: readonly T[]): PropSchema<T> {
  const [first] = values as readonly [T];
  const named = values.map((value) => `'${value}'`);
  const expected = [named.slice(0, -1).join(', '), named.at(-1)].filter(Boolean).join(' or ');
  return { values, ...leaf(expected, first, (value) => values.includes(value as T)) };
}

/** @param accepts whether a value meets the schema, which `expected` says in words, e.g. `a string` */
export function leaf<T>(
  expected: string,
  placeholder: T,
  accepts: (value: unknown) => boolean,
): PropSchema<T> {
  return {
    parse(value, prop, problems) {
      if (accepts(value)) return value as T;
      problems({ prop, expected, got: value });
      return placeholder;
    },
  };
}

/** A string of a kind; one of another kind is its own placeholder, as others may refer to it. */
export function stringThat(
  expected: string,
  placeholder: string,
  accepts: (value: string) => boolean,
): PropSchema<string> {
  return {
    parse(value, prop, problems) {
      const isString = typeof value === 'string';
      if (isString && accepts(value)) return value;
      problems({ prop, expected, got: value });
      return isString ? value : placeholder;
    },
  };
}

/** Says what is expected in the place of a value, or of a part of it, e.g. `{ at: '.keys', got: [] }`. */
type Refuse = (expected: string, part?: { readonly at: string; readonly got: unknown }) => void;

/** A schema with a rule beyond it, which is asked of what the schema has made of the value. */
export function withRule<T>(
  schema: PropSchema<T>,
  rule: (parsed: T, refuse: Refuse, value: unknown) => void,
): PropSchema<T> {
  return {
    ...schema,
    parse(value, prop, problems) {
      const parsed = schema.parse(value, prop, problems);
      const whole = { at: '', got: value };
      const refuse: Refuse = (expected, { at, got } = whole) => problems({ prop: prop + at, expected, got });
      rule(parsed, refuse, value);
      return parsed;
    },
  };
}

/** Whether a value meets a schema. */
export function accepts(schema: PropSchema<unknown>, value: unknown): boolean {
  let accepted = true;
  schema.parse(value, '', () => {
    accepted = false;
  });
  return accepted;
}

/** A value that meets a schema. */
export function placeholderOf(schema: PropSchema<unknown>): unknown {
  return schema.parse(undefined, '', SILENT);
}

function within(prop: string, name: string): string {
  return prop === '' ? name : `${prop}.${name}`;
}

/** Whether it has props: a quantity or a construct stands for itself. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !isQuantity(value) && !Construct.isConstruct(value);
}

/** Whether it is an amount with its unit. */
export function isQuantity(value: unknown): value is Duration | Size | Cpu {
  return value instanceof Duration || value instanceof Size || value instanceof Cpu;
}
