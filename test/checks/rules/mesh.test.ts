import { render } from '../../../synth/render';
import { openBookshop } from '../../bookshop';
import { addedMetric, patchOf, withWhole } from '../mutable-tree';
import { bookshopTree, type Harmless, type Mutant, testHarmless, testMutants } from '../mutant';

const tree = withWhole(
  render(openBookshop({ mesh: 'istio' })),
  'search',
  'AuthorizationPolicy',
  '/spec/rules',
);

const LIVE = 'overlays/live/search/kustomization.yaml';
const PATCH = `${patchOf(tree, LIVE, 'AuthorizationPolicy')}[0]`;
const RULES = `${PATCH}.value`;

const DEV = 'overlays/dev/search/kustomization.yaml';
const TEST = 'overlays/test/search/kustomization.yaml';
const DEV_PATCH = `${patchOf(tree, DEV, 'AuthorizationPolicy')}[0]`;
const SERVICE = 'base/search/service.yaml';
const POLICY = 'base/search/authorization-policy.yaml';
const SOURCE = `${RULES}[0].from[0].source`;

const MUTANTS: Mutant[] = [
  [
    'mesh-caller-exists',
    (t) => t.drop('base/orders/serviceaccount.yaml'),
    '[bookshop/search] overlays/dev/search/kustomization.yaml: AuthorizationPolicy search-api: spec.rules[0].from[0].source.principals must name ServiceAccounts beside it, as cluster.local/ns/<namespace>/sa/<name>, got "cluster.local/ns/books-dev/sa/order-desk"',
    '[bookshop/search] overlays/live/search/kustomization.yaml: AuthorizationPolicy search-api: spec.rules[0].from[0].source.principals must name ServiceAccounts beside it, as cluster.local/ns/<namespace>/sa/<name>, got "cluster.local/ns/books/sa/order-desk"',
    '[bookshop/search] overlays/test/search/kustomization.yaml: AuthorizationPolicy search-api: spec.rules[0].from[0].source.principals must name ServiceAccounts beside it, as cluster.local/ns/<namespace>/sa/<name>, got "cluster.local/ns/test/sa/order-desk"',
  ],
  [
    'mesh-caller-exists',
    (t) => t.remove('overlays/live/search/kustomization.yaml', 'patches'),
    '[bookshop/search] base/search/authorization-policy.yaml: spec.rules[0].from[0].source.principals must name ServiceAccounts beside it, as cluster.local/ns/<namespace>/sa/<name>, got "*/sa/order-desk", in live',
    '[bookshop/search] base/search/authorization-policy.yaml: spec.rules[0].from[0].source.principals must name ServiceAccounts beside it, as cluster.local/ns/<namespace>/sa/<name>, got "*/sa/shop-window", in live',
  ],
  ...[
    'cluster.local/ns/books-dev/sa/order-desk',
    'cluster.local/ns/books/sa/order-desk/x',
    'x/cluster.local/ns/books/sa/order-desk',
    'order-desk',
  ].map(
    (principal): Mutant => [
      'mesh-caller-exists',
      (t) => t.set(LIVE, `${RULES}[0].from[0].source.principals[0]`, principal),
      `[bookshop/search] overlays/live/search/kustomization.yaml: AuthorizationPolicy search-api: spec.rules[0].from[0].source.principals must name ServiceAccounts beside it, as cluster.local/ns/<namespace>/sa/<name>, got "${principal}"`,
    ],
  ),
  [
    'mesh-admits-callers',
    (t) => t.remove(LIVE, `${SOURCE}.principals[0]`),
    '[bookshop/orders] base/orders/deployment.yaml: spec.template.spec.containers[orders].env[SEARCH_URL].value must be let in by the AuthorizationPolicy search-api, as ServiceAccount order-desk, got "http://search-api.$(NAMESPACE).svc.cluster.local:8080", in live',
  ],
  [
    'mesh-admits-callers',
    (t) => t.set(LIVE, `${RULES}[0].to[0].operation.ports`, ['81']),
    '[bookshop/orders] base/orders/deployment.yaml: spec.template.spec.containers[orders].env[SEARCH_URL].value must be let in by the AuthorizationPolicy search-api, as ServiceAccount order-desk, got "http://search-api.$(NAMESPACE).svc.cluster.local:8080", in live',
    '[bookshop/shop] base/shop/deployment.yaml: spec.template.spec.containers[shop].env[SEARCH_URL].value must be let in by the AuthorizationPolicy search-api, as ServiceAccount shop-window, got "http://search-api.$(NAMESPACE).svc.cluster.local:8080", in live',
  ],
  [
    'mesh-admits-callers',
    (t) => t.set(LIVE, SOURCE, { namespaces: ['edge'] }),
    '[bookshop/orders] base/orders/deployment.yaml: spec.template.spec.containers[orders].env[SEARCH_URL].value must be let in by the AuthorizationPolicy search-api, as ServiceAccount order-desk, got "http://search-api.$(NAMESPACE).svc.cluster.local:8080", in live',
    '[bookshop/shop] base/shop/deployment.yaml: spec.template.spec.containers[shop].env[SEARCH_URL].value must be let in by the AuthorizationPolicy search-api, as ServiceAccount shop-window, got "http://search-api.$(NAMESPACE).svc.cluster.local:8080", in live',
  ],
  [
    'mesh-admits-callers',
    // Not the port of the Service, but that of the pod, is what the policy is about.
    (t) => t.set(SERVICE, 'spec.ports[0].targetPort', 9000),
    '[bookshop/orders] base/orders/deployment.yaml: spec.template.spec.containers[orders].env[SEARCH_URL].value must be let in by the AuthorizationPolicy search-api, as ServiceAccount order-desk, got "http://search-api.$(NAMESPACE).svc.cluster.local:8080"',
    '[bookshop/shop] base/shop/deployment.yaml: spec.template.spec.containers[shop].env[SEARCH_URL].value must be let in by the AuthorizationPolicy search-api, as ServiceAccount shop-window, got "http://search-api.$(NAMESPACE).svc.cluster.local:8080"',
  ],
  [
    'mesh-admits-callers',
    (t) =>
      t
        .set(LIVE, `${RULES}[0].to[0].operation.ports`, ['81'])
        .add(POLICY, { ...t.document(POLICY), metadata: { name: 'other' }, spec: { rules: [] } }),
    '[bookshop/orders] base/orders/deployment.yaml: spec.template.spec.containers[orders].env[SEARCH_URL].value must be let in by the AuthorizationPolicy search-api or other, as ServiceAccount order-desk, got "http://search-api.$(NAMESPACE).svc.cluster.local:8080", in live',
    '[bookshop/shop] base/shop/deployment.yaml: spec.template.spec.containers[shop].env[SEARCH_URL].value must be let in by the AuthorizationPolicy search-api or other, as ServiceAccount shop-window, got "http://search-api.$(NAMESPACE).svc.cluster.local:8080", in live',
  ],
];

