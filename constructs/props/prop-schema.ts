import { Duration, Size, SizeRoundingBehavior } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { Construct, type IConstruct } from 'constructs';
import { DNS_LABEL, isDnsLabel, isDnsName } from './names';
import { didYouMean, refuse, report } from './problems';

/**
 * What a prop may hold. The type checker finds most mistakes too, but a synth runs without it: a misspelt optional
 * prop would change nothing without a word, and a value of another type would end in words of JavaScript.
 */
export interface Form<T> {
  /**
   * The value, if it has this form; otherwise a stand-in of its type, so that the mistakes behind it are found too.
   *
   * @param prop where it stands, e.g. `container.port`
   */
  fit(value: unknown, prop: string, note: Note): T;
  /** Of an object, the forms of its props. */
  readonly fields?: Readonly<Record<string, Form<unknown>>>;
  /** Of a list or of a map, the form of each entry. */
  readonly entries?: Form<unknown>;
  /** Of a choice, all that it may be. */
  readonly values?: readonly unknown[];
  /** Whether it may be left out. */
  readonly optional?: boolean;
}

/**
 * Sees the props of a platform or of one of its services before they are used, and may give others: for whoever asks
 * what a prop decides.
 *
 * @param service the service's name; undefined for the props of the platform itself
 */
export type VaryProps = <T extends object>(props: T, forms: Forms<T>, service?: string) => T;

/** Told of what has not the form it must have. */
interface Note {
  wrong(prop: string, expected: string, got: unknown): void;
  unknown(prop: string, name: string, known: readonly string[]): void;
}

interface Optional<T> extends Form<T> {
  readonly optional: true;
}

/** The form of each prop of `T`; {@link optional} for just those that may be left out. */
export type Forms<T> = {
  // biome-ignore lint/complexity/noBannedTypes: an object that may lack a prop is one that `{}` can stand for
  readonly [K in keyof T]-?: {} extends Pick<T, K> ? Optional<NonNullable<T[K]>> : Form<T[K]>;
};

/**
 * The props of a construct, each of the type it must have. What has not its form is noted on the construct, and stood in for:
 * a platform with a noted mistake is never rendered.
 */
export function fitProps<T extends object>(construct: IConstruct, props: T, forms: Forms<T>): T {
  return fields(forms).fit(props, '', {
    wrong: (prop, expected, got) => refuse(construct, prop, expected, got),
    unknown: (prop, name, known) =>
      report(construct, `'${prop}' is not a prop of ${construct.constructor.name}${didYouMean(name, known)}`),
  });
}

const SILENT: Note = { wrong: () => {}, unknown: () => {} };

/** An object with these props and no others. */
export function fields<T extends object>(forms: Forms<T>): Form<T> {
  const names = Object.keys(forms) as (keyof T & string)[];
  return {
    fields: forms as Readonly<Record<string, Form<unknown>>>,
    fit(value, prop, note) {
      if (!isPlain(value)) {
        note.wrong(
          prop || 'props',
          `an object with ${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}`,
          value,
        );
        return this.fit({}, prop, SILENT);
      }
      const within = (name: string) => (prop === '' ? name : `${prop}.${name}`);
      for (const name of Object.keys(value)) {
        if (!Object.hasOwn(forms, name)) note.unknown(within(name), name, names);
      }
      const fitted = names.flatMap((name): [string, unknown][] => {
        const form = forms[name];
        if (value[name] === undefined && 'optional' in form) return [];
        return [[name, form.fit(value[name], within(name), note)]];
      });
      return Object.fromEntries(fitted) as T;
    },
  };
}

/** A prop that may be left out. */
export function optional<T>(form: Form<T>): Optional<T> {
  return { ...form, optional: true };
}

export function listOf<T>(form: Form<T>): Form<readonly T[]> {
  return {
    entries: form,
    fit(value, prop, note) {
      if (Array.isArray(value)) return value.map((item, index) => form.fit(item, `${prop}[${index}]`, note));
      note.wrong(prop, 'a list', value);
      return [];
    },
  };
}

/** Values by names that people choose. */
export function mapOf<T>(form: Form<T>): Form<Readonly<Record<string, T>>> {
  return {
    entries: form,
    fit(value, prop, note) {
      if (!isPlain(value)) note.wrong(prop, 'an object', value);
      const entries = isPlain(value) ? Object.entries(value) : [];
      return Object.fromEntries(
        entries.map(([name, item]) => [name, form.fit(item, `${prop}.${name}`, note)]),
      );
    },
  };
}

