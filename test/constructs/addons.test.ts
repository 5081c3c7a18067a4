import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import type { HelmReleaseProps, PlatformProps } from '../../constructs';
import { BOOKSHOP, declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import { render } from '../../synth/render';
import { bookshop, imagesOf, problemsOf } from '../bookshop';

const RELEASE: HelmReleaseProps = {
  name: 'queue',
  repository: 'https://charts.books.example',
  version: '1.2.3',
  namespace: 'messages',
  wave: 1,
  values: { replicas: 1 },
  kinds: { cluster: ['Namespace'], namespaced: ['apps/StatefulSet', 'Service'] },
};

const withAddons = (...addons: Partial<HelmReleaseProps>[]): Partial<PlatformProps> => ({
  images: imagesOf(),
  addons: addons.map((props) => ({ ...RELEASE, ...props })),
});

/** The bookshop has `live` in a cluster of its own. */
function applicationsOf(...addons: Partial<HelmReleaseProps>[]) {
  const tree = render(bookshop(withAddons(...addons)));
  return Object.fromEntries(
    [...tree].flatMap(([file, { text }]) => {
      const [, name] = /^addons\/applications\/(.*)\.yaml$/.exec(file) ?? [];
      return name ? [[name, parse(text)]] : [];
    }),
  );
}

describe('a release', () => {
  test('is installed once in each cluster, by the chart and the values of the tree', () => {
    const { queue, ...others } = applicationsOf({});
    expect(Object.keys(others)).toEqual(['queue-live']);
    expect(queue.spec).toMatchObject({
      project: 'bookshop-addons',
      sources: [
        {
          repoURL: 'https://charts.books.example',
          chart: 'queue',
          targetRevision: '1.2.3',
          helm: { releaseName: 'queue', valueFiles: ['$values/generated/tree/helm/queue/values.yaml'] },
        },
        { repoURL: BOOKSHOP.git.url, targetRevision: 'release', ref: 'values' },
      ],
      destination: { server: 'https://kubernetes.default.svc', namespace: 'messages' },
    });
    expect(others['queue-live'].spec.destination.server).toBe('https://live.books.example:6443');
  });

  test('has other values in an environment that is alone in its cluster', () => {
    const { queue, 'queue-live': live } = applicationsOf({ environments: { live: { replicas: 3 } } });
    expect(queue.spec.sources[0].helm.valueFiles).toHaveLength(1);
    expect(live.spec.sources[0].helm.valueFiles).toEqual([
      '$values/generated/tree/helm/queue/values.yaml',
      '$values/generated/tree/helm/queue/values-live.yaml',
    ]);
  });

  test('is beside Argo CD alone, where that is asked for', () => {
    expect(Object.keys(applicationsOf({ besideArgoCd: true }))).toEqual(['queue']);
  });

  test('is named after the first environment of each cluster but that of Argo CD', () => {
    const environment = (name: string, more: object = {}) => ({
      name,
      host: `${name}.books.example`,
      ...more,
    });
    const far = { cluster: 'far-1' };
    const platform = bookshop({
      ...withAddons({}, { name: 'disks', environments: { dev: { replicas: 3 }, live: {} } }),
      environments: [
        environment('dev'),
        environment('test', far),
        environment('trial', far),
        environment('live', { cluster: 'far-2' }),
      ],
    });
    const files = [...render(platform).keys()].filter((file) => /^addons\/applications|^helm/.test(file));
    expect(files).toEqual([
      ...['disks-live', 'disks-test', 'disks', 'queue-live', 'queue-test', 'queue'].map(
        (name) => `addons/applications/${name}.yaml`,
      ),
      ...['disks/values-dev', 'disks/values-live', 'disks/values', 'queue/values'].map(
        (name) => `helm/${name}.yaml`,
      ),
    ]);
  });

  test('has its objects compared without what others decide, and says which kinds it defines', () => {
    const { queue } = applicationsOf({
      chart: 'rabbit',
      defines: ['rabbit.example/Queue', 'rabbit.example/User'],
      alsoIn: ['kube-system', 'watch'],
      ignoreDifferences: [{ kind: 'apps/StatefulSet', jqPathExpressions: ['.spec.replicas'] }],
    });
    expect(queue.metadata).toEqual({
      name: 'queue',
      namespace: BOOKSHOP.argocd.namespace,
      labels: expect.anything(),
      annotations: {
        'argocd.argoproj.io/sync-wave': '1',
        'bookshop/defines': 'rabbit.example/Queue,rabbit.example/User',
        'bookshop/also-in': 'kube-system,watch',
      },
    });
    expect(queue.spec).toMatchObject({
      sources: [{ chart: 'rabbit', helm: { releaseName: 'queue' } }, {}],
      syncPolicy: {
        automated: { prune: true, selfHeal: true, allowEmpty: false },
        syncOptions: ['CreateNamespace=true', 'ServerSideApply=true', 'RespectIgnoreDifferences=true'],
      },
      ignoreDifferences: [{ group: 'apps', kind: 'StatefulSet', jqPathExpressions: ['.spec.replicas'] }],
    });
  });

  test('labels its namespace by the level that its pods need, and says why; none of the system', () => {
    const reason = 'it reads the disks of its node';
    const { queue, disks, system } = applicationsOf(
      {},
      { name: 'disks', podSecurity: { level: 'privileged', reason } },
      { name: 'system', namespace: 'kube-system' },
    );
    const levelOf = (application: { spec: { syncPolicy: object } }) => application.spec.syncPolicy;
    expect(levelOf(queue)).toMatchObject({
      managedNamespaceMetadata: { labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } },
    });
    expect(levelOf(disks)).toMatchObject({
      managedNamespaceMetadata: { labels: { 'pod-security.kubernetes.io/enforce': 'privileged' } },
    });
    expect(disks.metadata.annotations['bookshop/pod-security']).toBe(reason);
    expect(levelOf(system)).toMatchObject({ syncOptions: ['ServerSideApply=true'] });
    expect(levelOf(system)).not.toHaveProperty('managedNamespaceMetadata');
  });
});

