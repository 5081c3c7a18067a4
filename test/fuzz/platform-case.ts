import fc from 'fast-check';
import { dnsLabel, mostly, nasty, text } from './texts';

/** An environment as the fuzzer invents it. */
export interface EnvironmentCase {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly cluster: string | undefined;
  readonly host: string;
  readonly production: boolean;
}

/** What one environment decides for an invented service. */
export interface ValuesCase {
  readonly replicas: number;
  readonly env: Readonly<Record<string, string>>;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
  readonly cpuMillis: number | undefined;
  readonly loadTestImage: string | undefined;
}

/** A service as the fuzzer invents it. */
export interface ServiceCase {
  readonly pattern: 'rolling' | 'canary' | 'blue-green';
  readonly name: string;
  readonly owner: string;
  readonly workload: string;
  /** Which of the services before it are called. */
  readonly calls: readonly boolean[];
  readonly port: number | undefined;
  readonly readinessPath: string;
  readonly livenessPath: string;
  readonly smokeTestPath: string;
  readonly ingressPath: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  readonly ownership: { readonly owner: string; readonly dataClassification: string } | undefined;
  readonly vault: { readonly role: string; readonly secrets: Readonly<Record<string, string>> } | undefined;
  readonly stores: readonly ('postgresql' | 'redis')[];
  readonly runtime: 'go' | 'springBoot' | 'nextjs' | 'nodejs';
  readonly scenario: string | undefined;
  readonly autoscaling: number | undefined;
  readonly isolated: boolean;
  readonly disruptionBudget: boolean;
  readonly bakeMinutes: number;
  readonly trafficRouting: 'istio' | 'gatewayApi' | 'nginx' | undefined;
  readonly errorRate: number | undefined;
  readonly source: string | undefined;
  /** In the order of the platform's environments. */
  readonly values: readonly ValuesCase[];
}

/** A platform as the fuzzer invents it: plain values, from which the public constructs make a tree. */
export interface PlatformCase {
  readonly name: string;
  readonly registry: string;
  readonly git: { readonly url: string; readonly revision: string; readonly path: string };
  readonly environments: readonly EnvironmentCase[];
  readonly services: readonly ServiceCase[];
  readonly prometheus: {
    readonly address: string;
    readonly histogram: string;
    readonly unit: 'seconds' | 'milliseconds';
    readonly labels: readonly [string, string, string, string, string];
  };
  readonly ingressClass: string;
  readonly argocd: {
    readonly namespace: string;
    readonly cluster: string;
  };
  readonly ingressNamespace: string;
  readonly cidr: string;
  readonly secretStore: string | undefined;
  readonly mesh: 'istio' | undefined;
  readonly source: string | undefined;
}

/** How many environments a platform may have; each service has values for as many. */
const MOST_ENVIRONMENTS = 2;

const label = mostly(dnsLabel, nasty);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
/** What must not be empty. */
const words = mostly(
  text.filter((it) => it.trim() !== ''),
  text,
);
const path = mostly(
  fc.constantFrom('/', '/healthz', '/ready', '/actuator/health/liveness', '/a_b.c~d'),
  fc.oneof(
    nasty,
    nasty.map((text) => `/${text}`),
  ),
);

const variables = fc.dictionary(
  mostly(
    fc.constantFrom(
      'LOG_LEVEL',
      'REGION',
      'A',
      'b',
      '_x',
      'no',
      'NULL',
      '__proto__',
      'constructor',
      'Y',
      'E1',
    ),
    nasty,
  ),
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom('info', 'eu-west-1', '8080') },
    { weight: 2, arbitrary: text },
  ),
  { maxKeys: 3 },
);

const tag = mostly(
  fc.constantFrom(
    'a1b2c3d',
    '1234567',
    '12e4567',
    '553640e6',
    '0x1F',
    '0o17',
    'on-1',
    '1_000',
    '2026-11-22',
    '1.2.3',
  ),
  nasty,
);
const digest = mostly(
  fc
    .string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
    .map((hex) => `sha256:${hex}`),
  nasty,
);

const values: fc.Arbitrary<ValuesCase> = fc
  .record({
    replicas: mostly(fc.constantFrom(1, 2, 4, 8), fc.constantFrom(0, -1, 1.5, 1e21, Number.NaN, 10_000, 3)),
    env: variables,
    version: mostly<{ tag: string | undefined; digest: string | undefined }>(
      fc.oneof(
        fc.record({ tag, digest: fc.constant(undefined) }),
        fc.record({ tag: fc.constant(undefined), digest }),
        fc.record({ tag, digest }),
      ),
      fc.constant({ tag: undefined, digest: undefined }),
    ),
    cpuMillis: optional(fc.constantFrom(200, 1000, 1500)),
    loadTestImage: fc.option(mostly(fc.constantFrom('r.example/load:1.4', 'load:553640e6'), nasty), {
      nil: undefined,
      freq: 4,
    }),
  })
  .map(({ version, ...rest }) => ({ ...rest, ...version }));

