import { Duration, Size, SizeRoundingBehavior } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { isPlain, leaf, type PropSchema, stringThat, withRule } from './prop-schema';

/** A DNS label (RFC 1123): what Kubernetes accepts as the name of a namespace, a container, a label value. */
export function isDnsLabel(name: unknown): name is string {
  return typeof name === 'string' && name.length <= 63 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name);
}

/** A DNS label that starts with a letter (RFC 1035): what Kubernetes asks of a Service's name. */
export function isServiceName(name: unknown): name is string {
  return isDnsLabel(name) && /^[a-z]/.test(name);
}

/** A DNS name (RFC 1123): what Kubernetes accepts as the name of most objects. */
export function isDnsName(name: unknown): name is string {
  return typeof name === 'string' && name.length <= 253 && name.split('.').every(isDnsLabel);
}

/** A host name of at least two labels, as an Ingress rule takes it: no IP address. */
export function isHostName(name: unknown): name is string {
  return isDnsName(name) && /\.[^.]*[a-z][^.]*$/.test(name);
}

/** The name of an environment variable. */
export function isEnvName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}

/** How a message describes a {@link isDnsLabel} name. */
export const DNS_LABEL = "a DNS label (a-z, 0-9 and '-', 63 characters at most)";

/** A file of the project, as a comment of one line can name it among others. */
export function isSource(path: unknown): path is string {
  return typeof path === 'string' && /^[\w.][\w./@+ -]*$/.test(path) && !path.includes(' and ');
}

/** How a message describes an {@link isSource} path. */
export const SOURCE = "a file of the project, e.g. 'services/checkout.ts'";

/** What a manifest takes as it stands. */
export const plainData: PropSchema<never> = leaf('an object of texts and numbers', {} as never, isPlainData);

/** A leaf of what a manifest can hold, in objects of the usual kind: cdk8s knows no others. */
function manifestLeaf<T>(
  expected: string,
  placeholder: T,
  accepts: (value: unknown) => boolean,
): PropSchema<T> {
  const { parse } = leaf(expected, placeholder, (value) => accepts(value) && isManifestValue(value));
  return { parse: (value, prop, problems) => ordinary(parse(value, prop, problems)) as T };
}

/** Whatever a manifest can hold. */
export const manifestValue: PropSchema<NonNullable<unknown>> = {
  ...manifestLeaf(
    'what a manifest can hold: texts, numbers, truth values, and lists and objects of these',
    {},
    () => true,
  ),
  get entries() {
    return manifestValue;
  },
};

/** An object that a manifest can hold; one that overrides it is put over it, map by map. */
export const manifestObject: PropSchema<never> = {
  entries: manifestValue,
  ...manifestLeaf(
    'an object of what a manifest can hold: texts, numbers, truth values, and lists and objects of these',
    {} as never,
    isPlain,
  ),
};

/** A schema of what cdk8s renders, which takes an object with a field of this name for an instance of a class. */
export function renderable<T>(schema: PropSchema<T>): PropSchema<T> {
  return withRule(schema, (parsed, refuse) => {
    if (hasField(parsed, 'constructor')) {
      refuse("without a field 'constructor', which cdk8s cannot render");
    }
  });
}

function hasField(value: unknown, name: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, name) || Object.values(value).some((inner) => hasField(inner, name));
}

/** Whatever a chart takes as its values. */
export const plainValues: PropSchema<Readonly<Record<string, unknown>>> = leaf('an object', {}, isPlain);

/** A list of objects that a manifest can hold. */
export const manifestObjects: PropSchema<never> = manifestLeaf(
  'a list of objects',
  [] as never,
  (value) => Array.isArray(value) && value.every(isPlain),
);

/** An object that a manifest can hold, with lists of objects in some of its fields. */
export function manifestObjectWith(...lists: readonly string[]): PropSchema<never> {
  return {
    ...manifestObject,
    parse(value, prop, problems) {
      const object: Readonly<Record<string, unknown>> = manifestObject.parse(value, prop, problems);
      const given = lists.filter((name) => object[name] !== undefined);
      const parsed = given.map((name) => [
        name,
        manifestObjects.parse(object[name], `${prop}.${name}`, problems),
      ]);
      return { ...object, ...Object.fromEntries(parsed) } as never;
    },
  };
}

export const string: PropSchema<string> = stringThat('a string', '', () => true);

export const nonEmptyString: PropSchema<string> = stringThat(
  'a string that is not empty',
  '-',
  (value) => value.trim() !== '',
);

export const dnsLabel: PropSchema<string> = stringThat(DNS_LABEL, 'unnamed', isDnsLabel);

