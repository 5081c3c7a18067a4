import { beforeAll, expect, test } from 'vitest';
import type { NetworkPolicy } from '../../../checks/network/effective-policy';
import { podsOf } from '../../../checks/network/network-pods';
import { isNetworkPolicy } from '../../../checks/network/network-reach';
import type { Endpoint } from '../../../checks/network/reachability';
import type { KubeObject } from '../../../manifests/kube-object';
import { builtOverlays, describeWithKustomize } from '../../kustomize';
import { declareShop } from '../../shop';
import { reachabilityMatrix } from './matrix';

/** Where each environment's own stores are, and the payment processor that it uses. */
const ADDRESSES = {
  staging: { stores: '10.10', queue: 'messaging-staging', processor: '198.51.100.17' },
  production: { stores: '10.20', queue: 'messaging', processor: '203.0.113.17' },
};
const ENVIRONMENTS = ['staging', 'production'] as const;
type Environment = (typeof ENVIRONMENTS)[number];

/** Whom the services may meet, and who must not get in. */
const WORLD: Endpoint[] = [
  pod('ingress controller', 'traefik', { app: 'traefik' }),
  pod('prometheus', 'monitoring', { app: 'prometheus' }),
  pod('rollouts controller', 'argo-rollouts', { app: 'argo-rollouts' }),
  pod('dns', 'kube-system', { 'k8s-app': 'kube-dns' }),
  pod('api server proxy', 'kube-system', { 'k8s-app': 'proxy' }),
  pod('vault', 'vault', { app: 'vault' }),
  pod('istiod', 'istio-system', { app: 'istiod' }),
  pod('false istiod', 'istio-system', { app: 'gateway' }),
  pod('istiod elsewhere', 'default', { app: 'istiod' }),
  pod('stranger', 'default', { 'app.kubernetes.io/name': 'checkout-service' }),
  pod('false dns', 'default', { 'k8s-app': 'kube-dns' }),
  ...ENVIRONMENTS.map((namespace) => pod(`neighbour in ${namespace}`, namespace, { app: 'neighbour' })),
  { name: 'dns on the node', ip: '169.254.20.10' },
  { name: 'internet', ip: '203.0.113.9' },
];

/** The stores and the processor of each environment, those of the other ones by names of their own. */
function storesFor(environment: Environment): Endpoint[] {
  return ENVIRONMENTS.flatMap((owner) => {
    const { stores, queue, processor } = ADDRESSES[owner];
    const name = (what: string) => (owner === environment ? what : `${what} of ${owner}`);
    return [
      { name: name('postgresql'), ip: `${stores}.0.5` },
      { name: name('postgresql of payments'), ip: `${stores}.0.17` },
      { name: name('redis'), ip: `${stores}.1.5` },
      { name: name('payment processor'), ip: processor },
      pod(name('queue'), queue, { app: 'rabbitmq' }),
    ];
  });
}

const PORTS = [
  ...[53, 443, 3000, 5432, 5672, 6379, 8080, 8200, 9090, 15012].map((port) => ({
    port,
    protocol: 'TCP' as const,
  })),
  ...[53, 8125].map((port) => ({ port, protocol: 'UDP' as const })),
];

/** The specified call graph with what it needs around it: every line is an edge, and there are no others. */
const DECLARED = [
  'checkout-service → catalog-service TCP/8080',
  'checkout-service → inventory-service TCP/8080',
  'checkout-service → payments-service TCP/8080',
  'checkout-service → postgresql TCP/5432',
  'checkout-service → postgresql of payments TCP/5432',
  'checkout-service → redis TCP/6379',
  'catalog-service → postgresql TCP/5432',
  'catalog-service → postgresql of payments TCP/5432',
  'catalog-service → redis TCP/6379',
  'frontend-shell → catalog-service TCP/8080',
  'frontend-shell → checkout-service TCP/8080',
  'frontend-shell → inventory-service TCP/8080',
  'frontend-shell → redis TCP/6379',
  'ingress controller → frontend-shell TCP/3000',
  'inventory-service → postgresql TCP/5432',
  'inventory-service → postgresql of payments TCP/5432',
  'inventory-service → queue TCP/5672',
  'inventory-service → redis TCP/6379',
  'payments-service → payment processor TCP/443',
  'payments-service → postgresql of payments TCP/5432',
  'checkout-service → istiod TCP/15012',
  'payments-service → istiod TCP/15012',
  'payments-service → vault TCP/8200',
  'rollouts controller → frontend-shell TCP/3000',
  ...[
    'catalog-service',
    'checkout-service',
    'frontend-shell',
    'inventory-service',
    'payments-service',
  ].flatMap((workload) => [
    `${workload} → dns TCP/53`,
    `${workload} → dns UDP/53`,
    `${workload} → dns on the node TCP/53`,
    `${workload} → dns on the node UDP/53`,
    `prometheus → ${workload} TCP/9090`,
  ]),
].sort();

let isolated: ReadonlyMap<string, readonly KubeObject[]>;
let plain: ReadonlyMap<string, readonly KubeObject[]>;

