import type { PlatformProps } from '../../../constructs/platform/platform-props';
import { render } from '../../../synth/render';
import { openBookshop } from '../../bookshop';
import { shopTree } from '../../shop';
import { patchOf, withWhole } from '../mutable-tree';
import { type Harmless, type Mutant, testHarmless, testMutants } from '../mutant';

const NAME = '["app.kubernetes.io/name"]';
const POLICY = 'base/payments/networkpolicy.yaml';
const EGRESS = `${POLICY}#1`;

const MUTANTS: Mutant[] = [
  [
    'policy-selects-pods',
    (t) => t.set(POLICY, `spec.podSelector.matchLabels${NAME}`, 'payments'),
    '[ecommerce/payments] base/payments/networkpolicy.yaml: NetworkPolicy payments-service-ingress: spec.podSelector must match the labels of some pods beside it, got {"matchLabels":{"app.kubernetes.io/name":"payments"}}',
  ],
  [
    'policy-peer-exists',
    (t) => t.set(POLICY, `spec.ingress[0].from[0].podSelector.matchLabels${NAME}`, 'checkout'),
    '[ecommerce/payments] base/payments/networkpolicy.yaml: NetworkPolicy payments-service-ingress: spec.ingress[0].from[0].podSelector must match the labels of some pods beside it, got {"matchLabels":{"app.kubernetes.io/name":"checkout"}}',
  ],
  [
    'policy-port-is-served',
    (t) => t.set(POLICY, 'spec.ingress[0].ports[0].port', 80),
    '[ecommerce/payments] base/payments/networkpolicy.yaml: NetworkPolicy payments-service-ingress: spec.ingress[0].ports[80/TCP].port must be a container port of payments-service, got 80',
  ],
  [
    'policy-port-is-served',
    (t) => t.set(POLICY, 'spec.ingress[1].ports[0].protocol', 'UDP'),
    '[ecommerce/payments] base/payments/networkpolicy.yaml: NetworkPolicy payments-service-ingress: spec.ingress[1].ports[9090/UDP].port must be a container port of payments-service, got 9090/UDP',
  ],
  [
    'policy-port-is-served',
    (t) =>
      t.set(POLICY, 'spec.podSelector', {
        matchExpressions: [
          { key: 'app.kubernetes.io/name', operator: 'In', values: ['payments-service', 'frontend-shell'] },
        ],
      }),
    '[ecommerce/payments] base/payments/networkpolicy.yaml: NetworkPolicy payments-service-ingress: spec.ingress[0].ports[8080/TCP].port must be a container port of frontend-shell and payments-service, got 8080',
    '[ecommerce/payments] overlays/staging/payments/kustomization.yaml: NetworkPolicy payments-service-ingress: spec.ingress[2].ports[8080/TCP].port must be a container port of frontend-shell and payments-service, got 8080',
  ],
  [
    'policy-range-is-possible',
    (t) => t.set(EGRESS, 'spec.egress[2].to[0].ipBlock.except', ['203.0.114.0/29']),
    '[ecommerce/payments] base/payments/networkpolicy.yaml: NetworkPolicy payments-service-egress: spec.egress[2].to[0].ipBlock.except[0] must be a part of 198.51.100.16/28, got "203.0.114.0/29", in staging',
    '[ecommerce/payments] base/payments/networkpolicy.yaml: NetworkPolicy payments-service-egress: spec.egress[2].to[0].ipBlock.except[0] must be a part of 203.0.113.16/28, got "203.0.114.0/29", in production',
  ],
  [
    'policy-range-is-possible',
    (t) => t.set(EGRESS, 'spec.egress[2].to[0].ipBlock.except', ['203.0.113.16/28']),
    '[ecommerce/payments] base/payments/networkpolicy.yaml: NetworkPolicy payments-service-egress: spec.egress[2].to[0].ipBlock.except[0] must be a part of 198.51.100.16/28, got "203.0.113.16/28", in staging',
    '[ecommerce/payments] base/payments/networkpolicy.yaml: NetworkPolicy payments-service-egress: spec.egress[2].to[0].ipBlock.except[0] must be a part of 203.0.113.16/28, got "203.0.113.16/28", in production',
  ],
  [
    'policy-range-is-possible',
    (t) => t.set(EGRESS, 'spec.egress[0].ports[0].endPort', 5431),
    '[ecommerce/payments] base/payments/networkpolicy.yaml: NetworkPolicy payments-service-egress: spec.egress[0].ports[5432/TCP].endPort must be at least the number of a port, got 5431 beside 5432',
  ],
  [
    'policy-range-is-possible',
    (t) => t.set(POLICY, 'spec.ingress[1].ports[0]', { port: 'metrics', endPort: 9090 }),
    '[ecommerce/payments] base/payments/networkpolicy.yaml: NetworkPolicy payments-service-ingress: spec.ingress[1].ports[metrics/TCP].endPort must be at least the number of a port, got 9090 beside "metrics"',
  ],
  [
    'policy-range-is-possible',
    (t) => t.set(POLICY, 'spec.ingress[1].ports[0]', { endPort: 9090 }),
    '[ecommerce/payments] base/payments/networkpolicy.yaml: NetworkPolicy payments-service-ingress: spec.ingress[1].ports[0].endPort must be at least the number of a port, got 9090 beside nothing',
  ],
];

