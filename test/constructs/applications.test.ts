import { expect, test } from 'vitest';
import { declareBookshop } from '../../examples/bookshop/main';
import { declarePlatform } from '../../main';
import type { KubeObject } from '../../manifests/kube-object';
import { render } from '../../synth/render';

const tree = render(declarePlatform());
const document = (path: string) => tree.get(path)?.documents[0] as Record<string, unknown>;

const LABELS = {
  'app.kubernetes.io/part-of': 'ecommerce',
  'app.kubernetes.io/managed-by': 'argocd',
};
const SOURCE = { repoURL: 'https://github.com/acme/ecommerce-infra.git', targetRevision: 'main' };
const RETRY = { limit: 5, backoff: { duration: '10s', factor: 2, maxDuration: '3m' }, refresh: true };

test('an Application of production follows its overlay, and asks before it deletes', () => {
  expect(document('argocd/checkout-production.yaml')).toEqual({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: 'checkout-production',
      namespace: 'argocd',
      labels: { 'app.kubernetes.io/name': 'checkout-service', ...LABELS },
      annotations: {
        'argocd.argoproj.io/manifest-generate-paths':
          '/dist/overlays/production/checkout;/dist/base/checkout',
        'argocd.argoproj.io/sync-wave': '1',
      },
      finalizers: ['resources-finalizer.argocd.argoproj.io'],
    },
    spec: {
      project: 'ecommerce',
      source: { ...SOURCE, path: 'dist/overlays/production/checkout' },
      destination: { server: 'https://kubernetes.default.svc', namespace: 'production' },
      syncPolicy: {
        automated: { prune: true, selfHeal: true, allowEmpty: false },
        retry: RETRY,
        syncOptions: ['CreateNamespace=true', 'RespectIgnoreDifferences=true', 'Delete=confirm'],
        managedNamespaceMetadata: {
          labels: {
            'pod-security.kubernetes.io/enforce': 'restricted',
            'pod-security.kubernetes.io/audit': 'restricted',
            'pod-security.kubernetes.io/warn': 'restricted',
          },
        },
      },
      ignoreDifferences: [
        { group: 'argoproj.io', kind: 'Rollout', name: 'checkout-service', jsonPointers: ['/spec/replicas'] },
      ],
    },
  });
});

test('an Application without autoscaling ignores no difference', () => {
  const { metadata, spec } = document('argocd/payments-staging.yaml') as Record<
    string,
    Record<string, unknown>
  >;
  expect(spec).not.toHaveProperty('ignoreDifferences');
  expect(spec?.syncPolicy).toMatchObject({ syncOptions: ['CreateNamespace=true'] });
  expect(metadata).not.toHaveProperty('finalizers');
});

test('the parent does not manage itself, and its project bounds where the children go', () => {
  expect(document('argocd/app-of-apps.yaml')).toEqual({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: 'ecommerce',
      namespace: 'argocd',
      labels: { 'app.kubernetes.io/name': 'ecommerce', ...LABELS },
    },
    spec: {
      project: 'default',
      source: { ...SOURCE, path: 'dist/argocd', directory: { recurse: false, exclude: 'app-of-apps.yaml' } },
      destination: { server: 'https://kubernetes.default.svc', namespace: 'argocd' },
      syncPolicy: {
        automated: { prune: true, selfHeal: true, allowEmpty: false },
        retry: RETRY,
      },
    },
  });
  expect(document('argocd/project.yaml')).toMatchObject({
    metadata: { name: 'ecommerce', annotations: { 'argocd.argoproj.io/sync-wave': '-1' } },
    spec: {
      sourceRepos: [SOURCE.repoURL],
      destinations: declarePlatform()
        .environments.map(({ cluster: server, namespace }) => ({ server, namespace }))
        .toSorted((a, b) => a.namespace.localeCompare(b.namespace)),
      clusterResourceWhitelist: [{ group: '', kind: 'Namespace' }],
    },
  });
});

// So that the last object of a kind is pruned: Argo CD leaves alone what a project does not allow.
test('the project allows every kind that a service can be made of, whatever its props', () => {
  const kinds = [...render(declareBookshop())].flatMap(([path, { documents }]) =>
    path.startsWith('base/') && !/kustomiz/.test(path) ? (documents as KubeObject[]).map(groupAndKind) : [],
  );
  const { spec } = document('argocd/project.yaml') as { spec: { namespaceResourceWhitelist: object[] } };
  const allowed = spec.namespaceResourceWhitelist.map((kind) => JSON.stringify(kind));
  expect(allowed).toEqual([...new Set(kinds)].sort());
});

function groupAndKind({ apiVersion, kind }: KubeObject): string {
  return JSON.stringify({ group: apiVersion.includes('/') ? apiVersion.split('/')[0] : '', kind });
}

test.each([
  ['catalog', '0'],
  ['inventory', '0'],
  ['payments', '0'],
  ['checkout', '1'],
  ['frontend', '2'],
])('%s is in wave %s in every environment', (service, wave) => {
  for (const environment of ['staging', 'production']) {
    expect(document(`argocd/${service}-${environment}.yaml`)).toMatchObject({
      metadata: { annotations: { 'argocd.argoproj.io/sync-wave': wave } },
    });
  }
});
