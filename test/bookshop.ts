import { Duration, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { BlueGreenService, type BlueGreenServiceProps } from '../constructs/patterns/blue-green-service';
import { CanaryService, type CanaryServiceProps } from '../constructs/patterns/canary-service';
import { RollingService } from '../constructs/patterns/rolling-service';
import type { Service } from '../constructs/patterns/service';
import type { ImageVersions } from '../constructs/platform/images';
import { Platform } from '../constructs/platform/platform';
import type { PlatformProps } from '../constructs/platform/platform-props';
import type { ServiceProps } from '../constructs/service/service-props';
import { go, nextjs, springBoot } from '../constructs/workload/runtime';

/** A platform that shares nothing with the one in `main.ts`: other names, registry, clusters, three environments. */
export function bookshop(props: Partial<PlatformProps> = {}): Platform {
  return new Platform({
    name: 'bookshop',
    registry: 'registry.books.example/team/images',
    git: { url: 'git@git.books.example:platform/tree.git', revision: 'release', path: 'generated/tree' },
    environments: [
      { name: 'dev', namespace: 'books-dev', host: 'dev.books.example' },
      { name: 'test', host: 'test.books.example' },
      {
        name: 'live',
        namespace: 'books',
        cluster: 'https://live.books.example:6443',
        host: 'books.example',
        production: true,
      },
    ],
    images: IMAGES,
    prometheus: {
      address: 'http://metrics.watch:9090',
      latencyHistogram: { name: 'request_latency_ms', unit: 'milliseconds' },
      labels: { namespace: 'ns', service: 'app', revisionHash: 'revision', status: 'code' },
    },
    network: {
      ingressController: { namespace: 'edge' },
      prometheus: { namespace: 'watch' },
      rolloutsController: { namespace: 'rollouts' },
      stores: { postgresql: { namespace: 'databases' }, redis: { cidr: '192.0.2.0/24' } },
    },
    ingressClass: 'traefik',
    argocd: { namespace: 'gitops', bootstrapProject: 'roots' },
    source: 'platform.ts',
    ...props,
  });
}

const ORDERS = {
  dev: { tag: '0x1F' },
  test: { tag: '1.10' },
  live: { tag: '1.10.3', digest: `sha256:${'1'.repeat(64)}` },
};

const IMAGES: ImageVersions = {
  file: 'versions.yaml',
  services: {
    search: {
      dev: { tag: '1234567' },
      test: { tag: '12e4567' },
      live: { digest: `sha256:${'0'.repeat(64)}` },
    },
    orders: ORDERS,
    shop: { dev: { tag: 'on' }, test: { tag: 'null' }, live: { tag: '2026-11-22' } },
  },
};

/** The versions of no other services than these, for a bookshop that has them alone. */
export function imagesOf(...names: readonly string[]): ImageVersions {
  const services = Object.entries(IMAGES.services).filter(([name]) => names.includes(name));
  return { ...IMAGES, services: Object.fromEntries(services) };
}

/** What every service of the bookshop has; each test says only what it is about. */
export const COMMON: ServiceProps = {
  repository: 'books/search-api',
  runtime: go('1.22'),
  api: ['GET /search'],
  releases: 'daily',
  risk: { level: 'low', impact: 'nothing is found' },
  gates: { securityScan: ['standard'], latency: { p99: Duration.millis(250) } },
  container: {
    probes: { readiness: { path: '/ready' }, liveness: { path: '/live' } },
    resources: {
      cpu: { request: Cpu.millis(100), limit: Cpu.millis(400) },
      memory: { request: Size.mebibytes(64), limit: Size.mebibytes(128) },
    },
  },
  environments: { dev: { replicas: 1 }, test: { replicas: 2 }, live: { replicas: 4 } },
};

export const CANARY: CanaryServiceProps = {
  ...COMMON,
  repository: 'books/order-desk',
  runtime: springBoot('3', { java: '21' }),
  weights: [50],
  bake: Duration.minutes(15),
};

export const BLUE_GREEN: BlueGreenServiceProps = {
  ...COMMON,
  repository: 'books/shop-window',
  runtime: nextjs('14'),
  smokeTestPath: '/healthy',
};

export class Rolling extends RollingService {
  constructor(platform: Platform, props: Partial<ServiceProps> = {}, name = 'search') {
    super(platform, name, { ...COMMON, ...props });
  }
}

export class Canary extends CanaryService {
  constructor(platform: Platform, props: Partial<CanaryServiceProps> = {}, name = 'orders') {
    super(platform, name, { ...CANARY, ...props });
  }
}

export class BlueGreen extends BlueGreenService {
  constructor(platform: Platform, props: Partial<BlueGreenServiceProps> = {}, name = 'shop') {
    super(platform, name, { ...BLUE_GREEN, ...props });
  }
}

/** The bookshop with its three services, each with everything that it can have. */
export function openBookshop(
  props: Partial<PlatformProps> = {},
  more: Partial<CanaryServiceProps> = {},
): Platform {
  const platform = bookshop(props);
  const scaled = {
    dev: { replicas: 1, maxReplicas: 2 },
    test: { replicas: 2, maxReplicas: 4 },
    live: { replicas: 4, maxReplicas: 9, env: { LOG_LEVEL: 'warn', REGION: 'eu' } },
  };
  const search: Service = new Rolling(platform, {
    stores: [{ kind: 'redis', purpose: 'index' }],
    container: { ...COMMON.container, env: { LOG_LEVEL: 'info' } },
    autoscaling: { cpu: 75 },
    environments: scaled,
  });
  const orders = new Canary(platform, {
    stores: [{ kind: 'postgresql', purpose: 'orders' }],
    calls: [search],
    disruptionBudget: true,
    isolated: true,
    ownership: { owner: 'orders', dataClassification: 'personal' },
    environments: {
      dev: { replicas: 1 },
      test: { replicas: 2, bake: Duration.minutes(8) },
      live: { replicas: 4, weights: [25, 50], approval: false },
    },
    ...more,
  });
  new BlueGreen(platform, {
    calls: [search, orders],
    ingress: { path: '/' },
    autoscaling: { cpu: 50 },
    environments: scaled,
  });
  return platform;
}

/** Each service isolated, and where all of their neighbours are. */
export const ISOLATED = {
  ingressController: { namespace: 'edge', podLabels: { app: 'traefik' } },
  prometheus: { namespace: 'watch' },
  rolloutsController: { namespace: 'rollouts' },
  stores: {
    postgresql: { namespace: 'databases' },
    redis: { cidr: '192.0.2.0/24' },
    vault: { namespace: 'vault', podLabels: { app: 'vault' } },
    queue: { namespace: 'messages' },
  },
  dns: { cidr: '192.0.2.53/32' },
  isolateAll: true,
} as const;

/** The bookshop with every option of a platform and of a service. */
export function bookshopWithEveryOption(props: Partial<PlatformProps> = {}): Platform {
  const live = { ...ORDERS.live, approval: { by: 'jane', ticket: 'BOOKS-7' } };
  const images = { ...IMAGES, services: { ...IMAGES.services, orders: { ...ORDERS, live } } };
  return openBookshop(
    { mesh: 'istio', externalSecrets: { secretStore: 'vault' }, network: ISOLATED, images, ...props },
    {
      container: {
        ...COMMON.container,
        port: 9000,
        probes: {
          readiness: { path: '/ready', initialDelay: Duration.seconds(3), period: Duration.seconds(4) },
          liveness: { path: '/live', initialDelay: Duration.seconds(20) },
        },
        env: { LOG_LEVEL: 'info', CATALOGUE: 'https://catalogue.books.example' },
        longestRequest: Duration.minutes(1),
      },
      gates: {
        ...COMMON.gates,
        latency: { p99: Duration.millis(1500), users: 40, scenario: 'everybody orders' },
        errorRate: 0.005,
      },
      analysis: { interval: Duration.minutes(1), initialDelay: Duration.minutes(3) },
      stores: [
        { kind: 'postgresql', purpose: 'orders' },
        { kind: 'vault', purpose: 'account numbers' },
      ],
      vault: { role: 'order-desk', secrets: { 'keys.json': 'secret/data/order-desk/keys' } },
      events: [{ producer: 'press', events: 'new titles' }],
      environments: {
        dev: { replicas: 1, keepDeployment: true },
        test: { replicas: 2, bake: Duration.minutes(8), env: { LOG_LEVEL: 'debug' } },
        live: {
          replicas: 4,
          weights: [25, 50],
          approval: true,
          resources: { memory: { request: Size.mebibytes(256), limit: Size.gibibytes(1) } },
          loadTest: { image: 'registry.books.example/load:1' },
        },
      },
    },
  );
}
