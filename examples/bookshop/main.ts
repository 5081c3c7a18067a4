import { Duration, Platform, type PlatformProps, readImages, synthesize } from '../../index';
import { Orders } from './services/orders';
import { Search } from './services/search';
import { Shop } from './services/shop';

/** What the bookshop's services have in common. */
export const BOOKSHOP = {
  name: 'bookshop',
  registry: 'registry.books.example/team/images',
  git: {
    url: 'git@git.books.example:platform/tree.git',
    revision: 'release',
    path: 'examples/bookshop/dist',
  },
  environments: [
    { name: 'dev', namespace: 'books-dev', host: 'dev.books.example' },
    { name: 'test', host: 'test.books.example' },
    {
      name: 'live',
      namespace: 'books',
      cluster: 'https://live.books.example:6443',
      host: 'books.example',
      production: true,
      registry: 'registry.live.books.example/images',
      prometheus: { address: 'http://metrics.watch-live:9090' },
      network: { stores: { redis: { cidr: '198.51.100.0/24' } } },
      ingressClass: 'haproxy',
    },
  ],
  prometheus: {
    address: 'http://metrics.watch:9090',
    scrapeInterval: Duration.seconds(15),
    window: Duration.minutes(1),
    leastRequests: 20,
    latencyHistogram: { name: 'request_latency_ms', unit: 'milliseconds' },
    labels: { namespace: 'ns', service: 'app', revisionHash: 'revision', status: 'code', route: 'path' },
  },
  network: {
    ingressController: { namespace: 'edge', podLabels: { app: 'traefik' } },
    gateway: { namespace: 'gateways' },
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
  },
  vault: { address: 'https://vault.books.example:8200' },
  loadTest: { image: 'registry.books.example/load:1' },
  ingressClass: 'traefik',
  gateway: { name: 'public', namespace: 'gateways', section: 'https' },
  argocd: { namespace: 'gitops', statusesBy: 'bookshop-argocd[bot]' },
  mesh: 'istio',
  monitoring: { namespace: 'alerts', approvalWithin: Duration.hours(1) },
  namespaces: { headroom: 10, denyByDefault: true, priorities: { medium: 50, high: 100 } },
  externalSecrets: { secretStore: 'vault' },
} satisfies Omit<PlatformProps, 'images'>;

/**
 * A bookshop that shares nothing with the shop of this repository: three services in three environments and two
 * clusters, with a mesh, Secrets from an operator, network policies around every service, and all other options.
 *
 * @param variant props that a test tries instead
 */
export function declarePlatform(variant: Partial<PlatformProps> = {}): Platform {
  const images = variant.images ?? readImages('images.yaml', __dirname);
  const platform = new Platform({ ...BOOKSHOP, ...variant, images });
  const search = new Search(platform);
  const orders = new Orders(platform, { search });
  new Shop(platform, { search, orders });
  return platform;
}

if (require.main === module) synthesize(declarePlatform, __dirname);
