import { render } from '../../../synth/render';
import { bookshop, Canary, imagesOf, Rolling, routedByGateway } from '../../bookshop';
import { shopTree } from '../../shop';
import { type Harmless, type Mutant, testHarmless, testMutants } from '../mutant';

const CATALOG = 'base/catalog/service.yaml';
const SHELL = 'base/frontend/service.yaml#0';
const NAME = '["app.kubernetes.io/name"]';
const ENV = 'spec.template.spec.containers[0].env';
const BACKEND = 'spec.rules[0].http.paths[0].backend.service';
const STAGING_FRONTEND = 'overlays/staging/frontend/kustomization.yaml';
const TLS = 'patches[2].patch.content[1].value[0]';

const MUTANTS: Mutant[] = [
  [
    'service-selects-pods',
    (t) => t.set('base/checkout/service.yaml#1', `spec.selector${NAME}`, 'checkout'),
    '[ecommerce/checkout] base/checkout/service.yaml: Service checkout-service-canary: spec.selector must match the labels of some pods beside it, got {"app.kubernetes.io/name":"checkout"}',
  ],
  [
    'service-selects-pods',
    (t) => t.remove('base/catalog/service.yaml', 'spec.selector'),
    '[ecommerce/catalog] base/catalog/service.yaml: spec.selector must match the labels of some pods beside it, got nothing',
  ],
  [
    'service-selects-one-workload',
    (t) => t.set('base/catalog/service.yaml', 'spec.selector', { 'app.kubernetes.io/part-of': 'ecommerce' }),
    '[ecommerce/catalog] base/catalog/service.yaml: spec.selector must match the pods of one workload, got those of catalog-service and checkout-service and checkout-service-gate and frontend-shell and frontend-shell-gate and inventory-service and inventory-service-gate and payments-service and payments-service-gate, in staging',
    '[ecommerce/catalog] base/catalog/service.yaml: spec.selector must match the pods of one workload, got those of catalog-service and checkout-service and frontend-shell and inventory-service and payments-service, in production',
  ],
  [
    'service-selects-one-workload',
    (t) =>
      t
        .set('base/payments/deployment.yaml', 'spec.template.metadata.labels.tier', 'money')
        .set('base/catalog/deployment.yaml', 'spec.template.metadata.labels.tier', 'money')
        .set('base/catalog/service.yaml', 'spec.selector', { tier: 'money' }),
    '[ecommerce/catalog] base/catalog/service.yaml: spec.selector must match the pods of one workload, got those of catalog-service and payments-service',
  ],
  [
    'service-port-is-served',
    (t) => t.set('base/catalog/service.yaml', 'spec.ports[0].targetPort', 8081),
    '[ecommerce/catalog] base/catalog/service.yaml: spec.ports[8080/TCP].targetPort must be a container port of catalog-service, got 8081',
  ],
  [
    'service-port-is-served',
    (t) => t.set('base/catalog/service.yaml', 'spec.ports[0].targetPort', 'metric'),
    '[ecommerce/catalog] base/catalog/service.yaml: spec.ports[8080/TCP].targetPort must be a container port of catalog-service, got "metric"',
  ],
  [
    'service-port-is-served',
    (t) => t.set('base/catalog/service.yaml', 'spec.ports[0].protocol', 'UDP'),
    '[ecommerce/catalog] base/catalog/service.yaml: spec.ports[8080/UDP].targetPort must be a container port of catalog-service, got 8080/UDP',
  ],
  [
    'service-port-is-served',
    (t) =>
      t
        .remove('base/catalog/service.yaml', 'spec.ports[0].targetPort')
        .set('base/catalog/service.yaml', 'spec.ports[0].port', 80),
    '[ecommerce/catalog] base/catalog/service.yaml: spec.ports[80/TCP].targetPort must be a container port of catalog-service, got 80',
  ],
  [
    'service-ports-are-distinct',
    (t) => t.push(CATALOG, 'spec.ports', { name: 'http', port: 9090 }),
    '[ecommerce/catalog] base/catalog/service.yaml: spec.ports[9090/TCP].name must stand there once, got "http" again',
  ],
  [
    'service-ports-are-distinct',
    (t) => t.push(CATALOG, 'spec.ports', { name: 'web', port: 8080, targetPort: 9090 }),
    '[ecommerce/catalog] base/catalog/service.yaml: spec.ports[1].port must stand there once, got 8080 again',
  ],
  [
    'ingress-backend-exists',
    (t) => t.set('base/frontend/ingress.yaml', `${BACKEND}.name`, 'frontend'),
    '[ecommerce/frontend] base/frontend/ingress.yaml: spec.rules[0].http.paths[/].backend.service.name must name a Service beside it, got "frontend"',
  ],
  [
    'ingress-backend-exists',
    (t) => t.set('base/frontend/ingress.yaml', `${BACKEND}.port.number`, 80),
    '[ecommerce/frontend] base/frontend/ingress.yaml: spec.rules[0].http.paths[/].backend.service.port must be a port of the Service frontend-shell, got 80',
  ],
  [
    'ingress-backend-exists',
    (t) => t.set('base/frontend/ingress.yaml', `${BACKEND}.port`, { name: 'web' }),
    '[ecommerce/frontend] base/frontend/ingress.yaml: spec.rules[0].http.paths[/].backend.service.port must be a port of the Service frontend-shell, got "web"',
  ],
  [
    'ingress-backend-exists',
    (t) => t.remove(SHELL, 'spec.ports'),
    '[ecommerce/frontend] base/frontend/ingress.yaml: spec.rules[0].http.paths[/].backend.service.port must be a port of the Service frontend-shell, got 3000',
  ],
  [
    'ingress-backend-exists',
    (t) =>
      t.set('base/frontend/ingress.yaml', 'spec.defaultBackend', {
        service: { name: 'fallback', port: { number: 80 } },
      }),
    '[ecommerce/frontend] base/frontend/ingress.yaml: spec.defaultBackend.service.name must name a Service beside it, got "fallback"',
  ],
  [
    'ingress-host-has-certificate',
    (t) => t.remove(STAGING_FRONTEND, 'patches[2].patch.content[1]'),
    '[ecommerce/frontend] overlays/staging/frontend/kustomization.yaml: Ingress frontend-shell: spec.rules[staging.shop.acme.example].host must be a host under spec.tls with the secretName frontend-shell-tls, got "staging.shop.acme.example"',
  ],
  [
    'ingress-host-has-certificate',
    (t) => t.remove(STAGING_FRONTEND, 'patches[2].patch.content[0]'),
    '[ecommerce/frontend] base/frontend/ingress.yaml: spec.rules[0].host must be a host under spec.tls with the secretName frontend-shell-tls, got nothing, in staging',
  ],
  [
    'ingress-host-has-certificate',
    (t) => t.set(STAGING_FRONTEND, `${TLS}.hosts[0]`, 'shop.acme.example'),
    '[ecommerce/frontend] overlays/staging/frontend/kustomization.yaml: Ingress frontend-shell: spec.rules[staging.shop.acme.example].host must be a host under spec.tls with the secretName frontend-shell-tls, got "staging.shop.acme.example"',
  ],
  [
    'ingress-host-has-certificate',
    (t) => t.set(STAGING_FRONTEND, `${TLS}.secretName`, 'tls'),
    '[ecommerce/frontend] overlays/staging/frontend/kustomization.yaml: Ingress frontend-shell: spec.rules[staging.shop.acme.example].host must be a host under spec.tls with the secretName frontend-shell-tls, got "staging.shop.acme.example"',
  ],
  [
    'callee-exists',
    (t) =>
      t.set(
        'base/checkout/deployment.yaml',
        `${ENV}[1].value`,
        'http://catalogue-service.$(NAMESPACE).svc.cluster.local:8080',
      ),
    '[ecommerce/checkout] base/checkout/deployment.yaml: spec.template.spec.containers[checkout].env[CATALOG_URL].value must name a Service of the platform, got "http://catalogue-service.$(NAMESPACE).svc.cluster.local:8080"',
  ],
  [
    'callee-exists',
    (t) =>
      t.set(
        'base/checkout/deployment.yaml',
        `${ENV}[1].value`,
        'http://catalog-service.$(NAMESPACE).svc.cluster.local:8081',
      ),
    '[ecommerce/checkout] base/checkout/deployment.yaml: spec.template.spec.containers[checkout].env[CATALOG_URL].value must name a port of the Service catalog-service, got "http://catalog-service.$(NAMESPACE).svc.cluster.local:8081"',
  ],
  [
    'callee-exists',
    (t) =>
      t.set('base/checkout/deployment.yaml', `${ENV}[1].value`, 'http://catalog-service.$(NAMESPACE).svc'),
    '[ecommerce/checkout] base/checkout/deployment.yaml: spec.template.spec.containers[checkout].env[CATALOG_URL].value must name a port of the Service catalog-service, got "http://catalog-service.$(NAMESPACE).svc"',
  ],
  [
    'callee-exists',
    (t) => t.remove('base/payments/service.yaml#0', 'spec.ports'),
    '[ecommerce/checkout] base/checkout/deployment.yaml: spec.template.spec.containers[checkout].env[PAYMENTS_URL].value must name a port of the Service payments-service, got "http://payments-service.$(NAMESPACE).svc.cluster.local:8080"',
  ],
  [
    'callee-exists',
    (t) => t.set('base/payments/service.yaml', 'spec.ports[0].port', 80),
    '[ecommerce/checkout] base/checkout/deployment.yaml: spec.template.spec.containers[checkout].env[PAYMENTS_URL].value must name a port of the Service payments-service, got "http://payments-service.$(NAMESPACE).svc.cluster.local:8080"',
  ],
  [
    'callee-is-in-own-environment',
    (t) =>
      t.set(
        'base/checkout/deployment.yaml',
        `${ENV}[1].value`,
        'http://catalog-service.staging.svc.cluster.local:8080',
      ),
    `[ecommerce/checkout] base/checkout/deployment.yaml: spec.template.spec.containers[checkout].env[CATALOG_URL].value must lead into the pod's own namespace, got "http://catalog-service.staging.svc.cluster.local:8080", in production`,
  ],
  [
    'callee-is-in-own-environment',
    (t) => t.remove('base/checkout/deployment.yaml', `${ENV}[0]`),
    `[ecommerce/checkout] base/checkout/deployment.yaml: spec.template.spec.containers[checkout].env[CATALOG_URL].value must lead into the pod's own namespace, got "http://catalog-service.$(NAMESPACE).svc.cluster.local:8080"`,
    `[ecommerce/checkout] base/checkout/deployment.yaml: spec.template.spec.containers[checkout].env[INVENTORY_URL].value must lead into the pod's own namespace, got "http://inventory-service.$(NAMESPACE).svc.cluster.local:8080"`,
    `[ecommerce/checkout] base/checkout/deployment.yaml: spec.template.spec.containers[checkout].env[PAYMENTS_URL].value must lead into the pod's own namespace, got "http://payments-service.$(NAMESPACE).svc.cluster.local:8080"`,
  ],
  [
    'caller-uses-root-service',
    (t) =>
      t.set(
        'base/checkout/deployment.yaml',
        `${ENV}[2].value`,
        'http://inventory-service-stable.$(NAMESPACE).svc.cluster.local:8080',
      ),
    '[ecommerce/checkout] base/checkout/deployment.yaml: spec.template.spec.containers[checkout].env[INVENTORY_URL].value must use the Service of all revisions, got inventory-service-stable',
  ],
  [
    'caller-uses-root-service',
    (t) => t.set('base/checkout/rollout.yaml', 'spec.strategy.canary.stableService', 'checkout-service'),
    '[ecommerce/frontend] base/frontend/deployment.yaml: spec.template.spec.containers[frontend].env[CHECKOUT_URL].value must use the Service of all revisions, got checkout-service',
  ],
  [
    'caller-uses-root-service',
    (t) => t.set('base/frontend/ingress.yaml', `${BACKEND}.name`, 'frontend-shell-preview'),
    '[ecommerce/frontend] base/frontend/ingress.yaml: spec.rules[0].http.paths[/].backend.service.name must use the Service of all revisions, got frontend-shell-preview',
  ],
];