export const dnsName: PropSchema<string> = stringThat(
  "a DNS name (a-z, 0-9, '-' and '.')",
  'default',
  isDnsName,
);

/** A host under which users reach something. */
export const hostName: PropSchema<string> = stringThat(
  "a host name, e.g. 'shop.example.com'",
  'shop.example.com',
  isHostName,
);

/** A file of the project, relative to it. */
export const source: PropSchema<string> = stringThat(SOURCE, 'main.ts', isSource);

/** A key of a Secret or of a ConfigMap. */
export const configKey: PropSchema<string> = stringThat(
  "a key (at most 253 of A-Z, a-z, 0-9, '-', '_' and '.')",
  'key',
  (value) => /^(?!\.(\.|$))[-._a-zA-Z0-9]{1,253}$/.test(value),
);

/** Where something is in a container. */
export const absolutePath: PropSchema<string> = stringThat(
  "an absolute path without a colon, e.g. '/etc/app'",
  '/tmp',
  (value) => /^\/[^:]*[^:/]$/.test(value) && !value.split('/').includes('..'),
);

export const boolean: PropSchema<boolean> = leaf(
  'true or false',
  false,
  (value) => typeof value === 'boolean',
);

export function wholeNumber(least: number, most?: number): PropSchema<number> {
  return leaf(
    most === undefined ? `a whole number of at least ${least}` : `a whole number in ${least}-${most}`,
    least,
    (value) => isWhole(value, least, most),
  );
}

/** A part of all, less than all. */
export const share: PropSchema<number> = leaf(
  'a share in 0-1, e.g. 0.01',
  0.01,
  (value) => typeof value === 'number' && value >= 0 && value < 1,
);

/**
 * The path of a URL, with or without a query; a blank would end it.
 *
 * @param never what else must not be in it
 */
export function urlPath(example: string, never = /[\s#]/): PropSchema<string> {
  return stringThat(`a path, e.g. '${example}'`, '/', (value) => value.startsWith('/') && !never.test(value));
}

/**
 * A duration as manifests have them.
 *
 * @param least in seconds
 */
export function seconds(least = 0, placeholder = Duration.seconds(1)): PropSchema<Duration> {
  return leaf(
    `a Duration of ${least === 0 ? 'whole seconds' : `${least}s or more`}, e.g. Duration.minutes(2)`,
    placeholder,
    (value) => value instanceof Duration && isWhole(value.toSeconds({ integral: false }), least),
  );
}

export const milliseconds: PropSchema<Duration> = leaf(
  'a Duration of one millisecond at least, e.g. Duration.millis(800)',
  Duration.seconds(1),
  (value) => value instanceof Duration && isWhole(value.toMilliseconds({ integral: false }), 1),
);

export const size: PropSchema<Size> = leaf(
  'a Size of whole mebibytes, more than 0, e.g. Size.mebibytes(256)',
  Size.mebibytes(1),
  (value) => value instanceof Size && isWhole(value.toMebibytes({ rounding: SizeRoundingBehavior.NONE }), 1),
);

export const kibibytes: PropSchema<Size> = leaf(
  'a Size of whole kibibytes, more than 0, e.g. Size.kibibytes(300)',
  Size.kibibytes(1),
  (value) => value instanceof Size && isWhole(value.toKibibytes({ rounding: SizeRoundingBehavior.NONE }), 1),
);

export const cpu: PropSchema<Cpu> = leaf(
  'a Cpu of whole millicores, more than 0, e.g. Cpu.millis(250)',
  Cpu.units(1),
  (value) => value instanceof Cpu && /^(?=.*[1-9])\d+(?:\.\d{1,3}|m)?$/.test(value.amount),
);

export function isWhole(value: unknown, least = 0, most = Number.MAX_SAFE_INTEGER): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
}

/** @param above what it is in: nothing can be in itself */
function isManifestValue(value: unknown, above: readonly unknown[] = []): boolean {
  if (typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (above.includes(value) || !(Array.isArray(value) || isPlain(value))) return false;
  if (!Array.isArray(value) && ![Object.prototype, null].includes(Object.getPrototypeOf(value))) return false;
  if (Array.isArray(value) && Object.keys(value).length < value.length) return false;
  return Object.entries(value).every(
    ([key, inner]) => key !== '__proto__' && isManifestValue(inner, [...above, value]),
  );
}

function isPlainData(value: unknown): boolean {
  return (
    isPlain(value) &&
    Object.values(value).every((inner) => ['string', 'number'].includes(typeof inner) || isPlainData(inner))
  );
}

/** The same value in objects with the usual prototype. */
function ordinary(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordinary);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, ordinary(field)]));
}