describeWithKustomize('the network of the rendered shop', () => {
  beforeAll(async () => {
    const { network } = declareShop();
    isolated = await built(declareShop({ network: { ...network, isolateAll: true } }));
    plain = await built(declareShop());
  });

  test.each(ENVIRONMENTS)(
    'is exactly the call graph in %s, when every service is isolated',
    (environment) => {
      const objects = isolated.get(environment) ?? [];
      const services = objects.filter(isNoAnalysis);
      expect(edges(environment, services, objects.filter(isNetworkPolicy))).toEqual(DECLARED);
    },
  );

  test('has a way for each load test, which runs in staging', () => {
    const objects = isolated.get('staging') ?? [];
    const found = edges('staging', objects, objects.filter(isNetworkPolicy));
    const services = ['checkout-service', 'frontend-shell', 'inventory-service', 'payments-service'];
    const toService = found.filter((edge) =>
      services.some((name) => edge.startsWith(`${name}-gate → ${name} `)),
    );
    expect(toService).toEqual(
      services.map((name) => `${name}-gate → ${name} TCP/${name === 'frontend-shell' ? 3000 : 8080}`),
    );
    expect(found.filter((edge) => /-gate → payments-service /.test(edge))).toEqual([
      'payments-service-gate → payments-service TCP/8080',
    ]);
  });

  test.each(ENVIRONMENTS)('holds environments apart: nothing of %s reaches another', (environment) => {
    const here = isolated.get(environment) ?? [];
    const there = ENVIRONMENTS.filter((other) => other !== environment).flatMap(
      (other) => isolated.get(other) ?? [],
    );
    const across = reachabilityMatrix(
      [...here, ...there].filter(isNetworkPolicy),
      podsOf([...here, ...there]),
      PORTS,
    );
    expect(across.filter((edge) => new Set(edge.match(/staging|production/g)).size > 1)).toEqual([]);
  });

  test.each(ENVIRONMENTS)('leaves payments in %s just its edges even with all options off', (environment) => {
    const objects = plain.get(environment) ?? [];
    const services = objects.filter(isNoAnalysis);
    const ofPayments = (list: readonly string[]) => list.filter((edge) => edge.includes('payments-service'));
    expect(ofPayments(edges(environment, services, objects.filter(isNetworkPolicy)))).toEqual(
      ofPayments(DECLARED),
    );
  });

  test('changes with every rule, peer, port and selector that is taken away', () => {
    const objects = isolated.get('production') ?? [];
    const policies = objects.filter(isNetworkPolicy);
    const mutants = policies.flatMap((policy, index) =>
      deletions(policy.spec).map(({ path, spec }) => ({
        what: `${policy.metadata.name} without ${path}`,
        type: policy.spec.policyTypes?.[0] as string,
        policies: policies.with(index, { ...policy, spec: spec as NetworkPolicy['spec'] }),
      })),
    );
    expect(mutants.length).toBeGreaterThan(100);
    // By one direction at a time: with both, the callees' rules hide what the callers' lack, and the other way round.
    const before = new Map(
      ['Ingress', 'Egress'].map((type) => [
        type,
        edgesUnlessRefused('production', objects, policies.filter(hasType(type))),
      ]),
    );
    const same = mutants.filter(
      ({ type, policies }) =>
        edgesUnlessRefused('production', objects, policies.filter(hasType(type))) === before.get(type),
    );
    expect(same.map(({ what }) => what)).toEqual([]);
  });
});

async function built(platform: ReturnType<typeof declareShop>) {
  const overlays = [...(await builtOverlays(platform))];
  return new Map(
    ENVIRONMENTS.map((environment) => [
      environment,
      overlays.filter(([folder]) => folder.split('/')[1] === environment).flatMap(([, objects]) => objects),
    ]),
  );
}

function edges(
  environment: Environment,
  objects: readonly KubeObject[],
  policies: readonly NetworkPolicy[],
): string[] {
  const workloads = podsOf(objects);
  const names = new Set(workloads.map(({ name }) => name));
  return reachabilityMatrix(
    policies,
    [...workloads, ...WORLD, ...storesFor(environment)],
    PORTS,
    // A pod with itself is no edge of the graph; the world's own traffic is not ours.
    (from, to) => from.name !== to.name && (names.has(from.name) || names.has(to.name)),
  );
}

/** The pods of a load test have no policy of their own, and run in staging alone. */
function isNoAnalysis({ kind }: KubeObject): boolean {
  return kind !== 'AnalysisTemplate';
}

function hasType(type: string) {
  return (policy: NetworkPolicy) => policy.spec.policyTypes?.[0] === type;
}

/** A policy that the API server refuses is caught, too. */
function edgesUnlessRefused(...args: Parameters<typeof edges>): string | undefined {
  try {
    return edges(...args).join();
  } catch (error) {
    if (/must be/.test(String(error))) return undefined;
    throw error;
  }
}

function pod(name: string, namespace: string, labels: Record<string, string>): Endpoint {
  return { name, namespace, labels, namespaceLabels: {} };
}

/** The spec without each of its parts in turn. */
function deletions(spec: unknown, path = ''): { path: string; spec: unknown }[] {
  if (spec === null || typeof spec !== 'object') return [];
  return Object.entries(spec).flatMap(([key, value]) => {
    const here = `${path}/${key}`;
    const without = Array.isArray(spec)
      ? spec.toSpliced(Number(key), 1)
      : Object.fromEntries(Object.entries(spec).filter(([other]) => other !== key));
    const deeper = deletions(value, here).map((inner) => ({
      path: inner.path,
      spec: Array.isArray(spec) ? spec.with(Number(key), inner.spec) : { ...spec, [key]: inner.spec },
    }));
    // TCP is the default, and each policy has rules of its type alone.
    return /\/protocol$|\/policyTypes/.test(here) ? deeper : [{ path: here, spec: without }, ...deeper];
  });
}