const HARMLESS: Harmless[] = [
  [
    'service-ports-are-distinct',
    'one number of two protocols',
    (t) => t.push(CATALOG, 'spec.ports', { name: 'quic', port: 8080, protocol: 'UDP' }),
  ],
  [
    'ingress-backend-exists',
    'one of several ports, by number or name',
    (t) =>
      t
        .push(SHELL, 'spec.ports', { name: 'metrics', port: 9090, targetPort: 9090 })
        .set('base/frontend/ingress.yaml', 'spec.defaultBackend', {
          service: { name: 'frontend-shell', port: { name: 'metrics' } },
        }),
  ],
  [
    'callee-exists',
    'one of several ports',
    (t) => t.push(CATALOG, 'spec.ports', { name: 'metrics', port: 9090, targetPort: 9090 }),
  ],
  [
    'callee-exists',
    'what leads out of the environment, which another rule refuses',
    (t) => t.set('base/checkout/deployment.yaml', `${ENV}[1].value`, 'http://none.elsewhere.svc:8080'),
  ],
  ['service-port-is-served', 'no ports', (t) => t.remove(CATALOG, 'spec.ports')],
  [
    'ingress-host-has-certificate',
    'a certificate of several hosts',
    (t) => t.push(STAGING_FRONTEND, `${TLS}.hosts`, 'www.staging.shop.acme.example'),
  ],
  [
    'ingress-host-has-certificate',
    'a Secret called like its host',
    (t) => t.set(STAGING_FRONTEND, `${TLS}.secretName`, 'frontend-shell-staging-shop-acme-example-tls'),
  ],
  ['service-ports-are-distinct', 'one port without a name', (t) => t.remove(CATALOG, 'spec.ports[0].name')],
];