test('a release may have objects in further namespaces, and in no others', () => {
  const addons = [{ ...RELEASE, alsoIn: ['kube-system'], besideArgoCd: true }];
  const tree = render(declareBookshop({ addons }));
  const found = checkTree(tree).filter(({ rule }) => rule === 'project-allows-destination');
  expect(found.map(describeFinding)).toEqual([]);
  const projects = tree.get('argocd/project.yaml')?.documents as {
    metadata: { name: string };
    spec: { destinations: object[] };
  }[];
  const project = projects.find(({ metadata }) => metadata.name === 'bookshop-addons');
  expect(project?.spec.destinations).toEqual(
    ['messages', 'kube-system'].map((namespace) => ({
      server: 'https://kubernetes.default.svc',
      namespace,
    })),
  );
});

test('the parent of all releases says which kinds the clusters have of themselves', () => {
  const annotationsOf = (props: Partial<PlatformProps>) => {
    const tree = render(bookshop({ ...withAddons({}), ...props }));
    return parse(tree.get('addons/app-of-addons.yaml')?.text ?? '').metadata.annotations;
  };
  expect(annotationsOf({ clusterKinds: ['books.example/Shelf', 'books.example/Room'] })).toEqual({
    'bookshop/defines': 'books.example/Shelf,books.example/Room',
  });
  expect(annotationsOf({ clusterKinds: [] })).toBeUndefined();
});

test.each<[string, Partial<HelmReleaseProps>, string]>([
  [
    'a range of versions',
    { version: '1.x' },
    `'addons[0].version' must be one version, e.g. 'v1.21.1', got "1.x"`,
  ],
  [
    'a kind without a name',
    { kinds: { cluster: [], namespaced: ['apps/*'] } },
    `'addons[0].kinds.namespaced[0]' must be a kind with its group, e.g. 'apps/Deployment', got "apps/*"`,
  ],
  [
    'a version that is too old for the tree',
    { installs: { 'Argo CD': '3.3.9' } },
    `'addons[0].installs.Argo CD' must be a version of at least 3.4, got "3.3.9"`,
  ],
  [
    'values of an environment that shares its cluster',
    { environments: { dev: { replicas: 1 } } },
    `'addons.queue.environments.dev' must be of an environment that is alone in its cluster: one cluster has one release, got {"replicas":1}`,
  ],
])('%s is refused', (_what, props, message) => {
  const problems = problemsOf(bookshop(withAddons(props)));
  expect(problems.map((problem) => problem.replace(/^\[[^\]]*\] /, ''))).toEqual([message]);
});

test.each<
  [what: string, having: (value: string) => Partial<HelmReleaseProps>, taken: string[], refused: string[]]
>([
  [
    'version',
    (version) => ({ version }),
    ['1.21.1', 'v1.21.1', '10.20.30', '1.0.0-rc.1'],
    ['=1.21.1', '1.21.1 || 2', '1.21', '1.x.1', '1.0.0-', '1.0.0-rc 1'],
  ],
  [
    'version of Argo CD',
    (version) => ({ installs: { 'Argo CD': version } }),
    ['3.4', '3.4.0', '3.10', '4.0', '10.0.12'],
    [' 3.4', '3.3', '2.14', '2.4.9', 'v3.4', '3.4-rc1', '3.4.', '3'],
  ],
  [
    'repository',
    (repository) => ({ repository }),
    ['https://charts.example.com/a'],
    [
      ...['http://charts.example.com', ' https://charts.example.com', 'https://charts.example.com/*'],
      ...['https://charts.example .com', 'https://'],
    ],
  ],
  [
    'quantity for what it puts into pods',
    (cpu) => ({
      injects: { istio: { requests: { cpu, memory: '1Mi' }, limits: { cpu: '1', memory: '1Mi' } } },
    }),
    ['100m', '0.5', '2'],
    ['', '1 core', '1x'],
  ],
  [
    'kind',
    (kind) => ({ kinds: { cluster: [], namespaced: [kind] } }),
    ['ConfigMap', 'apps/Deployment', 'rbac.authorization.k8s.io/ClusterRole2'],
    ['configMap', 'apps/', 'apps/Deployment*', 'Apps/Deployment', '/Deployment'],
  ],
])('a release has one %s of those that there may be', (_what, having, taken, refused) => {
  const all = [...taken, ...refused];
  const found = all.filter((value) => problemsOf(bookshop(withAddons(having(value)))).length === 0);
  expect(found).toEqual(taken);
});