const service = fc.record({
  pattern: fc.constantFrom('rolling', 'canary', 'blue-green') as fc.Arbitrary<ServiceCase['pattern']>,
  owner: mostly(fc.constantFrom('books', 'Acme_1', 'a.b'), nasty),
  calls: fc.array(fc.boolean(), { maxLength: 3 }),
  port: optional(
    mostly(fc.constantFrom(80, 8080, 65535, 3000), fc.constantFrom(0, 9090, 65536, 1.5, Number.NaN)),
  ),
  readinessPath: path,
  livenessPath: path,
  smokeTestPath: path,
  ingressPath: optional(path),
  env: variables,
  ownership: optional(fc.record({ owner: text, dataClassification: text })),
  vault: optional(
    fc.record({
      role: words,
      secrets: fc.dictionary(mostly(fc.constantFrom('gateway', 'a.b', 'db-1', 'on'), nasty), words, {
        maxKeys: 2,
      }),
    }),
  ),
  stores: fc.subarray(['postgresql', 'redis'] as const),
  runtime: fc.constantFrom('go', 'springBoot', 'nextjs', 'nodejs') as fc.Arbitrary<ServiceCase['runtime']>,
  scenario: optional(words),
  autoscaling: optional(mostly(fc.integer({ min: 1, max: 100 }), fc.constantFrom(0, 101, 0.5))),
  isolated: fc.boolean(),
  disruptionBudget: fc.boolean(),
  bakeMinutes: mostly(
    fc.integer({ min: 3, max: 60 }).map((half) => 2 * half),
    fc.constantFrom(0, 1, 9),
  ),
  trafficRouting: fc.constantFrom(...Array<undefined>(9).fill(undefined), 'istio', 'gatewayApi', 'nginx'),
  errorRate: optional(mostly(fc.constantFrom(0, 0.01, 0.5, 1e-7), fc.constantFrom(-1, 1, Number.NaN))),
  source: optional(mostly(fc.constantFrom('services/x.ts', 'a b.ts'), nasty)),
  values: fc.array(values, { minLength: MOST_ENVIRONMENTS, maxLength: MOST_ENVIRONMENTS }),
});

const environment: fc.Arbitrary<Omit<EnvironmentCase, 'name'>> = fc.record({
  namespace: optional(label),
  cluster: optional(mostly(fc.constantFrom('https://k.example:6443', 'https://10.0.0.1'), nasty)),
  host: mostly(fc.constantFrom('shop.example', 'on.no', '1.2.example', '1e3.e4'), nasty),
  production: fc.boolean(),
});

/** Names that differ, as those of siblings must; rarely two are the same. */
function names(count: number): fc.Arbitrary<string[]> {
  return mostly(
    fc.uniqueArray(label, { minLength: count, maxLength: count }),
    label.map((name) => Array.from({ length: count }, () => name)),
  );
}

/** `count` items of one kind, each with a name. */
function named<T extends object>(
  item: fc.Arbitrary<T>,
  most: number,
): fc.Arbitrary<(T & { name: string })[]> {
  return fc
    .integer({ min: 1, max: most })
    .chain((count) => fc.tuple(names(count), fc.array(item, { minLength: count, maxLength: count })))
    .map(([all, items]) => items.map((each, index) => ({ ...each, name: all[index] as string })));
}

/** Any platform: most of it is valid, a few values are not, and free texts are anything. */
export const platformCase: fc.Arbitrary<PlatformCase> = fc
  .record({
    name: label,
    registry: mostly(fc.constantFrom('ghcr.io/acme', 'localhost:5000/a', '123'), nasty),
    git: fc.record({
      url: mostly(
        fc.constantFrom('https://git.example/a.git', 'git@git.example:a/b.git', 'ssh://g/a'),
        nasty,
      ),
      revision: mostly(fc.constantFrom('main', '1234567', '12e4567', 'on', 'release/1'), nasty),
      path: mostly(fc.constantFrom('dist', 'a/b', '1e3'), nasty),
    }),
    environments: named(environment, MOST_ENVIRONMENTS),
    services: named(service, 3),
    workloads: names(3),
    prometheus: fc.record({
      address: mostly(fc.constantFrom('http://metrics.watch:9090', 'https://p.example'), nasty),
      histogram: mostly(fc.constantFrom('request_seconds', 'http:latency:ms'), nasty),
      unit: fc.constantFrom('seconds', 'milliseconds') as fc.Arbitrary<'seconds' | 'milliseconds'>,
      labels: fc.tuple(
        ...(['ns', 'app', 'revision', 'code', 'route'] as const).map((it) =>
          mostly(fc.constant<string>(it), nasty),
        ),
      ) as fc.Arbitrary<[string, string, string, string, string]>,
    }),
    ingressClass: mostly(fc.constantFrom('nginx', 'on', '1e3'), nasty),
    argocd: fc.record({
      namespace: label,
      cluster: mostly(fc.constant('https://kubernetes.default.svc'), nasty),
    }),
    ingressNamespace: label,
    cidr: mostly(fc.constantFrom('10.0.0.0/8', '192.0.2.0/24', '2001:db8::/32'), nasty),
    secretStore: optional(label),
    mesh: fc.constantFrom('istio', undefined) as fc.Arbitrary<'istio' | undefined>,
    source: optional(mostly(fc.constant('platform.ts'), nasty)),
  })
  .map(({ workloads, services, ...rest }) => ({
    ...rest,
    services: services.map((each, index) => ({ ...each, workload: workloads[index] as string })),
  }));