const tree = shopTree();
testMutants(() => tree, MUTANTS);
testHarmless(() => tree, HARMLESS);

/** Orders that call the search of a team with namespaces of its own, but for one environment. */
function teamTree() {
  const namespaces = { dev: 'finders-dev', live: 'finders' };
  const teams = [{ name: 'finders', owners: ['@books/finders'], groups: ['finders'], namespaces }];
  const platform = bookshop({ teams, images: imagesOf('search', 'orders') });
  const search = new Rolling(platform, { team: 'finders' });
  new Canary(platform, { calls: [search] });
  return render(platform);
}

const ORDERS = 'base/orders/deployment.yaml';
const SEARCH = 'base/search/service.yaml';
const told = (value: string) => ({ name: 'SEARCH', value });
const missed = (field: string, namespace: string, own: string) =>
  `[bookshop/orders] ${ORDERS}: spec.template.spec.containers[orders].${field} must be search-api.${namespace}.svc.cluster.local:8080, as that is not in ${own}, got "search-api:8080"`;

testMutants(teamTree, [
  [
    'address-is-in-own-namespace',
    (t) => t.push(ORDERS, ENV, told('search-api:8080')),
    `${missed('env[SEARCH].value', 'finders-dev', 'books-dev')}, in dev`,
    `${missed('env[SEARCH].value', 'finders', 'books')}, in live`,
  ],
  [
    'address-is-in-own-namespace',
    (t) => t.set(ORDERS, ENV.replace('env', 'args'), ['--peers=u:1@search-api:8080,own:1']),
    `${missed('args[0]', 'finders-dev', 'books-dev')}, in dev`,
    `${missed('args[0]', 'finders', 'books')}, in live`,
  ],
  [
    'address-is-in-own-namespace',
    (t) =>
      t
        .set(ORDERS, ENV.replace('env', 'command'), ['sh', '-c', 'run --search search-api:8080'])
        .push(SEARCH, 'spec.ports', { name: 'metrics', port: 9090 }),
    `${missed('command[2]', 'finders-dev', 'books-dev')}, in dev`,
    `${missed('command[2]', 'finders', 'books')}, in live`,
  ],
]);
testHarmless(teamTree, [
  ...[
    'search-api:9999',
    'search-api.example:8080',
    'api.search-api:8080',
    'order-desk:8080',
    'search-api:8080@elsewhere',
  ].map((value): Harmless => ['address-is-in-own-namespace', value, (t) => t.push(ORDERS, ENV, told(value))]),
  [
    'address-is-in-own-namespace',
    'the name of a Service without ports',
    (t) => t.push(ORDERS, ENV, told('search-api:8080')).remove(SEARCH, 'spec.ports'),
  ],
]);

const INGRESS = 'base/orders/ingress.yaml';
testMutants(
  () => render(routedByGateway()),
  [
    [
      'caller-uses-root-service',
      (t) => t.set(INGRESS, `${BACKEND}.name`, 'order-desk-canary'),
      `[bookshop/orders] ${INGRESS}: spec.rules[0].http.paths[/].backend.service.name must use the Service of all revisions, got order-desk-canary`,
    ],
  ],
);
