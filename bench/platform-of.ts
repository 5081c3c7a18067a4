import { Duration, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { BlueGreenService } from '../constructs/patterns/blue-green-service';
import { CanaryService } from '../constructs/patterns/canary-service';
import { RollingService } from '../constructs/patterns/rolling-service';
import type { Service } from '../constructs/patterns/service';
import type { ImageVersions } from '../constructs/platform/images';
import { Platform } from '../constructs/platform/platform';
import type { VaryProps } from '../constructs/props/prop-schema';
import { go, nextjs, nodejs, springBoot } from '../constructs/workload/runtime';

/** How many services a shop has. */
const SHOP = 5;

/** The part of every service's props that tells nothing about speed. */
const COMMON = {
  api: ['GET /things', 'GET /things/:id', 'POST /things'],
  releases: 'weekly',
  risk: { level: 'medium', impact: 'none, it is measured only' },
  container: {
    probes: {
      readiness: { path: '/readyz', initialDelay: Duration.seconds(5) },
      liveness: { path: '/livez', initialDelay: Duration.seconds(15), period: Duration.seconds(20) },
    },
    resources: {
      cpu: { request: Cpu.millis(250), limit: Cpu.units(1) },
      memory: { request: Size.mebibytes(512), limit: Size.mebibytes(768) },
    },
    env: { LOG_LEVEL: 'info' },
  },
} as const;

const GATES = { securityScan: ['standard'], latency: { p99: Duration.millis(500) } } as const;

const LARGER = {
  cpu: { request: Cpu.millis(500), limit: Cpu.units(2) },
  memory: { request: Size.gibibytes(1), limit: Size.mebibytes(1536) },
};

const SCALED = {
  staging: { replicas: 2, maxReplicas: 4, env: { LOG_LEVEL: 'debug' } },
  production: { replicas: 4, maxReplicas: 12, resources: LARGER },
};

class Catalog extends RollingService {
  constructor(platform: Platform, name: string, level: string) {
    super(platform, name, {
      ...COMMON,
      container: { ...COMMON.container, env: { LOG_LEVEL: level } },
      repository: `acme/${name}-service`,
      runtime: nodejs('20'),
      gates: GATES,
      stores: [
        { kind: 'postgresql', purpose: 'read replica' },
        { kind: 'redis', purpose: 'cache' },
      ],
      autoscaling: { cpu: 70 },
      environments: SCALED,
    });
  }
}

class Inventory extends CanaryService {
  constructor(platform: Platform, name: string) {
    super(platform, name, {
      ...COMMON,
      repository: `acme/${name}-service`,
      runtime: springBoot('3', { java: '21' }),
      gates: GATES,
      stores: [
        { kind: 'postgresql', purpose: 'primary' },
        { kind: 'redis', purpose: 'locks' },
      ],
      events: [{ producer: 'warehouse', events: 'restocking events' }],
      autoscaling: { cpu: 60 },
      disruptionBudget: true,
      weights: [25],
      bake: Duration.minutes(10),
      environments: { ...SCALED, staging: { ...SCALED.staging, weights: [50] } },
    });
  }
}

function vaultOf(role: string) {
  return { role, secrets: { 'cards.json': `secret/data/${role}/cards` } };
}

class Payments extends CanaryService {
  constructor(platform: Platform, name: string) {
    super(platform, name, {
      ...COMMON,
      repository: `acme/${name}-service`,
      runtime: springBoot('3', { java: '21' }),
      gates: { ...GATES, further: ['manual-approval'] },
      stores: [
        { kind: 'postgresql', purpose: 'transactions' },
        { kind: 'vault', purpose: 'card data' },
      ],
      vault: vaultOf(`${name}-service`),
      ownership: { owner: 'payments-team', dataClassification: 'pci' },
      disruptionBudget: true,
      isolated: true,
      weights: [25],
      bake: Duration.minutes(30),
      environments: {
        staging: { replicas: 2, weights: [50], vault: vaultOf(`${name}-service-staging`) },
        production: {
          replicas: 4,
          approval: { codeOwners: ['@acme/leads'], groups: ['acme:leads'] },
          resources: LARGER,
        },
      },
    });
  }
}

class Checkout extends CanaryService {
  constructor(platform: Platform, name: string, calls: readonly Service[]) {
    super(platform, name, {
      ...COMMON,
      repository: `acme/${name}-service`,
      runtime: go('1.22'),
      gates: GATES,
      calls,
      stores: [
        { kind: 'postgresql', purpose: 'orders' },
        { kind: 'redis', purpose: 'carts' },
      ],
      autoscaling: { cpu: 70 },
      disruptionBudget: true,
      weights: [25],
      bake: Duration.minutes(20),
      environments: { ...SCALED, staging: { ...SCALED.staging, weights: [50] } },
    });
  }
}

class Frontend extends BlueGreenService {
  constructor(platform: Platform, name: string, calls: readonly Service[]) {
    super(platform, name, {
      ...COMMON,
      repository: `acme/${name}-shell`,
      runtime: nextjs('14'),
      gates: GATES,
      calls,
      stores: [{ kind: 'redis', purpose: 'sessions' }],
      autoscaling: { cpu: 65 },
      // One host has many shops.
      ingress: { path: `/${name}` },
      smokeTestPath: '/api/health',
      environments: SCALED,
    });
  }
}

/**
 * What people have changed since the last synth: a variable of one service, what one service calls, the image of one in one
 * environment, or all images.
 */
export type Change = 'nothing' | 'service' | 'calls' | 'tag' | 'tags';

/**
 * A platform of shops of five services each, in two environments: one service rolls, three are canaries, one is
 * blue-green. They call each other as in the shop of this project; each checkout also charges through the payments
 * of the first shop, which so has ever more callers, and asks the checkout of another shop, so that chains of calls
 * grow with the logarithm of the size.
 *
 * @param size how many services, a multiple of 5
 * @param change what is otherwise than in the platform without it
 * @param images the versions of images, if not those of {@link imagesOf}
 * @param vary gives the platform and its services other props
 */
export function platformOf(
  size: number,
  change: Change = 'nothing',
  images = imagesOf(size, change),
  vary: VaryProps = (props) => props,
): Platform {
  const platform = new Platform({
    name: 'mall',
    registry: 'ghcr.io/acme',
    git: { url: 'https://github.com/acme/mall.git' },
    environments: [
      {
        name: 'staging',
        host: 'staging.mall.example',
        network: { stores: { postgresql: { cidr: '10.10.0.0/24' } } },
      },
      { name: 'production', host: 'mall.example', production: true },
    ],
    images,
    prometheus: {
      address: 'http://prometheus.monitoring.svc.cluster.local:9090',
      scrapeInterval: Duration.seconds(30),
      latencyHistogram: { name: 'http_server_request_duration_seconds', unit: 'seconds' },
      labels: {
        namespace: 'namespace',
        service: 'service',
        revisionHash: 'hash',
        status: 'status',
        route: 'route',
      },
    },
    network: {
      ingressController: { namespace: 'ingress-nginx' },
      prometheus: { namespace: 'monitoring' },
      rolloutsController: { namespace: 'argo-rollouts' },
      stores: { postgresql: { cidr: '10.20.0.0/24' }, vault: { namespace: 'vault' } },
    },
    ingressClass: 'nginx',
    vary,
  });

  const checkouts: Checkout[] = [];
  let bank: Payments | undefined;
  for (const [index, shop] of shopsOf(size).entries()) {
    const level = change === 'service' && index === 0 ? 'warn' : 'info';
    const catalog = new Catalog(platform, `${shop}-catalog`, level);
    const inventory = new Inventory(platform, `${shop}-inventory`);
    const payments = new Payments(platform, `${shop}-payments`);
    bank ??= payments;
    const elsewhere = checkouts[Math.floor(index / 2)];
    const calls = new Set<Service>([catalog, inventory, payments, bank]);
    const checkout = new Checkout(platform, `${shop}-checkout`, [
      ...calls,
      ...(elsewhere ? [elsewhere] : []),
    ]);
    checkouts.push(checkout);
    const others = change === 'calls' && index === 0 ? [] : [inventory];
    new Frontend(platform, `${shop}-frontend`, [catalog, ...others, checkout]);
  }
  return platform;
}

/** The environments before production of the platform with three. */
export const TWO_BEFORE = ['qa', 'staging'];

/** The same platform with an environment more, which has of everything what staging has. */
export function threeEnvironmentsOf(size: number, images = imagesOf(size, 'nothing', TWO_BEFORE)): Platform {
  return platformOf(size, 'nothing', images, (props, _, service) => {
    const { environments } = props as { environments?: unknown };
    if (service !== undefined) {
      const values = environments as Readonly<Record<string, unknown>>;
      return { ...props, environments: { ...values, qa: values.staging } };
    }
    const qa = {
      name: 'qa',
      host: 'qa.mall.example',
      network: { stores: { postgresql: { cidr: '10.30.0.0/24' } } },
    };
    return { ...props, environments: [qa, ...(environments as object[])] };
  });
}

function shopsOf(size: number): string[] {
  return Array.from({ length: size / SHOP }, (_, index) => `shop-${index}`);
}

/** The versions of the images of such a platform. */
export function imagesOf(
  size: number,
  change: Change = 'nothing',
  environments: readonly string[] = ['staging'],
): ImageVersions {
  const services = ['catalog', 'inventory', 'payments', 'checkout', 'frontend'];
  const approval = { by: 'lead', ticket: 'MALL-1' };
  const versions = (tag: string) => ({
    ...Object.fromEntries(environments.map((name) => [name, { tag }])),
    production: { tag: change === 'tags' ? tag : 'a1b2c3d', approval },
  });
  const isNew = (index: number) => change === 'tags' || (change === 'tag' && index === 0);
  return {
    file: 'images.yaml',
    services: Object.fromEntries(
      shopsOf(size)
        .flatMap((shop) => services.map((service) => `${shop}-${service}`))
        .map((name, index) => [name, versions(isNew(index) ? '9f3c2e2' : '9f3c2e1')]),
    ),
  };
}
