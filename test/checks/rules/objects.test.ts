import { shopTree } from '../../shop';
import { type Harmless, type Mutant, testHarmless, testMutants } from '../mutant';

const NAME = '["app.kubernetes.io/name"]';
const PART_OF = '["app.kubernetes.io/part-of"]';
const MANAGED_BY = '["app.kubernetes.io/managed-by"]';
const HASH = '["rollouts-pod-template-hash"]';

const OTHERS = ['checkout-service', 'frontend-shell', 'inventory-service', 'payments-service'];
const MUTANTS: Mutant[] = [
  [
    'object-is-unique',
    (t) => t.add('base/catalog/service.yaml', t.document('base/catalog/service.yaml')),
    '[ecommerce/catalog] base/catalog/service.yaml: Service catalog-service: metadata.name must not name a second Service catalog-service, there is one in base/catalog/service.yaml',
  ],
  [
    'labels-are-complete',
    (t) => t.remove('base/catalog/deployment.yaml', `metadata.labels${MANAGED_BY}`),
    '[ecommerce/catalog] base/catalog/deployment.yaml: metadata.labels["app.kubernetes.io/managed-by"] must be argocd, got nothing',
  ],
  [
    'labels-are-complete',
    (t) => t.set('base/catalog/hpa.yaml', `metadata.labels${MANAGED_BY}`, 'helm'),
    '[ecommerce/catalog] base/catalog/hpa.yaml: metadata.labels["app.kubernetes.io/managed-by"] must be argocd, got "helm"',
  ],
  [
    'labels-are-complete',
    (t) => t.remove('argocd/project.yaml', `metadata.labels${NAME}`),
    '[ecommerce/app-of-apps] argocd/project.yaml: AppProject ecommerce-app-of-apps: metadata.labels["app.kubernetes.io/name"] must be set, got nothing',
  ],
  [
    'labels-are-complete',
    (t) => t.remove('base/payments/networkpolicy.yaml#1', 'metadata.labels'),
    '[ecommerce/payments] base/payments/networkpolicy.yaml: NetworkPolicy payments-service-egress: metadata.labels["app.kubernetes.io/managed-by"] must be argocd, got nothing',
    '[ecommerce/payments] base/payments/networkpolicy.yaml: NetworkPolicy payments-service-egress: metadata.labels["app.kubernetes.io/name"] must be set, got nothing',
    '[ecommerce/payments] base/payments/networkpolicy.yaml: NetworkPolicy payments-service-egress: metadata.labels["app.kubernetes.io/part-of"] must be set, got nothing',
  ],
  [
    'labels-are-complete',
    (t) => t.remove('base/catalog/deployment.yaml', `spec.template.metadata.labels${PART_OF}`),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.metadata.labels["app.kubernetes.io/part-of"] must be set, got nothing',
  ],
  [
    'labels-are-complete',
    (t) => t.remove('base/catalog/deployment.yaml', 'spec.template.metadata'),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.metadata.labels["app.kubernetes.io/name"] must be set, got nothing',
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.metadata.labels["app.kubernetes.io/part-of"] must be set, got nothing',
  ],
  [
    'part-of-one-platform',
    (t) => t.set('base/frontend/hpa.yaml', `metadata.labels${PART_OF}`, 'shop'),
    '[ecommerce/frontend] base/frontend/hpa.yaml: metadata.labels["app.kubernetes.io/part-of"] must be ecommerce, got shop',
  ],
  [
    'workload-selects-own-pods',
    (t) => t.set('base/catalog/deployment.yaml', `spec.selector.matchLabels${NAME}`, 'catalog'),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.selector must match the labels of its own pods, {"app.kubernetes.io/name":"catalog-service","app.kubernetes.io/part-of":"ecomme…, got {"matchLabels":{"app.kubernetes.io/name":"catalog"}}',
  ],
  [
    'workload-selects-own-pods',
    (t) => t.remove('base/catalog/deployment.yaml', 'spec.template.metadata'),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.selector must match the labels of its own pods, {}, got {"matchLabels":{"app.kubernetes.io/name":"catalog-service"}}',
  ],
  [
    'workload-selects-only-own-pods',
    (t) => {
      const deployment = t.document('base/catalog/deployment.yaml');
      t.add('base/catalog/deployment.yaml', {
        ...deployment,
        kind: 'StatefulSet',
        spec: { ...(deployment.spec as object), template: { spec: { containers: [] } } },
      });
    },
    '[ecommerce/catalog] base/catalog/deployment.yaml: StatefulSet catalog-service: spec.selector must not match the pods of Deployment catalog-service, got {"matchLabels":{"app.kubernetes.io/name":"catalog-service"}}',
  ],
  [
    'workload-selects-only-own-pods',
    (t) =>
      t.set('base/catalog/deployment.yaml', 'spec.selector.matchLabels', {
        'app.kubernetes.io/part-of': 'ecommerce',
      }),
    ...OTHERS.map(
      (name) =>
        `[ecommerce/catalog] base/catalog/deployment.yaml: spec.selector must not match the pods of AnalysisTemplate ${name}-gate, got {"matchLabels":{"app.kubernetes.io/part-of":"ecommerce"}}, in staging`,
    ),
    ...OTHERS.map(
      (name) =>
        `[ecommerce/catalog] base/catalog/deployment.yaml: spec.selector must not match the pods of Deployment ${name}, got {"matchLabels":{"app.kubernetes.io/part-of":"ecommerce"}}`,
    ),
  ],
  [
    'selector-spares-revisions',
    (t) => t.set('base/checkout/service.yaml', `spec.selector${HASH}`, 'abc'),
    '[ecommerce/checkout] base/checkout/service.yaml: Service checkout-service: spec.selector.rollouts-pod-template-hash must not be in a selector',
  ],
  [
    'selector-spares-revisions',
    (t) => t.set('base/catalog/deployment.yaml', 'spec.selector.matchLabels["pod-template-hash"]', 'abc'),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.selector.matchLabels.pod-template-hash must not be in a selector',
  ],
  [
    'selector-spares-revisions',
    (t) => t.set('base/checkout/pdb.yaml', `spec.selector.matchLabels${HASH}`, 'abc'),
    '[ecommerce/checkout] base/checkout/pdb.yaml: spec.selector.matchLabels.rollouts-pod-template-hash must not be in a selector',
  ],
  [
    'selector-spares-revisions',
    (t) => t.set('base/payments/networkpolicy.yaml#1', `spec.podSelector.matchLabels${HASH}`, 'abc'),
    '[ecommerce/payments] base/payments/networkpolicy.yaml: NetworkPolicy payments-service-egress: spec.podSelector.matchLabels.rollouts-pod-template-hash must not be in a selector',
  ],
  [
    'no-credentials',
    (t) => t.edit('base/catalog/hpa.yaml', (text) => `${text}# AKIA${'A'.repeat(16)}\n`),
    '[ecommerce/catalog] base/catalog/hpa.yaml: has what looks like an AWS access key: refer to a Secret instead',
  ],
];

const HARMLESS: Harmless[] = [
  [
    'part-of-one-platform',
    'an object that says nothing of it',
    (t) => t.remove('base/frontend/hpa.yaml', 'metadata.labels'),
  ],
  [
    'part-of-one-platform',
    'objects whose first says nothing of it',
    (t) => t.remove('base/catalog/deployment.yaml', 'metadata.labels'),
  ],
];

const tree = shopTree();
testMutants(() => tree, MUTANTS);
testHarmless(() => tree, HARMLESS);
