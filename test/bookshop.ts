import { Duration, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import {
  BlueGreenService,
  type BlueGreenServiceProps,
  CanaryService,
  type CanaryServiceProps,
  go,
  type ImageVersions,
  nextjs,
  Platform,
  type PlatformProps,
  RollingService,
  type Service,
  type ServiceProps,
  springBoot,
} from '../constructs';
import { BOOKSHOP } from '../examples/bookshop/main';
import { render } from '../synth/render';

const { name, registry, git, environments, prometheus, network, ingressClass, argocd } = BOOKSHOP;
const { postgresql, redis } = network.stores;

/** Who may approve, where a test asks for approval. */
export const APPROVAL = { codeOwners: ['@books/tills'], groups: ['tills'] };

/** The platform of the example without its mesh, its Secrets from an operator and its isolation. */
export function bookshop(props: Partial<PlatformProps> = {}): Platform {
  return new Platform({
    name,
    registry,
    git: { ...git, path: 'generated/tree' },
    environments,
    prometheus,
    network: {
      ingressController: { namespace: 'edge' },
      prometheus: { namespace: 'watch' },
      rolloutsController: { namespace: 'rollouts' },
      stores: { postgresql, redis },
    },
    ingressClass,
    argocd,
    images: IMAGES,
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

/** What is wrong with a platform, a line each; nothing if it can be rendered. */
export function problemsOf(platform: Platform): string[] {
  try {
    render(platform);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
}

/** The versions of no other services than these, for a bookshop that has them alone. */
export function imagesOf(...names: readonly string[]): ImageVersions {
  const services = Object.entries(IMAGES.services).filter(([name]) => names.includes(name));
  return { ...IMAGES, services: Object.fromEntries(services) };
}

/** What every service of the bookshop has; each test says only what it is about. */
export const COMMON = {
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
} satisfies ServiceProps;

export const CANARY: CanaryServiceProps = {
  ...COMMON,
  repository: 'books/order-desk',
  runtime: springBoot('3', { java: '21' }),
  container: {
    ...COMMON.container,
    resources: {
      ...COMMON.container.resources,
      memory: { request: Size.mebibytes(512), limit: Size.mebibytes(768) },
    },
  },
  weights: [50],
  bake: Duration.minutes(16),
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
      test: { replicas: 2, bake: { duration: Duration.minutes(8), reason: 'nobody buys there' } },
      live: { replicas: 4, weights: [25, 50] },
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
export const ISOLATED = network;

/** Users come to the orders by a Gateway that divides their requests, and by an Ingress. */
export function routedByGateway(): Platform {
  const platform = bookshop({
    images: imagesOf('orders'),
    gateway: { name: 'public', namespace: 'gateways' },
  });
  new Canary(platform, { trafficRouting: 'gatewayApi', ingress: { path: '/' } });
  return platform;
}
