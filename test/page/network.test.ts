import { expect, test } from 'vitest';
import { networkOf } from '../../cli/page/network';
import { CATALOG, CHECKOUT, renderedSet } from '../rendered-set';

const SERVICES = new Map([
  ['catalog', CATALOG],
  ['checkout', CHECKOUT],
]);

/** What catalog lets in: checkout to its API, and anybody to another port. */
const INGRESS = `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: catalog-api, namespace: production }
spec:
  podSelector: { matchLabels: { app: catalog-service } }
  ingress: [{ from: [{ podSelector: { matchLabels: { app: checkout-service } } }], ports: [{ port: 8080 }] }]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: catalog-metrics, namespace: production }
spec:
  podSelector: { matchLabels: { app: catalog-service } }
  ingress: [{ from: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: monitoring } } }], ports: [{ port: 9090 }] }]`;

/** What checkout lets out: to one port of catalog. */
const egress = (port: number) => `
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: checkout-out, namespace: production }
spec:
  podSelector: { matchLabels: { app: checkout-service } }
  policyTypes: [Egress]
  egress: [{ to: [{ podSelector: { matchLabels: { app: catalog-service } } }], ports: [{ port: ${port} }] }]`;

const connections = (policies: string) =>
  networkOf([...CATALOG, ...CHECKOUT, ...renderedSet(policies)], SERVICES).connections;

test('both ends must agree, and each policy that does is named', () => {
  const both = { from: 'checkout-service', to: 'catalog-service', ports: ['TCP/8080'] };
  expect(connections(INGRESS)).toEqual([{ ...both, egress: [], ingress: ['catalog-api'] }]);
  expect(connections(INGRESS + egress(8080))).toEqual([
    { ...both, egress: ['checkout-out'], ingress: ['catalog-api'] },
  ]);
  // It lets out to a port that the other end does not let in.
  expect(connections(INGRESS + egress(9090))).toEqual([]);
});

test('a pod without policies is in no connection but those of others', () => {
  expect(connections('')).toEqual([]);
  const { pods, outside } = networkOf([...CATALOG, ...renderedSet(INGRESS)], new Map([['catalog', CATALOG]]));
  expect(pods).toEqual([
    { name: 'catalog-service', service: 'catalog', ingress: ['catalog-api', 'catalog-metrics'], egress: [] },
  ]);
  expect(outside).toContainEqual({
    pod: 'catalog-service',
    direction: 'in',
    peer: 'all pods in monitoring',
    port: 'TCP/9090',
    policy: 'catalog-metrics',
  });
});
