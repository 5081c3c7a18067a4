import type { PlatformProps } from '../../../constructs/platform/platform-props';
import { render } from '../../../synth/render';
import { declareShop } from '../../shop';
import { type Harmless, type Mutant, testHarmless, testMutants } from '../mutant';

const NAME = '["app.kubernetes.io/name"]';
const POLICY = 'base/payments/networkpolicy.yaml';
const INGRESS =
  '[ecommerce/payments] base/payments/networkpolicy.yaml: NetworkPolicy payments-service-ingress:';
const CALL =
  '[ecommerce/checkout] base/checkout/deployment.yaml: spec.template.spec.containers[checkout].env[PAYMENTS_URL].value';

/** The shop, with every service isolated. */
const isolated = () => {
  const network = { ...(declareShop().network as PlatformProps['network']), isolateAll: true };
  return render(declareShop({ network }));
};

const MUTANTS: Mutant[] = [
  [
    'policy-admits-callers',
    (t) => t.remove(POLICY, 'spec.ingress[0]'),
    `${CALL} must be let in by the NetworkPolicy payments-service-ingress, got "http://payments-service.$(NAMESPACE).svc.cluster.local:8080"`,
  ],
  [
    'policy-admits-callers',
    (t) =>
      t.remove(POLICY, 'spec.ingress[0]').add(POLICY, {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: 'also' },
        spec: {
          podSelector: { matchLabels: { 'app.kubernetes.io/name': 'payments-service' } },
          policyTypes: ['Ingress'],
        },
      }),
    `${CALL} must be let in by the NetworkPolicy payments-service-ingress or also, got "http://payments-service.$(NAMESPACE).svc.cluster.local:8080"`,
  ],
  [
    'policy-admits-callers',
    (t) => t.set(POLICY, 'spec.ingress[0].ports[0].port', 9090),
    `${CALL} must be let in by the NetworkPolicy payments-service-ingress, got "http://payments-service.$(NAMESPACE).svc.cluster.local:8080"`,
  ],
  [
    'policy-admits-callers',
    (t) =>
      t.set('base/checkout/networkpolicy.yaml#1', 'spec.egress[2].to[0].podSelector.matchLabels', { a: 'b' }),
    `${CALL} must be let out by the NetworkPolicy checkout-service-egress, got "http://payments-service.$(NAMESPACE).svc.cluster.local:8080"`,
  ],
  [
    'policy-admits-callers-only',
    (t) => t.remove(POLICY, 'spec.ingress[0].from'),
    `${INGRESS} spec.ingress[0].from must name its peers, got everybody`,
  ],
  [
    'policy-admits-callers-only',
    (t) => t.set(POLICY, 'spec.ingress[0].from[0].podSelector', {}),
    `${INGRESS} spec.ingress[0].from[0] must name its peers, got {"podSelector":{}}`,
  ],
  [
    'policy-admits-callers-only',
    (t) => t.set(POLICY, 'spec.ingress[1].from[0].namespaceSelector', {}),
    `${INGRESS} spec.ingress[1].from[0] must name its peers, got {"namespaceSelector":{}}`,
  ],
  [
    'policy-admits-callers-only',
    (t) => t.set(POLICY, `spec.ingress[0].from[0].podSelector.matchLabels${NAME}`, 'catalog-service'),
    `${INGRESS} spec.ingress[0].from[0] must be of callers and callees, but catalog-service does not call payments-service`,
  ],
  [
    'policy-admits-callers-only',
    (t) =>
      t.push(`${POLICY}#1`, 'spec.egress', {
        to: [{ podSelector: { matchLabels: { 'app.kubernetes.io/name': 'checkout-service' } } }],
      }),
    '[ecommerce/payments] base/payments/networkpolicy.yaml: NetworkPolicy payments-service-egress: spec.egress[5].to[0] must be of callers and callees, but payments-service does not call checkout-service',
  ],
];

testMutants(isolated, MUTANTS);

const HARMLESS: Harmless[] = [
  [
    'policy-admits-callers-only',
    'an entrance from the namespace itself',
    (t) =>
      t.push(POLICY, 'spec.ingress', {
        from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'production' } } }],
      }),
  ],
  [
    'policy-admits-callers-only',
    'an entrance from every address',
    (t) => t.push(POLICY, 'spec.ingress', { from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }),
  ],
  [
    'policy-admits-callers-only',
    'callers by an expression',
    (t) =>
      t.set(POLICY, 'spec.ingress[0].from[0].podSelector', {
        matchExpressions: [{ key: 'app.kubernetes.io/name', operator: 'In', values: ['checkout-service'] }],
      }),
  ],
  [
    'policy-admits-callers',
    'callers by the labels of their namespace, to a port by its name',
    (t) =>
      t
        .set(POLICY, 'spec.ingress[0].from[0].namespaceSelector', {
          matchLabels: { 'pod-security.kubernetes.io/enforce': 'restricted' },
        })
        .set(POLICY, 'spec.ingress[0].ports[0].port', 'web')
        .set('base/payments/deployment.yaml', 'spec.template.spec.containers[0].ports[0].name', 'web'),
  ],
  ['policy-admits-callers', 'a policy that a caller is not bound by', (t) => t.drop(POLICY)],
];

testHarmless(isolated, HARMLESS);
