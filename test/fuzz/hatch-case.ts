import fc from 'fast-check';
import { nasty } from './texts';

/** The ways in which a field that no prop has gets into an object. */
export const WAYS = [
  'patch',
  'add',
  'platform.add',
  'platform.patch',
  'container',
  'pod',
  'service',
] as const;

/** Whatever a person may put where no prop is. */
export interface HatchCase {
  readonly way: (typeof WAYS)[number];
  /** Whether one environment alone has it. */
  readonly isInOne: boolean;
  /**
   * Where a patch of the Deployment puts it.
   *
   * @default - among the fields of its pods
   */
  readonly at?: string;
  readonly field: string;
  readonly value: unknown;
  /** Whether it is known to be right: then nothing may refuse it. */
  readonly isRight: boolean;
}

const POD: Readonly<Record<string, unknown>> = {
  dnsConfig: { options: [{ name: 'ndots', value: '2' }] },
  hostAliases: [{ ip: '192.0.2.1', hostnames: ['a.example'] }],
  tolerations: [{ key: 'spot', operator: 'Exists', effect: 'NoSchedule' }],
  nodeSelector: { 'books.example/disks': 'fast' },
  runtimeClassName: 'gvisor',
};

const QUOTA: Readonly<Record<string, unknown>> = { hard: { pods: '500' }, scopes: ['NotTerminating'] };

/** Fields that the objects have, each with a value that is right. */
export const RIGHT: Readonly<Record<HatchCase['way'], Readonly<Record<string, unknown>>>> = {
  patch: POD,
  add: { data: { 'a.yaml': 'b: 1\n' }, binaryData: { c: 'AP8=' }, immutable: true },
  'platform.add': QUOTA,
  'platform.patch': QUOTA,
  container: { args: ['--all', '0x1F'], workingDir: '/srv', tty: true, terminationMessagePath: '/tmp/end' },
  pod: POD,
  service: {
    sessionAffinity: 'ClientIP',
    trafficDistribution: 'PreferClose',
    publishNotReadyAddresses: true,
  },
};

/** Where else a patch puts fields. */
const PATCHED = [
  '/spec',
  '/spec/template/spec',
  '/spec/template/spec/containers/0',
  '/spec/template/spec/securityContext',
];

/** Names that no object has, some of them nearly those that one has. */
const UNKNOWN = [
  'dnsConfg',
  'comand',
  'a/b',
  'x~y',
  '1',
  'x y',
  'sesionAffinity',
  'ü',
  'constructor',
  'scope',
];

const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    nasty,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((it) => !Object.is(it, -0)),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom('name', 'key', ...UNKNOWN), nasty), tie('value'), { maxKeys: 3 }),
  ),
}));

const isInOne = fc.boolean();

/** A field that an object has, with a value that is right. */
const right: fc.Arbitrary<HatchCase> = fc
  .constantFrom(
    ...WAYS.flatMap((way) => Object.entries(RIGHT[way]).map(([field, value]) => ({ way, field, value }))),
  )
  .chain((one) => isInOne.map((here) => ({ ...one, isInOne: here, isRight: true })));

/** Any field with any value, rarely one that no manifest can hold. */
const any: fc.Arbitrary<HatchCase> = fc.constantFrom(...WAYS).chain((way) =>
  fc.record({
    way: fc.constant(way),
    isInOne,
    ...(way === 'patch' && { at: fc.constantFrom(...PATCHED) }),
    field: fc.constantFrom(...UNKNOWN, ...Object.keys(RIGHT[way])),
    value: fc.oneof(
      { weight: 12, arbitrary: anyValue },
      {
        weight: 1,
        arbitrary: fc.constantFrom(null, undefined, Number.NaN, [undefined], new Date(0), () => 1),
      },
    ),
    isRight: fc.constant(false),
  }),
);

export const hatchCase: fc.Arbitrary<HatchCase> = fc.oneof(
  { weight: 1, arbitrary: right },
  { weight: 2, arbitrary: any },
);
