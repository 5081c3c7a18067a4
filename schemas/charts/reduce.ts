/** What a chart takes, as far as somebody says it. */
export interface ValueSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly items?: ValueSchema;
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly patternProperties?: Readonly<Record<string, ValueSchema>>;
  readonly additionalProperties?: ValueSchema | boolean;
  readonly anyOf?: readonly ValueSchema[];
  readonly oneOf?: readonly ValueSchema[];
  readonly allOf?: readonly ValueSchema[];
  readonly $ref?: string;
}

/** What a chart says of its values. */
export interface ChartValues {
  /** Its `values.yaml`. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Its `values.schema.json`, where it has one. */
  readonly schema?: ValueSchema;
  /** The paths that it takes although neither of both has them; `.*` at the end for any below. */
  readonly open?: readonly string[];
}

/** What is kept of a leaf. */
const LIMITS = ['type', 'enum', 'minimum', 'maximum', 'pattern'] as const;

/**
 * The schema of a chart's values, reduced to what is used: of each map on the way to a used value all names, so that
 * another one is refused, and of each used value its type and its limits. By `values.schema.json` where the chart has
 * one; what that leaves out, by the defaults.
 *
 * @throws Error on a value that the chart does not have, with its path
 */
export function reducedSchema(used: object, { defaults, schema = {}, open = [] }: ChartValues): ValueSchema {
  const isOpen = (path: string) =>
    open.some((it) => (it.endsWith('.*') ? path.startsWith(it.slice(0, -1)) : it === path));

  const resolved = (some: ValueSchema | undefined): ValueSchema => {
    const { $ref } = some ?? {};
    if ($ref === undefined) return some ?? {};
    if (!$ref.startsWith('#/')) return {};
    return resolved(
      $ref
        .slice(2)
        .split('/')
        .reduce<unknown>(
          (at, key) => (at as Record<string, unknown> | undefined)?.[key],
          schema,
        ) as ValueSchema,
    );
  };

  const namesIn = (some: ValueSchema): Readonly<Record<string, ValueSchema>> =>
    Object.assign({}, ...partsOf(some).map((part) => resolved(part).properties ?? {}));

  const reduce = (value: unknown, some: ValueSchema, fallback: unknown, path: string): ValueSchema => {
    const known = resolved(some);
    if (!isMap(value)) return leaf(known, fallback);
    const names = { ...(isMap(fallback) ? fallback : {}), ...namesIn(known) };
    // A map that names nothing takes anything.
    if (Object.keys(names).length === 0) return { type: 'object' };
    const missing = Object.keys(value).filter((name) => !Object.hasOwn(names, name));
    const unknown = missing.find((name) => !isOpen(join(path, name)));
    if (unknown !== undefined)
      throw new Error(`'${join(path, unknown)}' is not among the values of the chart`);
    const properties = Object.entries(value).map(([name, item]): [string, ValueSchema] => {
      const below = isMap(fallback) ? fallback[name] : undefined;
      return [name, reduce(item, namesIn(known)[name] ?? {}, below, join(path, name))];
    });
    const takesAll = open.includes(join(path, '*'));
    const others = Object.keys(names).filter((name) => !Object.hasOwn(value, name));
    return {
      type: 'object',
      properties: Object.fromEntries(properties),
      ...(!takesAll &&
        others.length > 0 && { patternProperties: { [`^(${others.sort().join('|')})$`]: {} } }),
      additionalProperties: takesAll,
    };
  };

  const partsOf = (some: ValueSchema): readonly ValueSchema[] => [
    some,
    ...(some.anyOf ?? []),
    ...(some.oneOf ?? []),
    ...(some.allOf ?? []),
  ];

  const leaf = (some: ValueSchema, fallback: unknown): ValueSchema => {
    const choice = some.anyOf ?? some.oneOf;
    const limits = Object.fromEntries(
      LIMITS.flatMap((limit) => (some[limit] === undefined ? [] : [[limit, some[limit]]])),
    );
    const items = some.items && leaf(resolved(some.items), undefined);
    const isKnown = Object.keys(limits).length > 0 || choice !== undefined;
    return {
      ...(isKnown ? limits : typeOf(fallback)),
      ...(items && Object.keys(items).length > 0 && { items }),
      ...(choice && { anyOf: choice.map((part) => leaf(resolved(part), undefined)) }),
    };
  };

  return reduce(used, schema, defaults, '');
}

/** What a default says of what may stand in its place: nothing, where it is empty. */
function typeOf(value: unknown): ValueSchema {
  if (value === undefined || value === null || value === '') return {};
  if (Array.isArray(value)) return { type: 'array' };
  return { type: typeof value };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
