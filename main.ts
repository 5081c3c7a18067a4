import {
  addonsOf,
  CLUSTER_ISSUER,
  INGRESS_CLASS,
  NAMESPACES,
  PROMETHEUS_ADDRESS,
  SCRAPE_SECONDS,
  VAULT_ADDRESS,
} from './addons';
import { Duration, Platform, type PlatformProps, readImages, synthesize } from './index';
import { Catalog } from './services/catalog';
import { Checkout } from './services/checkout';
import { Frontend } from './services/frontend';
import { Inventory } from './services/inventory';
import { Payments } from './services/payments';

/**
 * The online shop: five services in two environments.
 *
 * @param variant props that a test or a command tries instead
 */
export function declarePlatform(variant: Partial<PlatformProps> = {}): Platform {
  const platform = new Platform({
    name: 'ecommerce',
    registry: 'ghcr.io/acme',
    git: { url: 'https://github.com/acme/ecommerce-infra.git', revision: 'main', path: 'dist' },
    environments: [
      {
        name: 'staging',
        namespace: 'staging',
        host: 'staging.shop.acme.example',
        // Nobody buys there, and a release without requests fails its gates.
        loadTest: { image: 'ghcr.io/acme/load-tests:1.0.0' },
        network: {
          stores: {
            postgresql: { cidr: '10.10.0.0/24' },
            redis: { cidr: '10.10.1.0/24' },
            queue: { namespace: 'messaging-staging' },
          },
        },
      },
      { name: 'production', namespace: 'production', host: 'shop.acme.example', production: true },
    ],
    images: variant.images ?? readImages('images.yaml', __dirname),
    prometheus: {
      address: PROMETHEUS_ADDRESS,
      scrapeInterval: Duration.seconds(SCRAPE_SECONDS),
      latencyHistogram: { name: 'http_server_request_duration_seconds', unit: 'seconds' },
      labels: {
        namespace: 'namespace',
        service: 'app_kubernetes_io_name',
        revisionHash: 'rollouts_pod_template_hash',
        status: 'http_response_status_code',
        route: 'http_route',
      },
    },
    network: {
      ingressController: { namespace: NAMESPACES.ingress },
      prometheus: { namespace: NAMESPACES.monitoring },
      rolloutsController: { namespace: NAMESPACES.rollouts },
      stores: {
        postgresql: { cidr: '10.20.0.0/24' },
        redis: { cidr: '10.20.1.0/24' },
        queue: { namespace: 'messaging' },
        vault: { namespace: NAMESPACES.vault },
      },
    },
    domain: 'acme.example',
    imagePullSecrets: ['registry-credentials'],
    vault: { address: VAULT_ADDRESS },
    ingressClass: INGRESS_CLASS,
    argocd: { namespace: NAMESPACES.argocd, statusesBy: 'acme-argocd[bot]' },
    addons: addonsOf('ecommerce'),
    monitoring: {
      namespace: NAMESPACES.monitoring,
      runbooks: 'https://github.com/acme/ecommerce-infra/blob/main/docs/alerts.md',
    },
    namespaces: { priorities: { low: 1000, medium: 2000, high: 3000, critical: 4000 } },
    ingressAnnotations: { 'cert-manager.io/cluster-issuer': CLUSTER_ISSUER },
    ...variant,
  });

  const catalog = new Catalog(platform);
  const inventory = new Inventory(platform);
  const payments = new Payments(platform);
  const checkout = new Checkout(platform, { catalog, inventory, payments });
  new Frontend(platform, { catalog, inventory, checkout });
  return platform;
}

if (require.main === module) synthesize(() => declarePlatform(), __dirname);
