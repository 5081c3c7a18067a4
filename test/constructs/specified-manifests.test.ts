import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { shopTree } from '../shop';

const tree = shopTree();

/** What was specified of the two manifests, before a line of the synthesizer was written. */
const SPECIFIED = {
  'base/checkout/deployment.yaml': `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: checkout-service
  labels:
    app.kubernetes.io/name: checkout-service
    app.kubernetes.io/part-of: ecommerce
    app.kubernetes.io/managed-by: argocd
spec:
  selector:
    matchLabels:
      app.kubernetes.io/name: checkout-service
  template:
    metadata:
      labels:
        app.kubernetes.io/name: checkout-service
        app.kubernetes.io/part-of: ecommerce
    spec:
      containers:
        - name: checkout
          image: ghcr.io/acme/checkout-service
          ports:
            - containerPort: 8080
              protocol: TCP
          resources:
            requests:
              cpu: 250m
              memory: 256Mi
            limits:
              cpu: "1"
              memory: 512Mi
          readinessProbe:
            httpGet:
              path: /healthz
              port: 8080
            initialDelaySeconds: 5
            periodSeconds: 10
          livenessProbe:
            httpGet:
              path: /healthz
              port: 8080
            initialDelaySeconds: 15
            periodSeconds: 20
          env:
            - name: CATALOG_URL
              value: "http://catalog-service.$(NAMESPACE).svc.cluster.local:8080"
            - name: INVENTORY_URL
              value: "http://inventory-service.$(NAMESPACE).svc.cluster.local:8080"
            - name: PAYMENTS_URL
              value: "http://payments-service.$(NAMESPACE).svc.cluster.local:8080"
`,
  'overlays/production/checkout/kustomization.yaml': `
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
namespace: production
resources:
  - ../../../base/checkout
replicas:
  - name: checkout-service
    count: 5
images:
  - name: ghcr.io/acme/checkout-service
    newTag: "a1b2c3d"
patches:
  - target:
      kind: Deployment
      name: checkout-service
    patch: |
      - op: replace
        path: /spec/template/spec/containers/0/resources/requests/cpu
        value: "500m"
      - op: replace
        path: /spec/template/spec/containers/0/resources/requests/memory
        value: "512Mi"
      - op: replace
        path: /spec/template/spec/containers/0/resources/limits/cpu
        value: "2"
      - op: replace
        path: /spec/template/spec/containers/0/resources/limits/memory
        value: "1Gi"
`,
};

test.each(Object.entries(SPECIFIED))(
  '%s has every specified field and value, in order',
  (path, specified) => {
    expect(lacking(parse(specified), parse(tree.get(path)?.text ?? ''), '')).toEqual([]);
  },
);

test('the tag is quoted as specified', () => {
  expect(tree.get('overlays/production/checkout/kustomization.yaml')?.text).toContain(
    '    newTag: "a1b2c3d"\n',
  );
});

/** The places where `actual` lacks something of `wanted`, or has it in another order. */
function lacking(wanted: unknown, actual: unknown, path: string): string[] {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(actual)) return [path];
    // Items stand in order, with others possibly between them.
    let from = 0;
    return wanted.flatMap((item, index) => {
      const found = actual.findIndex((other, at) => at >= from && lacking(item, other, '').length === 0);
      from = found + 1;
      return found === -1 ? [`${path}[${index}]`] : [];
    });
  }
  if (wanted !== null && typeof wanted === 'object') {
    if (actual === null || typeof actual !== 'object') return [path];
    const keys = Object.keys(wanted);
    const order = Object.keys(actual).filter((key) => keys.includes(key));
    return [
      ...(order.join() === keys.join() ? [] : [`${path}: keys ${order.join()} instead of ${keys.join()}`]),
      ...Object.entries(wanted).flatMap(([key, value]) =>
        lacking(value, (actual as Record<string, unknown>)[key], `${path}.${key}`),
      ),
    ];
  }
  return wanted === actual ? [] : [path];
}