export function oneOf<const T extends string>(...values: readonly T[]): Form<T> {
  const [first] = values as readonly [T];
  const named = values.map((value) => `'${value}'`);
  const expected = [named.slice(0, -1).join(', '), named.at(-1)].filter(Boolean).join(' or ');
  return { values, ...leaf(expected, first, (value) => values.includes(value as T)) };
}

/** @param accepts whether a value has the form, which `expected` tells in words, e.g. `a string` */
export function leaf<T>(expected: string, standIn: T, accepts: (value: unknown) => boolean): Form<T> {
  return {
    fit(value, prop, note) {
      if (accepts(value)) return value as T;
      note.wrong(prop, expected, value);
      return standIn;
    },
  };
}

/** Whether a value has a form. */
export function accepts(form: Form<unknown>, value: unknown): boolean {
  let accepted = true;
  const refused = () => {
    accepted = false;
  };
  form.fit(value, '', { wrong: refused, unknown: refused });
  return accepted;
}

/** A value of a form. */
export function standInOf(form: Form<unknown>): unknown {
  return form.fit(undefined, '', SILENT);
}

/** Whatever it is: what is wrong with it is noted elsewhere. */
export const anything: Form<never> = leaf('anything', undefined as never, () => true);

/** What a manifest takes as it stands. */
export const plainData: Form<never> = leaf('an object of texts and numbers', undefined as never, isPlainData);

export const text: Form<string> = leaf('a string', '', (value) => typeof value === 'string');

export const someText: Form<string> = leaf(
  'a string that is not empty',
  '-',
  (value) => typeof value === 'string' && value.trim() !== '',
);

export const dnsLabel: Form<string> = leaf(DNS_LABEL, 'default', isDnsLabel);

export const dnsName: Form<string> = leaf("a DNS name (a-z, 0-9, '-' and '.')", 'default', isDnsName);

export const truth: Form<boolean> = leaf('true or false', false, (value) => typeof value === 'boolean');

export function wholeNumber(least: number): Form<number> {
  return leaf(`a whole number of at least ${least}`, Number.NaN, (value) => isWhole(value, least));
}

/**
 * The path of a URL, with or without a query; a blank would end it.
 *
 * @param never what else must not be in it
 */
export function urlPath(example: string, never = /[\s#]/): Form<string> {
  return leaf(
    `a path, e.g. '${example}'`,
    '/',
    (value) => typeof value === 'string' && value.startsWith('/') && !never.test(value),
  );
}

/**
 * A duration as manifests have them.
 *
 * @param least in seconds
 */
export function seconds(least = 0, standIn = Duration.seconds(1)): Form<Duration> {
  return leaf(
    `a Duration of ${least === 0 ? 'whole seconds' : `${least}s or more`}, e.g. Duration.minutes(2)`,
    standIn,
    (value) => value instanceof Duration && isWhole(value.toSeconds({ integral: false }), least),
  );
}

export const milliseconds: Form<Duration> = leaf(
  'a Duration of one millisecond at least, e.g. Duration.millis(800)',
  Duration.seconds(1),
  (value) => value instanceof Duration && isWhole(value.toMilliseconds({ integral: false }), 1),
);

export const size: Form<Size> = leaf(
  'a Size of whole mebibytes, more than 0, e.g. Size.mebibytes(256)',
  Size.mebibytes(1),
  (value) => value instanceof Size && isWhole(value.toMebibytes({ rounding: SizeRoundingBehavior.NONE }), 1),
);

export const cpu: Form<Cpu> = leaf(
  'a Cpu of whole millicores, more than 0, e.g. Cpu.millis(250)',
  Cpu.units(1),
  (value) => value instanceof Cpu && /^(?=.*[1-9])\d+(?:\.\d{1,3}|m)?$/.test(value.amount),
);

function isWhole(value: unknown, least = 0): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

function isPlainData(value: unknown): boolean {
  return (
    isPlain(value) &&
    Object.values(value).every((inner) => ['string', 'number'].includes(typeof inner) || isPlainData(inner))
  );
}

/** Whether it has props: a quantity or a construct stands for itself. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !(
    value instanceof Duration ||
    value instanceof Size ||
    value instanceof Cpu ||
    Construct.isConstruct(value)
  );
}
