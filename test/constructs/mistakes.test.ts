import { Duration, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { describe, expect, test } from 'vitest';
import type { BlueGreenServiceProps } from '../../constructs/patterns/blue-green-service';
import type { CanaryServiceProps } from '../../constructs/patterns/canary-service';
import type { Platform } from '../../constructs/platform/platform';
import type { PlatformProps } from '../../constructs/platform/platform-props';
import type { ServiceProps } from '../../constructs/service/service-props';
import { render } from '../../synth/render';
import { UserError } from '../../synth/user-error';
import { APPROVAL, BlueGreen, bookshop, CANARY, Canary, COMMON, Rolling } from '../bookshop';

const values = COMMON.environments;
const SYNC_WINDOW = { kind: 'deny', schedule: '0 18 * * 5', duration: Duration.hours(62) };
const { gates, container } = COMMON;
const { prometheus: PROMETHEUS } = bookshop();
const SIZE = 'a Size of whole mebibytes, more than 0, e.g. Size.mebibytes(256)';
const LABEL = "a DNS label (a-z, 0-9 and '-', 63 characters at most)";

const INGRESS = "'ingress.path' must be a path of plain segments, e.g. '/' or '/shop'";

describe('a service', () => {
  test.each<[string, object, string]>([
    ['a misspelt prop', { replica: 2 }, "'replica' is not a prop of Rolling"],
    [
      'a misspelt prop',
      { autoscalling: { cpu: 1 } },
      "'autoscalling' is not a prop of Rolling, did you mean 'autoscaling'?",
    ],
    [
      'a callee that is missing',
      { calls: [undefined] },
      "'calls[0]' must be a service that was created before this one, got nothing",
    ],
    [
      'no owner',
      { repository: 'search-api' },
      `'repository' must be owner/name with a name of a-z, 0-9 and '-', e.g. 'acme/checkout-service', got "search-api"`,
    ],
    [
      'capitals',
      { repository: 'books/Search' },
      `'repository' must be owner/name with a name of a-z, 0-9 and '-', e.g. 'acme/checkout-service', got "books/Search"`,
    ],
    [
      'a path trick',
      { repository: 'books/..' },
      `'repository' must be owner/name with a name of a-z, 0-9 and '-', e.g. 'acme/checkout-service', got "books/.."`,
    ],
    [
      'a port too high',
      { container: { ...COMMON.container, port: 65536 } },
      "'container.port' must be a whole number in 1-65535, got 65536",
    ],
    [
      'the metrics port',
      { container: { ...COMMON.container, port: 9090 } },
      "'container.port' must be a whole number in 1-65535 other than 9090, the port of the metrics, got 9090",
    ],
    [
      'a probe without path',
      {
        container: { ...COMMON.container, probes: { readiness: { path: 'ready' }, liveness: { path: '/' } } },
      },
      `'container.probes.readiness.path' must be a path, e.g. '/healthz', got "ready"`,
    ],
    [
      'a probe with a blank in its path',
      {
        container: {
          ...container,
          probes: { readiness: { path: '/ready?deep=1' }, liveness: { path: '/li ve' } },
        },
      },
      `'container.probes.liveness.path' must be a path, e.g. '/healthz', got "/li ve"`,
    ],
    [
      'a variable with a dash',
      { container: { ...COMMON.container, env: { 'LOG-LEVEL': 'x' } } },
      `'container.env' must be named by A-Z, a-z, 0-9 and '_', e.g. LOG_LEVEL, got "LOG-LEVEL"`,
    ],
    [
      'a variable that is a number',
      { container: { ...COMMON.container, env: { PORT: 1 } } },
      "'container.env.PORT' must be a string, got 1",
    ],
    [
      'a folder without a bound',
      { runtime: { ...COMMON.runtime, writable: { '/cache': Size.mebibytes(0) } } },
      `'runtime.writable./cache' must be ${SIZE}, got 0 mebibytes`,
    ],
    [
      'a folder that takes all space',
      {
        container: {
          ...COMMON.container,
          resources: {
            ...COMMON.container.resources,
            ephemeralStorage: { request: Size.mebibytes(32), limit: Size.mebibytes(64) },
          },
        },
      },
      `'container.resources.ephemeralStorage.limit' must be more than the 64Mi that the runtime's folders may hold, got "64Mi"`,
    ],
    [
      'less space in an environment than its folders take',
      {
        runtime: { ...COMMON.runtime, writable: { '/a': Size.mebibytes(96), '/b': Size.mebibytes(160) } },
        environments: {
          ...values,
          live: {
            replicas: 2,
            resources: { ephemeralStorage: { request: Size.mebibytes(32), limit: Size.mebibytes(200) } },
          },
        },
      },
      `'environments.live.resources.ephemeralStorage.limit' must be more than the 256Mi that the runtime's folders may hold, got "200Mi"`,
    ],
    [
      'CPU above all',
      {
        autoscaling: { cpu: 101 },
        environments: {
          dev: { replicas: 1, maxReplicas: 2 },
          test: { replicas: 1, maxReplicas: 2 },
          live: { replicas: 1, maxReplicas: 2 },
        },
      },
      "'autoscaling.cpu' must be a whole percentage in 1-100, got 101",
    ],
    [
      'an error rate above all',
      { gates: { ...COMMON.gates, errorRate: 1 } },
      "'gates.errorRate' must be a share in 0-1, e.g. 0.01, got 1",
    ],
    [
      'no environment',
      { environments: { dev: { replicas: 1 }, test: { replicas: 1 } } },
      "'environments.live' must be given, as it is an environment of the platform, got nothing",
    ],
    [
      'another environment',
      { environments: { ...values, life: { replicas: 1 } } },
      "'environments.life' is not an environment of the platform, did you mean 'live'?",
    ],
    [
      'half a pod',
      { environments: { ...values, live: { replicas: 2.5 } } },
      "'environments.live.replicas' must be a whole number in 0-10000, got 2.5",
    ],
    [
      'fewer than no pods',
      { environments: { ...values, live: { replicas: -1 } } },
      "'environments.live.replicas' must be a whole number in 0-10000, got -1",
    ],
    [
      'no pods beside an autoscaler',
      {
        autoscaling: { cpu: 50 },
        environments: {
          dev: { replicas: 1, maxReplicas: 2 },
          test: { replicas: 1, maxReplicas: 2 },
          live: { replicas: 0 },
        },
      },
      "'environments.live.replicas' must be 1 or more with 'autoscaling', which is switched off at 0 and starts no pod again: give that to the environments with pods, got 0",
    ],
    [
      'a bound without autoscaling',
      { environments: { ...values, live: { replicas: 2, maxReplicas: 3 } } },
      "'environments.live.maxReplicas' must be left out, as the service has no 'autoscaling', got 3",
    ],
    [
      'a bound at the count',
      {
        autoscaling: { cpu: 50 },
        environments: {
          dev: { replicas: 1, maxReplicas: 2 },
          test: { replicas: 1, maxReplicas: 2 },
          live: { replicas: 2, maxReplicas: 2 },
        },
      },
      "'environments.live.maxReplicas' must be a whole number above 'replicas' (2), as it scales by itself, got 2",
    ],
    [
      'a bound in words, told of its form alone',
      { environments: { ...values, live: { replicas: 2, maxReplicas: 'ten' } } },
      `'environments.live.maxReplicas' must be a whole number in 1-10000, got "ten"`,
    ],
    [
      'a misspelt value',
      { environments: { ...values, live: { replicas: 2, enviroment: {} } } },
      "'environments.live.enviroment' is not a prop of Rolling",
    ],
    ['a relative Ingress path', { ingress: { path: 'shop' } }, `${INGRESS}, got "shop"`],
    ['an Ingress path with a step back', { ingress: { path: '/shop/../x' } }, `${INGRESS}, got "/shop/../x"`],
    ['an Ingress path with an empty segment', { ingress: { path: '/a//b' } }, `${INGRESS}, got "/a//b"`],
    [
      'an Ingress path with an expression',
      { ingress: { path: '/a(/|$)(.*)' } },
      `${INGRESS}, got "/a(/|$)(.*)"`,
    ],
    [
      'a variable of its own that the runtime brings',
      { container: { ...container, env: { GOMAXPROCS: '2' } } },
      `'container.env.GOMAXPROCS' must be named otherwise: callees, stores or runtime bring it, got "2"`,
    ],
    [
      'a variable of an environment that comes from a Secret',
      {
        stores: [{ kind: 'redis', purpose: 'index' }],
        environments: { ...values, dev: { replicas: 1, env: { REDIS_URL: 'redis://here' } } },
      },
      `'environments.dev.env.REDIS_URL' must be left to what the variable comes from, got "redis://here"`,
    ],
    [
      'a variable that Linux cannot hand over',
      { container: { ...container, env: { LONG: 'ü'.repeat(65_534) } } },
      "'container.env.LONG' must be of fewer than 131072 bytes with its name, got 131073",
    ],
    [
      'a reference to no variable',
      { container: { ...container, env: { A: '$(x) $$(y) $(date +%s)' } } },
      `'container.env.A' must be without $(x), as no such variable stands before it; $$(x) is that text itself, got "$(x) $$(y) $(date +%s)"`,
    ],
    [
      'a reference to a later variable',
      {
        environments: {
          ...values,
          live: { replicas: 2, env: { A: '$(GOMAXPROCS)', B: '$(A) $(C)', C: '' } },
        },
      },
      `'environments.live.env.B' must be without $(C), as no such variable stands before it; $$(C) is that text itself, got "$(A) $(C)"`,
    ],
    [
      'CPU as text',
      {
        container: {
          ...container,
          resources: { ...container.resources, cpu: { request: '100m', limit: Cpu.units(1) } },
        },
      },
      `'container.resources.cpu.request' must be a Cpu of whole millicores, more than 0, e.g. Cpu.millis(250), got "100m"`,
    ],
    [
      'memory without limit',
      {
        container: {
          ...container,
          resources: { ...container.resources, memory: { request: Size.mebibytes(64) } },
        },
      },
      "'container.resources.memory.limit' must be given, unless 'container.exceptions.noMemoryLimit' says why there is none, got nothing",
    ],
    [
      'half a mebibyte',
      { runtime: { ...COMMON.runtime, writable: { '/tmp': Size.kibibytes(512) } } },
      `'runtime.writable./tmp' must be a Size of whole mebibytes, more than 0, e.g. Size.mebibytes(256), got 512 kibibytes`,
    ],
    [
      'half a second',
      { container: { ...container, longestRequest: Duration.millis(1500) } },
      "'container.longestRequest' must be a Duration of whole seconds, e.g. Duration.minutes(2), got 1500 millis",
    ],
    [
      'a misspelt delay',
      {
        container: {
          ...container,
          probes: { ...container.probes, liveness: { path: '/live', initalDelay: Duration.seconds(5) } },
        },
      },
      "'container.probes.liveness.initalDelay' is not a prop of Rolling, did you mean 'initialDelay'?",
    ],
    [
      'a callee without brackets',
      { calls: new Rolling(bookshop()) },
      "'calls' must be a list, got [bookshop/search]",
    ],
    [
      'a service where its name belongs',
      { gates: { ...gates, contractTests: [new Rolling(bookshop())] } },
      "'gates.contractTests[0]' must be a DNS label (a-z, 0-9 and '-', 63 characters at most), got [bookshop/search]",
    ],
    [
      'an amount where bounds belong',
      { container: { ...container, resources: { ...container.resources, memory: Size.mebibytes(256) } } },
      "'container.resources.memory' must be an object with request, limit, got 256 mebibytes",
    ],
    [
      'less than a millicore',
      {
        container: {
          ...container,
          resources: { ...container.resources, cpu: { request: Cpu.units(0.0625), limit: Cpu.units(1) } },
        },
      },
      `'container.resources.cpu.request' must be a Cpu of whole millicores, more than 0, e.g. Cpu.millis(250), got {"amount":"0.0625"}`,
    ],
    [
      'a misspelt value of a variable of the runtime',
      { runtime: { ...COMMON.runtime, env: [{ name: 'AAA', valeu: 'x' }] } },
      "'runtime.env[0].valeu' is not a prop of Rolling, did you mean 'value'?",
    ],
    [
      'another runtime',
      { runtime: 'go' },
      `'runtime' must be an object with name, env, writable …, got "go"`,
    ],
    [
      'a store of no known kind',
      { stores: [{ kind: 'redsi', purpose: 'carts' }] },
      `'stores[0].kind' must be one of postgresql, redis, queue, vault, or have 'port' and 'keys', got "redsi"`,
    ],
    [
      'a contract with nobody',
      { gates: { ...gates, contractTests: ['serch'] } },
      `'gates.contractTests[0]' is no service, got "serch", did you mean 'search'?`,
    ],
    [
      'a scan of no known kind',
      { gates: { ...gates, securityScan: ['standrad'] } },
      `'gates.securityScan[0]' must be 'standard', 'enhanced', 'sast' or 'lighthouse', got "standrad"`,
    ],
    [
      'a latency of nothing',
      { gates: { ...gates, latency: { p99: Duration.millis(0) } } },
      "'gates.latency.p99' must be a Duration of one millisecond at least, e.g. Duration.millis(800), got 0 millis",
    ],
    [
      'fewer users than none',
      { gates: { ...gates, latency: { ...gates.latency, users: -3 } } },
      "'gates.latency.users' must be a whole number of at least 1, got -3",
    ],
    [
      'an error rate as text',
      { gates: { ...gates, errorRate: '0.01' } },
      `'gates.errorRate' must be a share in 0-1, e.g. 0.01, got "0.01"`,
    ],
    [
      'no number of pods',
      { environments: { ...values, live: { replicas: Number.NaN } } },
      "'environments.live.replicas' must be a whole number in 0-10000, got NaN",
    ],
    [
      'Vault out of reach',
      {
        isolated: true,
        vault: { role: 'search' },
        environments: { ...values, live: { replicas: 4, vault: { role: 'live' } } },
      },
      "is isolated and uses vault: the platform's 'network.stores.vault' must say where it is",
    ],
    [
      'a store of no place',
      { isolated: true, stores: [{ kind: 'queue', purpose: 'x' }] },
      "is isolated and uses queue: the platform's 'network.stores.queue' must say where it is",
    ],
  ])('with %s is refused', (_what, props, message) => {
    const platform = bookshop();
    new Rolling(platform, props as Partial<ServiceProps>);
    expect(problemsOf(platform)).toEqual([`[bookshop/search] ${message}`]);
  });

  test.each(['Search', 'a_b', '-a', 'a-', 'a'.repeat(64), '..', 'a.b'])('named %j is refused', (name) => {
    const platform = bookshop();
    new Rolling(platform, {}, name);
    expect(problemsOf(platform)).toContain(
      `[bookshop/${name}] 'name' must be a DNS label (a-z, 0-9 and '-', 63 characters at most), got "${name}"`,
    );
  });
});

test('a service whose Applications would have names that are too long is refused', () => {
  const platform = bookshop();
  new Rolling(platform, {}, 'a'.repeat(59));
  const problems = problemsOf(platform).filter((problem) => problem.includes('together'));
  expect(problems).toEqual([
    `[bookshop/${'a'.repeat(59)}] 'name' and 'test' must have 62 characters at most together, got 63`,
    `[bookshop/${'a'.repeat(59)}] 'name' and 'live' must have 62 characters at most together, got 63`,
  ]);
});

describe('a canary', () => {
  test.each([[[]], [[0]], [[50, 10]], [[100]], [[1.5]], [['50']]])('fails on weights %j', (weights) => {
    const platform = bookshop();
    new Canary(platform, { weights: weights as number[] });
    expect(problemsOf(platform)).toEqual([
      `[bookshop/orders] 'weights' must be rising whole percentages in 1-99, e.g. [10, 50], got ${JSON.stringify(weights)}`,
    ]);
  });

  test.each<[string, Partial<CanaryServiceProps>, string]>([
    [
      'a weight that 4 pods cannot give',
      { weights: [10], environments: { ...values, dev: { replicas: 10 }, test: { replicas: 10 } } },
      "'weights' must be what 4 pods can give (20, 25, 40, 50, 60, 75, 80) in live, got [10]",
    ],
    [
      'a weight of an environment that 4 pods cannot give',
      { environments: { ...values, live: { replicas: 4, weights: [30] } } },
      "'environments.live.weights' must be what 4 pods can give (20, 25, 40, 50, 60, 75, 80), got [30]",
    ],
    [
      'a weight that is no list',
      { weights: 50 as never },
      "'weights' must be rising whole percentages in 1-99, e.g. [10, 50], got 50",
    ],
    [
      'a bake in words',
      { bake: '20m' as never },
      `'bake' must be a Duration of 1s or more, e.g. Duration.minutes(2), got "20m"`,
    ],
    [
      'measurements without a pause',
      { analysis: { interval: Duration.seconds(0) } },
      "'analysis.interval' must be a Duration of 1s or more, e.g. Duration.minutes(2), got 0 seconds",
    ],
    [
      'an interval within which some requests would be counted twice',
      { analysis: { interval: Duration.seconds(30) } },
      "'analysis.interval' must be at least the 'prometheus.window', 1m, so that no two measurements count the same request, got \"30s\"",
    ],
    [
      'a misspelt time of the analysis',
      { analysis: { intervall: Duration.minutes(1) } as never },
      "'analysis.intervall' is not a prop of Canary, did you mean 'interval'?",
    ],
    [
      'a bake too short for three measurements',
      { bake: Duration.minutes(2) },
      '\'bake\' must be 1m and 2 or more whole intervals of 1m, e.g. 3m, got "2m"',
    ],
    [
      'a bake too short for its failures',
      { bake: Duration.minutes(5), analysis: { failureLimit: 5 } },
      '\'bake\' must be 1m and 5 or more whole intervals of 1m, e.g. 6m, got "5m"',
    ],
    [
      'an environment with a bake too short',
      {
        environments: {
          ...values,
          dev: { replicas: 2, bake: { duration: Duration.seconds(630), reason: 'nobody waits' } },
        },
      },
      '\'environments.dev.bake.duration\' must be 1m and 2 or more whole intervals of 1m, e.g. 11m, got "630s"',
    ],
    [
      'an environment with another bake without a reason',
      { environments: { ...values, dev: { replicas: 2, bake: Duration.minutes(10) as never } } },
      "'environments.dev.bake' must be an object with duration, reason, got 10 minutes",
    ],
    [
      'an environment with another bake for an empty reason',
      {
        environments: {
          ...values,
          dev: { replicas: 2, bake: { duration: Duration.minutes(10), reason: ' ' } },
        },
      },
      '\'environments.dev.bake.reason\' must be a string that is not empty, got " "',
    ],
    [
      'no approval',
      { environments: { ...values, live: { replicas: 4, approval: APPROVAL } } },
      "ships to 'live' only with approval: versions.yaml must have orders.live.approval with by and ticket",
    ],
    [
      'a load test of no fixed image',
      { environments: { ...values, test: { replicas: 2, loadTest: { image: 'load:latest' } } } },
      `'environments.test.loadTest.image' must be an image with a tag or a digest, e.g. 'ghcr.io/acme/checkout-load:1.4.2', got "load:latest"`,
    ],
  ])('with %s is refused', (_what, props, message) => {
    const platform = bookshop();
    new Canary(platform, props);
    expect(problemsOf(platform)).toEqual([`[bookshop/orders] ${message}`]);
  });
});

test('approval by nobody, or by what is no code owner, is refused', () => {
  const expected = "must be a list of code owners, e.g. ['@acme/payments-leads'], got";
  for (const codeOwners of [[], ['tills'], ['@a b'], 'tills']) {
    const platform = bookshop();
    const live = { replicas: 4, approval: { codeOwners, groups: [''] } };
    new Canary(platform, { environments: { ...values, live } } as never);
    expect(problemsOf(platform).slice(0, 2)).toEqual([
      `[bookshop/orders] 'environments.live.approval.codeOwners' ${expected} ${JSON.stringify(codeOwners)}`,
      `[bookshop/orders] 'environments.live.approval.groups' must be a list of groups, e.g. ['acme:payments-leads'], got [""]`,
    ]);
  }
});

test("a callee's URL cannot be overridden, in the base nor in an environment", () => {
  const platform = bookshop();
  const env = { SEARCH_URL: 'http://elsewhere' };
  new Canary(platform, {
    calls: [new Rolling(platform)],
    container: { ...CANARY.container, env },
    environments: { ...values, live: { replicas: 4, env } },
  });
  expect(problemsOf(platform)).toEqual([
    `[bookshop/orders] 'container.env.SEARCH_URL' must be named otherwise: callees, stores or runtime bring it, got "http://elsewhere"`,
    `[bookshop/orders] 'environments.live.env.SEARCH_URL' must be named otherwise: callees, stores or runtime bring it, got "http://elsewhere"`,
  ]);
  const other = bookshop();
  new Canary(other, {
    calls: [new Rolling(other)],
    environments: { ...values, live: { replicas: 4, env } },
  });
  expect(problemsOf(other)).toEqual([
    `[bookshop/orders] 'environments.live.env.SEARCH_URL' must be left to what the variable comes from, got "http://elsewhere"`,
  ]);
});

test.each(['/v1.2', '/a:b', '/~me'])('ingress-nginx takes no path like %j, others do', (path) => {
  const nginx = bookshop({ ingressClass: 'nginx' });
  new Rolling(nginx, { ingress: { path } });
  expect(problemsOf(nginx)).toEqual([
    `[bookshop/search] 'ingress.path' must be of a-z, A-Z, 0-9, '-', '_' and '/', as ingress-nginx takes nothing else in a path of type Prefix, got "${path}"`,
  ]);
  const traefik = bookshop();
  new Rolling(traefik, { ingress: { path } });
  expect(problemsOf(traefik)).toEqual([]);
});

test('a blue-green service with a relative smoke test is refused', () => {
  const platform = bookshop();
  new BlueGreen(platform, { smokeTestPath: 'healthy' } as Partial<BlueGreenServiceProps>);
  expect(problemsOf(platform)).toEqual([
    `[bookshop/shop] 'smokeTestPath' must be a path, e.g. '/api/health', got "healthy"`,
  ]);
});

describe('a platform', () => {
  test.each<[string, object, string]>([
    ['a misspelt prop', { registy: 'x' }, "'registy' is not a prop of Platform, did you mean 'registry'?"],
    [
      'a port that there cannot be',
      { registry: 'ghcr.io:99999' },
      `'registry' must be a registry whose port is in 1-65535, got "ghcr.io:99999"`,
    ],
    [
      'a port in letters',
      { registry: 'ghcr.io:http/acme' },
      `'registry' must be a registry whose port is in 1-65535, got "ghcr.io:http/acme"`,
    ],
    [
      'an argument that no analysis has',
      { prometheus: { ...PROMETHEUS, address: 'http://{{args.address}}:9090' } },
      `'prometheus.address' must be without {{args.address}}, which is not supported here: analyses have {{args.latest-hash}} and {{args.namespace}}, got "http://{{args.address}}:9090"`,
    ],
    [
      'a scheme',
      { registry: 'https://r' },
      `'registry' must be a registry without scheme, e.g. 'ghcr.io/acme', got "https://r"`,
    ],
    [
      'a way out of the repository',
      { git: { url: 'https://g/x.git', path: '../x' } },
      `'git.path' must be a folder inside the repository, e.g. 'dist', got "../x"`,
    ],
    [
      'a local repository',
      { git: { url: 'file:///x' } },
      `'git.url' must be an https:// or ssh URL, e.g. 'https://github.com/acme/infra.git', got "file:///x"`,
    ],
    ['no environment', { environments: [] }, "'environments' must be one environment at least, got []"],
    [
      'no name',
      { name: 'Book shop' },
      `'name' must be a DNS label (a-z, 0-9 and '-', 63 characters at most), got "Book shop"`,
    ],
    ['another mesh', { mesh: 'linkerd' }, `'mesh' must be 'istio', got "linkerd"`],
    [
      'a misspelt revision',
      { git: { url: 'https://g/x.git', revison: 'develop' } },
      "'git.revison' is not a prop of Platform, did you mean 'revision'?",
    ],
    [
      'a revision of two words',
      { git: { url: 'https://g/x.git', revision: 'a b' } },
      `'git.revision' must be a branch, tag or commit, e.g. 'main', got "a b"`,
    ],
    [
      'the top of the repository',
      { git: { url: 'https://g/x.git', path: '' } },
      `'git.path' must be a folder inside the repository, e.g. 'dist', got ""`,
    ],
    [
      'no class of Ingresses',
      { ingressClass: undefined },
      `'ingressClass' must be a DNS name (a-z, 0-9, '-' and '.'), got nothing`,
    ],
    [
      'a cluster that is no URL',
      { argocd: { cluster: 'here' } },
      `'argocd.cluster' must be the https:// URL of an API server, got "here"`,
    ],
    [
      'labels of Prometheus that are left out',
      {
        prometheus: {
          ...PROMETHEUS,
          labels: { namespace: 'a', service: 'b', revisionHash: 'c', status: 'd' },
        },
      },
      "'prometheus.labels.route' must be the name of a label, e.g. 'namespace', got nothing",
    ],
    [
      'a window of three scrapes',
      { prometheus: { ...PROMETHEUS, scrapeInterval: Duration.seconds(41), window: Duration.minutes(2) } },
      '\'prometheus.window\' must be at least 4 scrape intervals, 164s, got "2m"',
    ],
    [
      'an address of Prometheus without scheme',
      { prometheus: { ...PROMETHEUS, address: 'prometheus:9090' } },
      `'prometheus.address' must be an http:// or https:// URL, e.g. 'http://prometheus.monitoring.svc.cluster.local:9090', got "prometheus:9090"`,
    ],
  ])('with %s is refused', (_what, props, message) => {
    const platform = bookshop(props as Partial<PlatformProps>);
    expect(problemsOf(platform)).toEqual([`[${platform.name}] ${message}`]);
  });

  // Without a place of its own a peer would be everybody.
  test.each<[string, object, string[]]>([
    [
      'misspelt namespace',
      { prometheus: { namespac: 'watch' } },
      [
        "'network.prometheus.namespac' is not a prop of Platform, did you mean 'namespace'?",
        `'network.prometheus.namespace' must be ${LABEL}, got nothing`,
      ],
    ],
    [
      'misspelt range',
      { stores: { redis: { cdir: '192.0.2.0/24' } } },
      [
        "'network.stores.redis.cdir' is not a prop of Platform",
        `'network.stores.redis.namespace' must be ${LABEL}, got nothing`,
      ],
    ],
    [
      'namespace that there cannot be',
      { stores: { postgresql: { namespace: 'Data_Bases' } } },
      [`'network.stores.postgresql.namespace' must be ${LABEL}, got "Data_Bases"`],
    ],
    ['missing peer', { dns: null }, ["'network.dns' must be an object with namespace, podLabels, got null"]],
    [
      'range and a namespace',
      { dns: { namespace: 'dns', cidr: '192.0.2.53/32' } },
      [
        `'network.dns' must be either in a namespace or at a cidr, got {"namespace":"dns","cidr":"192.0.2.53/32"}`,
      ],
    ],
  ])('with a %s among its peers is refused', (_what, network, messages) => {
    const platform = bookshop({ network: { ...bookshop().network, ...network } });
    expect(problemsOf(platform)).toEqual(messages.map((message) => `[bookshop] ${message}`));
  });

  test.each([
    [null, "'images' must be an object with file, services, got null"],
    [
      { file: 'v', services: { search: { dev: 'a' } } },
      `'images.services.search.dev' must be a map with tag, digest or both, got "a"`,
    ],
    [
      { file: 'v', services: { search: { dev: { tag: 'a', approval: { by: 3, ticket: 'x' } } } } },
      `'images.services.search.dev.approval' must be a map with by and ticket, each one line of words, e.g. {by: "jane", ticket: "PAY-123"}, got {"by":3,"ticket":"x"}`,
    ],
    [
      { file: 'v', services: { search: { dev: { tag: 'a b' } } } },
      `'images.services.search.dev.tag' must be a quoted image tag, e.g. "a1b2c3d", got "a b"`,
    ],
  ])('with the versions %j is refused', (images, message) => {
    expect(problemsOf(bookshop({ images } as never))[0]).toBe(`[bookshop] ${message}`);
  });

  test('takes names with dots, ports, arguments of analyses, and users of any name', () => {
    expect(problemsOf(bookshop({ registry: 'localhost:5000/acme' }))).toEqual([]);
    const platform = bookshop({
      prometheus: { ...PROMETHEUS, address: 'http://prometheus.{{args.namespace}}:9090' },
      ingressClass: 'nginx.internal',
      externalSecrets: { secretStore: 'team.store' },
      registry: 'gcr.io/my--project/a__b',
      git: { url: 'org-1@github.com:a/b.git' },
    });
    expect(problemsOf(platform)).toEqual([]);
  });

  test('with an environment that is none is refused', () => {
    const platform = bookshop({ environments: [null] as never });
    expect(problemsOf(platform)).toEqual([
      "[bookshop] 'environments[0]' must be an object with name and host, got null",
    ]);
  });

  test.each<[string, object[], string]>([
    [
      'a bad host',
      [{ name: 'dev', host: 'localhost' }],
      `[bookshop/environment dev] 'host' must be a host name, e.g. 'shop.example.com', got "localhost"`,
    ],
    [
      'an address',
      [{ name: 'dev', host: '10.0.0.1' }],
      `[bookshop/environment dev] 'host' must be a host name, e.g. 'shop.example.com', got "10.0.0.1"`,
    ],
    [
      'a bad name',
      [{ name: 'Dev', namespace: 'dev', host: 'a.b' }],
      `[bookshop/environment Dev] 'name' must be a DNS label (a-z, 0-9 and '-', 63 characters at most), got "Dev"`,
    ],
    [
      'a plain-text cluster',
      [{ name: 'dev', host: 'a.b', cluster: 'http://x' }],
      `[bookshop/environment dev] 'cluster' must be the https:// URL of an API server, or a name of a-z, 0-9, '-' and '.' by which Argo CD knows a cluster, got "http://x"`,
    ],
    [
      'one namespace twice',
      [
        { name: 'dev', host: 'a.b' },
        { name: 'test', namespace: 'dev', host: 'a.b' },
      ],
      `[bookshop/environment test] 'namespace' must be another one than that of 'dev' in the same cluster, got "dev"`,
    ],
    [
      'a name that ends with another',
      [
        { name: 'dev', host: 'a.b' },
        { name: 'eu-dev', host: 'a.b' },
      ],
      `[bookshop/environment eu-dev] 'name' must be one that does not end with that of another environment, dev, nor the other way round, e.g. 'staging-eu' beside 'staging', got "eu-dev"`,
    ],
    [
      'a name with which another ends',
      [
        { name: 'eu-dev', host: 'a.b' },
        { name: 'dev', host: 'a.b' },
      ],
      `[bookshop/environment dev] 'name' must be one that does not end with that of another environment, eu-dev, nor the other way round, e.g. 'staging-eu' beside 'staging', got "dev"`,
    ],
    ...['apps', 'of-apps', 'app-of-apps'].map((name): [string, object[], string] => [
      `the name ${name}`,
      [{ name, host: 'a.b' }],
      `[bookshop/environment ${name}] 'name' must be none that 'app-of-apps' ends with, got "${name}"`,
    ]),
    [
      'a name too long for its parent',
      [{ name: 'd'.repeat(55), host: 'a.b' }],
      `[bookshop/environment ${'d'.repeat(55)}] 'name' must be of 54 characters at most, got "${'d'.repeat(55)}"`,
    ],
    ...[
      ['schedule', '0 24 * * 5', "five fields of cron, e.g. '0 18 * * 5'"],
      ['schedule', '@daily', "five fields of cron, e.g. '0 18 * * 5'"],
      ['schedule', '0 18 * * 5-1', "five fields of cron, e.g. '0 18 * * 5'"],
      ['schedule', '*/0 18 * * 5', "five fields of cron, e.g. '0 18 * * 5'"],
      ['timeZone', 'Europe/Berlin2', "a time zone, e.g. 'Europe/Berlin'"],
      ['timeZone', 'europe/berlin', "a time zone, e.g. 'Europe/Berlin'"],
      ['kind', 'block', "'allow' or 'deny'"],
    ].map(([prop = '', value = '', expected = '']): [string, object[], string] => [
      `sync windows with the ${prop} ${value}`,
      [{ name: 'dev', host: 'a.b', syncWindows: [{ ...SYNC_WINDOW, [prop]: value }] }],
      `[bookshop/environment dev] 'syncWindows[0].${prop}' must be ${expected}, got "${value}"`,
    ]),
    ...['kube-system', 'default', 'gitops', 'edge', 'databases', 'istio-system'].map(
      (namespace): [string, object[], string] => [
        `the namespace ${namespace}`,
        [{ name: 'dev', host: 'a.b', namespace }],
        `[bookshop/environment dev] 'namespace' must be one for the services alone, none of the system or of the platform's own parts, got "${namespace}"`,
      ],
    ),
    [
      'a misspelt prop',
      [{ name: 'dev', host: 'a.b', hots: 'x' }],
      "[bookshop/environment dev] 'hots' is not a prop of Environment, did you mean 'host'?",
    ],
  ])('with %s is refused', (_what, environments, message) => {
    const platform = bookshop({
      environments: environments as unknown as PlatformProps['environments'],
      mesh: 'istio',
    });
    expect(problemsOf(platform)).toEqual([message]);
  });

  test('tells mistakes in forms and in values at once', () => {
    const platform = bookshop();
    new Canary(platform, {
      bake: 20,
      disruptionBudgte: true,
      environments: { ...values, live: null },
    } as never);
    new Rolling(platform, { calls: {}, container: undefined } as never);
    expect(problemsOf(platform)).toEqual([
      "[bookshop/orders] 'disruptionBudgte' is not a prop of Canary, did you mean 'disruptionBudget'?",
      "[bookshop/orders] 'bake' must be a Duration of 1s or more, e.g. Duration.minutes(2), got 20",
      "[bookshop/orders] 'environments.live' must be an object with replicas, maxReplicas, resources …, got null",
      "[bookshop/search] 'container' must be an object with name, port, appProtocol …, got nothing",
      "[bookshop/search] 'calls' must be a list, got {}",
    ]);
  });

  test('tells all mistakes at once', () => {
    const platform = bookshop({ registry: 'https://r' });
    new Rolling(platform, { repository: 'x', environments: { ...values, live: { replicas: -1 } } });
    expect(problemsOf(platform)).toEqual([
      expect.stringContaining("[bookshop] 'registry'"),
      expect.stringContaining("[bookshop/search] 'repository'"),
      expect.stringContaining("[bookshop/search] 'environments.live.replicas'"),
    ]);
  });

  const withTag = (tag: string, environment: string, props: Partial<PlatformProps> = {}): Platform => {
    const search = { dev: { tag: 'a' }, test: { tag: 'a' }, live: { tag: 'a' }, [environment]: { tag } };
    const platform = bookshop({ images: { file: 'versions.yaml', services: { search } }, ...props });
    new Rolling(platform);
    return platform;
  };

  test.each([
    ['latest', 'dev'],
    ['LATEST', 'dev'],
    ['latest-alpine', 'dev'],
    ['alpine3.19-latest', 'live'],
    ['main', 'live'],
    ['release', 'live'],
    ['Stable-Slim', 'live'],
  ])('refuses the tag %j for %s', (tag, environment) => {
    const message = `[bookshop/search] 'search.${environment}.tag' in versions.yaml must be the tag of one image for good, e.g. "a1b2c3d", got "${tag}"`;
    expect(problemsOf(withTag(tag, environment))).toEqual([message]);
    expect(problemsOf(withTag(tag, environment, { immutableTags: true }))).toEqual([message]);
  });

  test.each(['1234567', '0000001', '20249931', '123456789012', '1'.repeat(40)])(
    'takes the tag %j for an abbreviated commit',
    (tag) => expect(problemsOf(withTag(tag, 'live'))).toEqual([]),
  );

  test.each([
    '847',
    '20240131',
    '202401311530',
    '20240131153000',
    '3',
    'v1',
    '1.10',
    '1.10-alpine',
    'v2-slim',
  ])('refuses the tag %j for live unless tags are immutable', (tag) => {
    expect(problemsOf(withTag(tag, 'live'))).toEqual([
      `[bookshop/search] 'search.live.tag' in versions.yaml must be the tag of one image for good, e.g. "a1b2c3d", got "${tag}": a plain number or a part of a version may be moved on to another image; add search.live.digest, or set 'immutableTags' of the platform where the registry keeps tags as they are`,
    ]);
    expect(problemsOf(withTag(tag, 'live', { immutableTags: true }))).toEqual([]);
    expect(problemsOf(withTag(tag, 'test'))).toEqual([]);
  });

  test.each(['main-847', 'release-2024.11.3', '1.10.3-alpine', '2026-11-22', '5510292', 'a1b2c3d', 'v1.2.3'])(
    'takes the tag %j for live',
    (tag) => {
      expect(problemsOf(withTag(tag, 'live'))).toEqual([]);
    },
  );

  test('refuses a service without image', () => {
    const platform = bookshop({ images: { file: 'versions.yaml', services: { serch: {} } } });
    new Rolling(platform);
    expect(problemsOf(platform)).toEqual([
      `[bookshop] versions.yaml has 'serch', which is not a service of the platform, did you mean 'search'?`,
      ...['dev', 'test', 'live'].map(
        (name) =>
          `[bookshop/search] has no image for '${name}': versions.yaml must have search.${name}.tag, e.g. "a1b2c3d"`,
      ),
    ]);
  });

  test('refuses versions for an environment that is not there', () => {
    const versions = { dev: { tag: 'a' }, test: { tag: 'a' }, lve: { tag: 'a1b2c3d' } };
    const platform = bookshop({ images: { file: 'versions.yaml', services: { search: versions } } });
    new Rolling(platform);
    expect(problemsOf(platform)).toEqual([
      "[bookshop] versions.yaml has 'search.lve', which is not an environment of the platform, did you mean 'live'?",
      `[bookshop/search] has no image for 'live': versions.yaml must have search.live.tag, e.g. "a1b2c3d"`,
    ]);
  });

  test('refuses two services of one repository, and one callee twice', () => {
    const platform = bookshop();
    const search = new Rolling(platform);
    new Canary(platform, { repository: COMMON.repository, calls: [search, search] });
    expect(problemsOf(platform).slice(0, 2)).toEqual([
      "[bookshop/orders] 'calls[1]' must be another service than before, got [bookshop/search]",
      `[bookshop/orders] 'repository' must be another one than that of [bookshop/search], which names its image and its Service, got "books/search-api"`,
    ]);
  });

  test('refuses a callee of another platform, and leaves that alone', () => {
    const elsewhere = new Rolling(bookshop({ name: 'library' }));
    const platform = bookshop();
    new Canary(platform, {
      calls: [elsewhere],
      environments: { ...values, live: { replicas: 4, calls: [elsewhere] } },
    });
    expect(problemsOf(platform)).toEqual([
      "[bookshop/orders] 'calls[0]' must be a service of the platform 'bookshop', got \"library/search\"",
      "[bookshop/orders] 'environments.live.calls[0]' must be a service of the platform 'bookshop', got \"library/search\"",
    ]);
    expect(elsewhere.callers).toEqual([]);
  });

  test('takes a service in the place of one that was removed', () => {
    const platform = bookshop();
    platform.node.tryRemoveChild(new Rolling(platform).node.id);
    new Canary(platform, { repository: COMMON.repository });
    expect(problemsOf(platform)).toEqual([]);
  });

  test('takes several stores of a kind as one, which has one Secret', () => {
    const platform = bookshop();
    const { secrets } = new Rolling(platform, {
      stores: [
        { kind: 'redis', purpose: 'index' },
        { kind: 'redis', purpose: 'sessions' },
      ],
      events: [
        { producer: 'press', events: 'new titles' },
        { producer: 'desk', events: 'orders' },
      ],
    });
    expect(secrets.map(({ name }) => name)).toEqual(['search-api-redis', 'search-api-queue']);
    expect(problemsOf(platform)).toEqual([]);
  });
});

function problemsOf(platform: Parameters<typeof render>[0]): readonly string[] {
  try {
    render(platform);
  } catch (error) {
    // Most tests declare one service of those that the bookshop has images for.
    if (error instanceof UserError)
      return error.problems.filter((problem) => !/has '(orders|search|shop)', which/.test(problem));
    throw error;
  }
  return [];
}
