import { Duration } from 'cdk8s';
import { describe, expect, test } from 'vitest';
import { BOOKSHOP, declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import type { KubeObject } from '../../manifests/kube-object';
import { render } from '../../synth/render';
import { shopTree } from '../shop';

const document = (path: string) => shopTree().get(path)?.documents[0] as Record<string, unknown>;

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
      project: 'ecommerce-production',
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

describe('the app-of-apps', () => {
  const AS_IN_ARGO_CD = { server: 'https://kubernetes.default.svc', namespace: 'argocd' };
  const names = (objects: readonly object[]) =>
    (objects as KubeObject[]).map(({ metadata }) => metadata.name);

  test('is one parent per environment, and a root for the AppProjects', () => {
    const parent = (name: string, include: string) => ({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: {
        name,
        namespace: 'argocd',
        labels: { 'app.kubernetes.io/name': 'ecommerce', ...LABELS },
      },
      spec: {
        project: 'ecommerce-app-of-apps',
        source: { ...SOURCE, path: 'dist/argocd', directory: { include, recurse: false } },
        destination: AS_IN_ARGO_CD,
        syncPolicy: { automated: { prune: true, selfHeal: true, allowEmpty: false }, retry: RETRY },
      },
    });
    expect(shopTree().get('argocd/app-of-apps.yaml')?.documents).toEqual([
      parent('ecommerce-app-of-apps', 'project.yaml'),
      parent('ecommerce-production', '*-production.yaml'),
      parent('ecommerce-staging', '*-staging.yaml'),
    ]);
  });

  test('deploys Applications and AppProjects to where Argo CD is, and nothing else', () => {
    const [project, ...others] = shopTree().get('argocd/project.yaml')?.documents ?? [];
    expect(project).toMatchObject({
      metadata: { name: 'ecommerce-app-of-apps', namespace: 'argocd' },
      spec: {
        sourceRepos: [SOURCE.repoURL],
        destinations: [AS_IN_ARGO_CD],
        namespaceResourceWhitelist: [
          { group: 'argoproj.io', kind: 'Application' },
          { group: 'argoproj.io', kind: 'AppProject' },
        ],
      },
    });
    expect(project).not.toHaveProperty('spec.clusterResourceWhitelist');
    expect(names(others)).toEqual(['ecommerce-production', 'ecommerce-staging']);
  });
});

test('a project allows one environment, and the role that approves there', () => {
  const [, production, staging] = shopTree().get('argocd/project.yaml')?.documents ?? [];
  const server = 'https://kubernetes.default.svc';
  expect(staging).toMatchObject({ spec: { destinations: [{ server, namespace: 'staging' }] } });
  expect(staging).not.toHaveProperty('spec.roles');
  const policy = (action: string) =>
    `p, proj:ecommerce-production:payments-approver, applications, ${action}, ecommerce-production/payments-production, allow`;
  expect(production).toMatchObject({
    metadata: { finalizers: ['resources-finalizer.argocd.argoproj.io'] },
    spec: {
      sourceRepos: [SOURCE.repoURL],
      destinations: [{ server, namespace: 'production' }],
      clusterResourceWhitelist: [{ group: '', kind: 'Namespace' }],
      roles: [
        {
          name: 'payments-approver',
          policies: [policy('get'), policy('action/argoproj.io/Rollout/resume')],
          groups: ['acme:payments-leads'],
        },
      ],
    },
  });
});

test('sync windows of an environment are those of its project', () => {
  const window = { kind: 'deny', schedule: '0 18 * * 5', duration: Duration.hours(62) } as const;
  const [live, ...others] = BOOKSHOP.environments.toReversed();
  const environments = [
    ...others,
    { ...live, syncWindows: [window, { ...window, timeZone: 'Europe/Berlin', manualSync: false }] },
  ];
  const documents = render(declareBookshop({ environments } as never)).get('argocd/project.yaml')?.documents;
  const projects = documents as { metadata: { name: string }; spec: { syncWindows?: object[] } }[];
  const found = projects.flatMap(({ metadata, spec: { syncWindows } }) =>
    syncWindows ? [[metadata.name, syncWindows]] : [],
  );
  const rendered = { kind: 'deny', schedule: '0 18 * * 5', duration: '3720m', namespaces: ['books'] };
  expect(found).toEqual([
    [
      'bookshop-live',
      [
        { ...rendered, timeZone: 'Etc/UTC', manualSync: true },
        { ...rendered, timeZone: 'Europe/Berlin', manualSync: false },
      ],
    ],
  ]);
});

// So that the last object of a kind is pruned: Argo CD leaves alone what a project does not allow.
test('the project allows every kind that a service can be made of, whatever its props', () => {
  const kinds = [...render(declareBookshop())].flatMap(([path, { documents }]) =>
    path.startsWith('base/') && !/kustomiz/.test(path) ? (documents as KubeObject[]).map(groupAndKind) : [],
  );
  const [, project] = shopTree().get('argocd/project.yaml')?.documents ?? [];
  const { spec } = project as { spec: { namespaceResourceWhitelist: object[] } };
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
