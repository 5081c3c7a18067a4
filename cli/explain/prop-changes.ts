import { Duration, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { accepts, type PropSchema, placeholderOf } from '../../constructs/props/prop-schema';

type Keys = readonly (string | number)[];

/** Another value for one prop. */
export interface PropChange {
  /** The service that has the prop; undefined for one of the platform. */
  readonly service: string | undefined;
  /** e.g. `container.resources.cpu.limit`, `environments[production].host` */
  readonly prop: string;
  /** False if it is left out now, so that its default holds. */
  readonly isSet: boolean;
  /** Whether the prop is taken away, with all that is in it. */
  readonly removes: boolean;
  readonly keys: Keys;
  readonly value: unknown;
}

/** A prop and what is known of it; without a form, its value has to do. */
interface Prop {
  readonly form: PropSchema<unknown> | undefined;
  readonly value: unknown;
  readonly name: string;
  readonly keys: Keys;
}

/** Every change that can be tried: another value for each set prop, some value for each that is not, none for some. */
export function propChanges(props: object, form: PropSchema<unknown>, service?: string): PropChange[] {
  return changesOf({ form, value: props, name: '', keys: [] }).map((change) => ({ service, ...change }));
}

/** Props with some of them changed. */
export function withChanges<T>(props: T, changes: readonly Pick<PropChange, 'keys' | 'value'>[]): T {
  return changes.reduce((changed, { keys, value }) => setAt(changed, keys, value) as T, props);
}

type Change = Omit<PropChange, 'service'>;

function changesOf(prop: Prop): Change[] {
  const { form, value } = prop;
  if (value === undefined) return unsetChanges(prop);
  if (Array.isArray(value)) {
    const areNamed = value.some((entry) => nameIn(entry) !== undefined);
    const each = value.flatMap((entry, index) => changesOf(entryOf(prop, entry, index)));
    return areNamed || value.length === 0 ? each : [...each, changeOf(prop, [])];
  }
  if (isPlain(value)) {
    const names = form?.fields ? Object.keys(form.fields) : Object.keys(value);
    const each = names.flatMap((name) => changesOf(childOf(prop, name)));
    return form?.optional ? [...each, { ...changeOf(prop, undefined), removes: true }] : each;
  }
  const other = otherValue(value, form);
  return other === undefined ? [] : [changeOf(prop, other)];
}

/** Of an object whose parts can all be left out, each part is tried by itself. */
function unsetChanges(prop: Prop): Change[] {
  const { form } = prop;
  if (!form) return [];
  const parts = Object.entries(form.fields ?? {});
  if (parts.length > 0 && parts.every(([, part]) => part.optional)) {
    return parts.flatMap(([name]) => changesOf(childOf(prop, name)));
  }
  // What stands in may be the default.
  const standIn = placeholderOf(form);
  // A map by names that people choose says nothing until they do.
  if (isPlain(standIn) && Object.keys(standIn).length === 0) return [];
  return [changeOf(prop, otherValue(standIn, form) ?? standIn ?? 1)];
}

function changeOf({ name, keys, value }: Prop, other: unknown): Change {
  return { prop: name, keys, value: other, isSet: value !== undefined, removes: false };
}

function childOf({ form, value, name, keys }: Prop, key: string): Prop {
  return {
    form: form?.fields?.[key] ?? form?.entries,
    value: (value as Readonly<Record<string, unknown>> | undefined)?.[key],
    name: name === '' ? key : `${name}.${key}`,
    keys: [...keys, key],
  };
}

/** An entry of a list, by its name; one without a name is part of the prop that is the list. */
function entryOf({ form, name, keys }: Prop, value: unknown, index: number): Prop {
  const own = nameIn(value);
  return {
    form: form?.entries,
    value,
    name: own === undefined ? name : `${name}[${own}]`,
    keys: [...keys, index],
  };
}

/** Another value of the same kind, if there is one; hardly one that some environment has already. */
function otherValue(value: unknown, form: PropSchema<unknown> | undefined): unknown {
  if (form?.values) return form.values.find((other) => other !== value);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 7;
  if (typeof value === 'string') {
    const other = /\d$/.test(value) ? value.replace(/\d$/, (digit) => `${(+digit + 9) % 10}`) : `${value}x`;
    return form && !accepts(form, other) ? placeholderOf(form) : other;
  }
  if (value instanceof Duration) return Duration.millis(7 * value.toMilliseconds());
  if (value instanceof Size) return Size.kibibytes(7 * value.toKibibytes());
  if (value instanceof Cpu) {
    return Cpu.millis(7 * Number.parseFloat(value.amount) * (value.amount.endsWith('m') ? 1 : 1000));
  }
  return undefined;
}

function setAt(value: unknown, [key, ...rest]: Keys, inner: unknown): unknown {
  if (key === undefined) return inner;
  const below = (value as Readonly<Record<string | number, unknown>> | undefined)?.[key];
  const changed = setAt(below, rest, inner);
  if (Array.isArray(value)) return value.map((entry, index) => (index === key ? changed : entry));
  return { ...(value as object | undefined), [key]: changed };
}

function nameIn(entry: unknown): string | undefined {
  const name = isPlain(entry) ? entry.name : undefined;
  return typeof name === 'string' ? name : undefined;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
