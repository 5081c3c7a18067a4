import { expect, test } from 'vitest';
import { changeFindings } from '../../../checks/changes';
import { describeFinding } from '../../../checks/finding';
import { TreeIndex } from '../../../checks/tree-index';
import { render } from '../../../synth/render';
import { toYaml } from '../../../synth/yaml';
import { BlueGreen, bookshop, Canary, imagesOf, routedByGateway } from '../../bookshop';
import { MutableTree } from '../mutable-tree';
import { bookshopTree, type Harmless, type Mutant, testHarmless, testMutants } from '../mutant';

const ROLLOUT = 'base/orders/rollout.yaml';
const SERVICE = 'base/orders/virtual-service.yaml';
const ROUTING = 'spec.strategy.canary.trafficRouting';
const DESTINATIONS = 'spec.http[0].route';
const APPLICATION = 'argocd/orders-live.yaml';
const IGNORED =
  '[{"group":"networking.istio.io","kind":"VirtualService","name":"order-desk","jsonPointers":["/spec/http/0/route/0/weight","/spec/http/0/route/1/weight"]}]';

/** The shop calls the orders, whose calls an HTTPRoute divides. */
function routedByService() {
  const platform = bookshop({ images: imagesOf('orders', 'shop') });
  const orders = new Canary(platform, { trafficRouting: 'gatewayApi' });
  new BlueGreen(platform, { calls: [orders] });
  return platform;
}

function routedByNginx() {
  const environments = bookshop().environments.map(({ name, namespace, host }) => ({
    name,
    namespace,
    host,
  }));
  const platform = bookshop({ images: imagesOf('orders'), ingressClass: 'nginx', environments });
  new Canary(platform, { trafficRouting: 'nginx', ingress: { path: '/' } });
  return platform;
}

const ISTIO: Mutant[] = [
  [
    'routed-canary-has-route',
    (t) => t.set(ROLLOUT, `${ROUTING}.istio.virtualService.name`, 'orders'),
    `[bookshop/orders] ${ROLLOUT}: ${ROUTING}.istio.virtualService.name must name the VirtualService beside it, got "orders"`,
  ],
  [
    'routed-canary-has-route',
    (t) => t.remove(ROLLOUT, `${ROUTING}.istio.virtualService`),
    `[bookshop/orders] ${ROLLOUT}: ${ROUTING}.istio.virtualService.name must name the VirtualService beside it, got nothing`,
  ],
  [
    'routed-canary-has-route',
    (t) => t.set(ROLLOUT, `${ROUTING}.istio.virtualService.routes[0]`, 'primary'),
    `[bookshop/orders] ${ROLLOUT}: ${ROUTING}.istio.virtualService.routes[0] must name a route of VirtualService order-desk, got "primary"`,
  ],
  [
    'route-rests-on-stable',
    (t) => t.set(SERVICE, `${DESTINATIONS}[0].weight`, 90).set(SERVICE, `${DESTINATIONS}[1].weight`, 10),
    `[bookshop/orders] ${SERVICE}: spec.http[revisions].route must be 100 to order-desk-stable, 0 to order-desk-canary, got 90 to order-desk-stable, 10 to order-desk-canary`,
  ],
  [
    'route-rests-on-stable',
    (t) => t.set(SERVICE, `${DESTINATIONS}[0].destination.host`, 'order-desk'),
    `[bookshop/orders] ${SERVICE}: spec.http[revisions].route must be 100 to order-desk-stable, 0 to order-desk-canary, got 100 to order-desk, 0 to order-desk-canary`,
  ],
  [
    'route-rests-on-stable',
    (t) => t.remove(SERVICE, `${DESTINATIONS}[1]`),
    `[bookshop/orders] ${SERVICE}: spec.http[revisions].route must be 100 to order-desk-stable, 0 to order-desk-canary, got 100 to order-desk-stable`,
  ],
  [
    'route-rests-on-stable',
    (t) => t.push(SERVICE, DESTINATIONS, { destination: { host: 'order-desk' }, weight: 0 }),
    `[bookshop/orders] ${SERVICE}: spec.http[revisions].route must be 100 to order-desk-stable, 0 to order-desk-canary, got 100 to order-desk-stable, 0 to order-desk-canary, 0 to order-desk`,
  ],
  [
    'router-divides-all-requests',
    (t) => t.set(SERVICE, 'spec.hosts', ['orders']),
    '[bookshop/shop] base/shop/deployment.yaml: spec.template.spec.containers[shop].env[ORDERS_URL].value must be a call that VirtualService order-desk divides, got "http://order-desk.$(NAMESPACE).svc.cluster.local:9000"',
  ],
  [
    'controlled-field-is-ignored',
    (t) => t.remove(APPLICATION, 'spec.ignoreDifferences[0].jsonPointers[1]'),
    `[bookshop/orders] ${APPLICATION}: spec.ignoreDifferences must be just the counts of the autoscaled workloads and the weights of traffic routers, ${IGNORED}, got [{"group":"networking.istio.io","jsonPointers":["/spec/http/0/route/0/weight"],"kind":"VirtualService","name":"order-desk"}]`,
  ],
  [
    'controlled-field-is-ignored',
    (t) => t.remove(APPLICATION, 'spec.syncPolicy.syncOptions[1]'),
    `[bookshop/orders] ${APPLICATION}: spec.syncPolicy.syncOptions must have RespectIgnoreDifferences=true`,
  ],
];
testMutants(bookshopTree, ISTIO);