const HARMLESS: Harmless[] = [
  ['policy-direction-is-enforced', 'a direction that is closed', (t) => t.remove(POLICY, 'spec.ingress')],
  [
    'policy-range-is-possible',
    'a range of one port',
    (t) => t.set(EGRESS, 'spec.egress[0].ports[0].endPort', 5432),
  ],
  [
    'policy-port-is-served',
    'a rule for every port',
    (t) => t.set(POLICY, 'spec.ingress[0].ports[0]', { protocol: 'TCP' }),
  ],
  ['policy-port-is-served', 'a rule without ports', (t) => t.remove(POLICY, 'spec.ingress[0].ports')],
  ['policy-peer-exists', 'a rule for everybody', (t) => t.remove(POLICY, 'spec.ingress[0].from')],
  ['policy-peer-exists', 'a policy that lets nobody in', (t) => t.remove(POLICY, 'spec.ingress')],
  ['policy-port-is-served', 'a policy that lets nobody in', (t) => t.remove(POLICY, 'spec.ingress')],
  ['policy-peer-exists', 'a policy that lets nothing out', (t) => t.remove(`${POLICY}#1`, 'spec.egress')],
];

const tree = shopTree();
testMutants(() => tree, MUTANTS);
testHarmless(() => tree, HARMLESS);

const ISOLATED: Mutant[] = [
  [
    'policy-peer-exists',
    (t) =>
      t.set(
        'base/orders/networkpolicy.yaml#1',
        `spec.egress[0].to[0].podSelector.matchLabels${NAME}`,
        'search',
      ),
    '[bookshop/orders] base/orders/networkpolicy.yaml: NetworkPolicy order-desk-egress: spec.egress[0].to[0].podSelector must match the labels of some pods beside it, got {"matchLabels":{"app.kubernetes.io/name":"search"}}',
  ],
  [
    'policy-port-is-served',
    (t) => t.set('base/orders/networkpolicy.yaml#1', 'spec.egress[0].ports[0].port', 80),
    '[bookshop/orders] base/orders/networkpolicy.yaml: NetworkPolicy order-desk-egress: spec.egress[0].ports[80/TCP].port must be a container port of search-api, got 80',
  ],
];

const isolated = render(openBookshop());
testMutants(() => isolated, ISOLATED);

const mesh: Partial<PlatformProps> = { mesh: 'istio' };
const withMesh = withWhole(render(openBookshop(mesh)), 'search', 'AuthorizationPolicy', '/spec/rules');
const LIVE = 'overlays/live/search/kustomization.yaml';
const PATCH = `${patchOf(withMesh, LIVE, 'AuthorizationPolicy')}[0]`;
const RULES = `${PATCH}.value`;

const MESH: Mutant[] = [
  [
    'policy-selects-pods',
    (t) => t.set('base/search/peer-authentication.yaml', `spec.selector.matchLabels${NAME}`, 'search'),
    '[bookshop/search] base/search/peer-authentication.yaml: spec.selector must match the labels of some pods beside it, got {"matchLabels":{"app.kubernetes.io/name":"search"}}',
  ],
  [
    'policy-selects-pods',
    (t) => t.set('base/search/authorization-policy.yaml', `spec.selector.matchLabels${NAME}`, 'search'),
    '[bookshop/search] base/search/authorization-policy.yaml: spec.selector must match the labels of some pods beside it, got {"matchLabels":{"app.kubernetes.io/name":"search"}}',
  ],
  [
    'policy-port-is-served',
    (t) => t.rename('base/search/peer-authentication.yaml', 'spec.portLevelMtls["9090"]', '9091'),
    '[bookshop/search] base/search/peer-authentication.yaml: spec.portLevelMtls[9091] must be a container port of the pods that it protects, got 9091',
  ],
  [
    'policy-port-is-served',
    (t) => t.set('base/shop/authorization-policy.yaml', 'spec.rules[0].to[0].operation.ports', ['80']),
    '[bookshop/shop] base/shop/authorization-policy.yaml: spec.rules[0].to[0].operation.ports must be a container port of the pods that it protects, got 80',
  ],
];

const MESH_HARMLESS: Harmless[] = [
  ['policy-port-is-served', 'a rule for every operation', (t) => t.set(LIVE, `${RULES}[0].to`, [{}])],
  ['policy-port-is-served', 'a rule without operations', (t) => t.remove(LIVE, `${RULES}[0].to`)],
  ['policy-port-is-served', 'no rules', (t) => t.set(LIVE, PATCH, { op: 'remove', path: '/spec/rules' })],
];

testMutants(() => withMesh, MESH);
testHarmless(() => withMesh, MESH_HARMLESS);
