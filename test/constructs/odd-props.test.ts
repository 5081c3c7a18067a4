import { Duration, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { expect, test } from 'vitest';
import type { ImageVersions } from '../../constructs';
import type { Platform } from '../../constructs/platform/platform';
import { BOOKSHOP } from '../../examples/bookshop/main';
import { render } from '../../synth/render';
import { UserError } from '../../synth/user-error';
import {
  BLUE_GREEN,
  BlueGreen,
  bookshop,
  CANARY,
  Canary,
  COMMON,
  ISOLATED,
  imagesOf,
  Rolling,
} from '../bookshop';

/** What may stand where something else belongs: a value of each type. */
const ODD = [undefined, null, 3, 'x', [], {}, Duration.millis(1), Size.kibibytes(1)];

/** And what may be told from those by what reads a prop, which is the same for each pattern. */
const ODDER = [...ODD, true, -1, Number.NaN, 10n, '', [null], { x: 1 }, new Rolling(bookshop())];

const EVERY_OPTION = {
  ...COMMON,
  calls: [],
  stores: [{ kind: 'redis', purpose: 'index' }],
  events: [{ producer: 'press', events: 'new titles' }],
  container: { ...COMMON.container, port: 80, env: { A: 'b' }, longestRequest: Duration.minutes(1) },
  gates: { ...COMMON.gates, contractTests: ['orders'], errorRate: 0.1, further: ['mutual-tls'] },
  autoscaling: { cpu: 50 },
  disruptionBudget: true,
  isolated: true,
  ingress: { path: '/' },
  vault: { role: 'x', secrets: { 'a.json': 'b' } },
  ownership: { owner: 'x', dataClassification: 'y' },
  source: 'x.ts',
  environments: {
    dev: { replicas: 1, maxReplicas: 2 },
    live: {
      replicas: 4,
      maxReplicas: 8,
      env: { A: 'c' },
      resources: COMMON.container.resources,
      vault: { role: 'y', secrets: { 'a.json': 'c' } },
    },
  },
};
/** What stands in the fields of Kubernetes' own objects, and what a service has of any name. */
const KUBERNETES = {
  environments: { dev: { replicas: 1 }, live: { replicas: 4 } },
  image: 'quay.io/books/search',
  labels: { a: 'b' },
  annotations: { a: 'b' },
  secrets: [{ name: 'stripe', keys: ['id'], variables: { id: 'ID' } }],
  files: { '/etc/a': 'b' },
  claims: [
    {
      name: 'a',
      mountPath: '/a',
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
    },
  ],
  serviceAccount: { annotations: { a: 'b' } },
  service: { ports: [{ name: 'http', port: 80, targetPort: 'web' }], annotations: { a: 'b' } },
  pod: {
    labels: { a: 'b' },
    securityContext: { runAsUser: 1000 },
    containers: [{ name: 'b', image: 'b:1.2.3', resources: { limits: { cpu: '1', memory: '1Gi' } } }],
    initContainers: [{ name: 'c', image: 'c:1.2.3', resources: { limits: { cpu: '1', memory: '1Gi' } } }],
  },
  container: {
    ...COMMON.container,
    name: 'a',
    ports: [{ name: 'web', containerPort: 8080 }],
    readinessProbe: { httpGet: { path: '/a', port: 8080 } },
    lifecycle: { preStop: { exec: { command: ['a'] } } },
    metrics: { port: 9000, path: '/m' },
    exceptions: { writableRoot: 'a' },
  },
};
const { prometheus, network } = bookshop();
const PLATFORM = {
  name: 'bookshop',
  registry: 'r.example/books',
  git: { url: 'https://g.example/a.git', revision: 'main', path: 'dist' },
  environments: [{ name: 'live', namespace: 'books', cluster: 'https://c', host: 'a.b', production: true }],
  images: imagesIn([{ name: 'live' }], 'search'),
  prometheus,
  network: { ...network, dns: { cidr: '192.0.2.53/32' }, isolateAll: true },
  ingressClass: 'nginx',
  argocd: { namespace: 'argocd', cluster: 'https://c' },
  mesh: 'istio',
  externalSecrets: { secretStore: 'vault' },
  source: 'main.ts',
};

/** One environment has most props, and another one has to differ from it. */
const TWO = BOOKSHOP.environments.filter(({ name }) => name !== 'test');

/** The versions of one service, of these environments alone. */
function imagesIn(environments: readonly { readonly name: string }[], service: string): ImageVersions {
  const images = imagesOf(service);
  const versions = environments.map(({ name }) => [name, images.services[service]?.[name]]);
  return { ...images, services: { [service]: Object.fromEntries(versions) } };
}

/** Every prop of an object, e.g. `['container', 'port']`, what it consists of included. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  const isWhole =
    typeof value !== 'object' ||
    value === null ||
    value instanceof Duration ||
    value instanceof Size ||
    value instanceof Cpu ||
    Construct.isConstruct(value);
  const below = isWhole
    ? []
    : Object.entries(value).flatMap(([name, each]) => pathsOf(each, [...path, name]));
  return path.length === 0 ? below : [path, ...below];
}

/** A copy with another value at a path. */
function withAt(value: unknown, [name = '', ...rest]: readonly string[], odd: unknown): object {
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[name] = rest.length === 0 ? odd : withAt(copy[name], rest, odd);
  return copy;
}

/** With props of which a pattern before it has tried every value. */
test.each<[string, object, (props: never) => Platform, tried?: object]>([
  ['a rolling service', EVERY_OPTION, inShop(Rolling, 'search')],
  [
    'a canary',
    { ...CANARY, ...EVERY_OPTION, analysis: { failureLimit: 1 } },
    inShop(Canary, 'orders'),
    EVERY_OPTION,
  ],
  ['a blue-green service', { ...BLUE_GREEN, ...EVERY_OPTION }, inShop(BlueGreen, 'shop'), EVERY_OPTION],
  ['a service in the words of Kubernetes', KUBERNETES, inShop(Rolling, 'search')],
  ['a platform', PLATFORM, (props) => withSearch(bookshop(props))],
])('whatever stands in any prop of %s is taken or told in words', (_what, props, declare, tried = {}) => {
  // What is refused as it stands would hide what a value that is taken comes to.
  render(declare(props as never));
  const paths = pathsOf(props);
  expect(paths.length).toBeGreaterThan(30);
  const unclear = paths.flatMap((path) =>
    ((path[0] as string) in tried ? ODD : ODDER).flatMap((odd) => {
      try {
        render(declare(withAt(props, path, odd) as never));
      } catch (error) {
        const { message } = error as Error;
        const isClear = error instanceof UserError && !/undefined|\[object|function|\n(?!\[)/.test(message);
        return isClear ? [] : [`${path.join('.')} = ${typeof odd}: ${message}`];
      }
      return [];
    }),
  );
  expect(unclear).toEqual([]);
});

function inShop(Pattern: typeof Rolling | typeof Canary | typeof BlueGreen, name: string) {
  return (props: never) => {
    const platform = bookshop({ environments: TWO, images: imagesIn(TWO, name), network: ISOLATED });
    new Pattern(platform, props);
    return platform;
  };
}

function withSearch(platform: Platform): Platform {
  new Rolling(platform, { environments: { live: { replicas: 1 } } });
  return platform;
}