testMutants(() => tree, MUTANTS);

const HARMLESS: Harmless[] = [
  ['mesh-caller-exists', 'a rule for any source', (t) => t.set(LIVE, `${RULES}[0].from`, [{}])],
  ['mesh-caller-exists', 'no rules', (t) => t.set(LIVE, PATCH, { op: 'remove', path: '/spec/rules' })],
  ['mesh-admits-callers', 'an end', (t) => t.set(LIVE, `${SOURCE}.principals`, ['*/order-desk', '*-window'])],
  [
    'mesh-admits-callers',
    'a beginning',
    (t) => t.set(LIVE, `${SOURCE}.principals`, ['cluster.local/ns/books/*']),
  ],
  ['mesh-admits-callers', 'anybody', (t) => t.remove(LIVE, `${RULES}[0].from`)],
  ['mesh-admits-callers', 'any source', (t) => t.set(LIVE, `${RULES}[0].from`, [{}])],
  [
    'mesh-admits-callers',
    'another port beside that of the call',
    (t) =>
      t.set(SERVICE, 'spec.ports', [
        { name: 'x', port: 81, targetPort: 82 },
        t.get(SERVICE, 'spec.ports[0]'),
      ]),
  ],
  [
    'mesh-admits-callers',
    'the port of the pods behind a Service',
    (t) =>
      t
        .set(SERVICE, 'spec.ports[0].targetPort', 9000)
        .set(LIVE, `${RULES}[0].to[0].operation.ports`, ['9000'])
        .set(DEV, `${DEV_PATCH}.value[0].to[0].operation.ports`, ['9000'])
        .set(TEST, `${DEV_PATCH}.value[0].to[0].operation.ports`, ['9000']),
  ],
  [
    'mesh-admits-callers',
    'another source',
    (t) => t.push(LIVE, `${RULES}[0].from`, { source: { namespaces: ['edge'] } }),
  ],
  [
    'mesh-admits-callers',
    'another operation',
    (t) => t.push(LIVE, `${RULES}[0].to`, { operation: { ports: ['81'] } }),
  ],
  [
    'mesh-admits-callers',
    'a second policy that lets nobody in',
    (t) => t.add(POLICY, { ...t.document(POLICY), metadata: { name: 'other' }, spec: { rules: [] } }),
  ],
  ['mesh-admits-callers', 'any port', (t) => t.remove(LIVE, `${RULES}[0].to`)],
  ['mesh-admits-callers', 'any operation', (t) => t.set(LIVE, `${RULES}[0].to`, [{}])],
  ['mesh-admits-callers', 'a namespace', (t) => t.set(LIVE, SOURCE, { namespaces: ['edge', 'books'] })],
  [
    'mesh-admits-callers',
    'a callee without a policy',
    (t) =>
      t
        .set(LIVE, PATCH.replace('patch.content[0]', 'target.name'), 'x')
        .drop('base/search/authorization-policy.yaml'),
  ],
  [
    'mesh-admits-callers',
    'a policy that is not about letting in',
    (t) =>
      t
        .set('base/search/authorization-policy.yaml', 'spec.action', 'AUDIT')
        .remove(LIVE, `${SOURCE}.principals[0]`),
  ],
];
testHarmless(() => tree, HARMLESS);

const ORDERS = 'overlays/live/orders/kustomization.yaml';
const withLoadTest = bookshopTree();
const JOB = `${addedMetric(withLoadTest, ORDERS)}.provider.job.spec.template.spec`;
const TARGET = '"http://order-desk-canary.books.svc.cluster.local:9000"';

const LOAD_TESTS: Mutant[] = [
  [
    'mesh-admits-callers',
    (t) => t.remove(ORDERS, `${JOB}.serviceAccountName`),
    `[bookshop/orders] overlays/live/orders/kustomization.yaml: AnalysisTemplate order-desk-gate: spec.metrics[load-test].provider.job.spec.template.spec.containers[load-test].env[TARGET_URL].value must be let in by the AuthorizationPolicy order-desk, as ServiceAccount default, got ${TARGET}`,
  ],
];

testMutants(() => withLoadTest, LOAD_TESTS);