const ROUTE = 'base/orders/httproute.yaml';
const INGRESS = 'base/orders/ingress.yaml';
const BACKEND = 'spec.rules[0].http.paths[0].backend.service.name';
const GATEWAY: Mutant[] = [
  [
    'routed-canary-has-route',
    (t) => t.set(ROUTE, 'metadata.name', 'orders'),
    `[bookshop/orders] ${ROLLOUT}: ${ROUTING}.plugins["argoproj-labs/gatewayAPI"].httpRoute must name the HTTPRoute beside it, got "order-desk-canary"`,
  ],
  [
    'route-rests-on-stable',
    (t) => t.set(ROUTE, 'spec.rules[0].backendRefs[1].weight', 100),
    `[bookshop/orders] ${ROUTE}: spec.rules[0].backendRefs must be 100 to order-desk-stable, 0 to order-desk-canary, got 100 to order-desk-stable, 100 to order-desk-canary`,
  ],
  [
    'router-divides-all-requests',
    (t) => t.set(INGRESS, BACKEND, 'order-desk'),
    `[bookshop/orders] ${INGRESS}: ${BACKEND.replace('paths[0]', 'paths[/]')} must be order-desk-stable, as its traffic router does not divide what comes this way, got "order-desk"`,
  ],
];
testMutants(() => render(routedByGateway()), GATEWAY);

testMutants(
  () => render(routedByService()),
  [
    [
      'router-divides-all-requests',
      (t) => t.set(ROUTE, 'spec.parentRefs[0].name', 'order-desk-stable'),
      '[bookshop/shop] base/shop/deployment.yaml: spec.template.spec.containers[shop].env[ORDERS_URL].value must be a call that HTTPRoute order-desk-canary divides, got "http://order-desk.$(NAMESPACE).svc.cluster.local:8080"',
    ],
  ],
);

const NGINX: Mutant[] = [
  [
    'routed-canary-has-route',
    (t) => t.remove(INGRESS, 'spec.ingressClassName'),
    `[bookshop/orders] ${ROLLOUT}: ${ROUTING}.nginx.stableIngress must name an Ingress whose class is one of ingress-nginx, got nothing`,
  ],
  [
    'routed-canary-has-route',
    (t) => t.set(INGRESS, 'spec.ingressClassName', 'traefik'),
    `[bookshop/orders] ${ROLLOUT}: ${ROUTING}.nginx.stableIngress must name an Ingress whose class is one of ingress-nginx, got "traefik"`,
  ],
  [
    'routed-canary-has-route',
    (t) => t.set(ROLLOUT, `${ROUTING}.nginx.stableIngress`, 'orders'),
    `[bookshop/orders] ${ROLLOUT}: ${ROUTING}.nginx.stableIngress must name the Ingress beside it, got "orders"`,
  ],
  [
    'router-divides-all-requests',
    (t) => t.set(INGRESS, BACKEND, 'order-desk'),
    `[bookshop/orders] ${INGRESS}: ${BACKEND.replace('paths[0]', 'paths[/]')} must be order-desk-stable, as its traffic router does not divide what comes this way, got "order-desk"`,
  ],
];
testMutants(() => render(routedByNginx()), NGINX);

const HARMLESS: Harmless[] = [
  ['route-has-host', 'a route of a Service, which has no hosts', () => {}],
  ['controlled-field-is-ignored', 'the weights of an HTTPRoute', () => {}],
];
testHarmless(() => render(routedByService()), HARMLESS);
testHarmless(bookshopTree, [
  [
    'controlled-field-is-ignored',
    'weights that no Rollout decides',
    (t) =>
      t
        .add(
          'base/orders/other-routes.yaml',
          { ...t.document(SERVICE), metadata: { name: 'other' } },
          {
            apiVersion: 'gateway.networking.k8s.io/v1',
            kind: 'HTTPRoute',
            metadata: { name: 'order-desk' },
            spec: { rules: [{ backendRefs: [{ name: 'order-desk', port: 9000, weight: 1 }] }] },
          },
        )
        .push('base/orders/kustomization.yaml', 'resources', 'other-routes.yaml'),
  ],
  [
    'router-divides-all-requests',
    'any call to a canary of which the number of pods decides',
    (t) => t.remove(ROLLOUT, ROUTING).set(SERVICE, 'spec.hosts', ['orders']),
  ],
]);

test('a list whose weights Argo CD ignores is not changed, as no sync would change it', () => {
  const tree = render(routedByGateway());
  const texts = new Map([...tree].map(([file, { text }]) => [file, text]));
  const said = (change: (mutable: MutableTree) => unknown) => {
    const mutable = new MutableTree(tree);
    change(mutable);
    const after = [...mutable.tree].map(
      ([file, it]) => [file, { ...it, text: toYaml(it.documents) }] as const,
    );
    return changeFindings(new TreeIndex(new Map(after)), { name: 'HEAD', texts }).map(describeFinding);
  };
  const kept =
    'must stay as in HEAD, since a sync leaves a list with weights as it is. Take trafficRouting away with this change, and give it back in a later commit (ignored-list-is-kept)';
  expect(said((t) => t.set(ROUTE, 'spec.rules[0].matches[0].path.value', '/orders'))).toEqual([
    `[bookshop/orders] ${ROUTE}: spec.rules ${kept}`,
  ]);
  expect(said((t) => t.set(ROUTE, 'spec.rules[0].backendRefs[0].weight', 90))).toEqual([]);
  expect(said((t) => t.set(ROUTE, 'spec.parentRefs[0].name', 'other'))).toEqual([]);
  expect(said((t) => t.drop(ROUTE))).toEqual([]);
});
