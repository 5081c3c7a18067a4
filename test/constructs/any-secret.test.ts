import type { PodSpec, PodTemplateSpec } from 'kubernetes-types/core/v1';
import { describe, expect, test } from 'vitest';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import { objectDifferences } from '../../checks/object-differences';
import { TreeIndex } from '../../checks/tree-index';
import { secretsPage } from '../../cli/secrets-page';
import type { Platform } from '../../constructs';
import type { KubeObject } from '../../manifests/kube-object';
import { render } from '../../synth/render';
import { bookshop, ISOLATED, imagesOf, problemsOf, Rolling } from '../bookshop';
import { builtOverlays, describeWithKustomize } from '../kustomize';

const FILE = '/etc/search/synonyms.yaml';
const STORED = {
  stores: [
    { kind: 'redis', purpose: 'index' },
    { kind: 'mysql', purpose: 'titles', port: 3306, keys: ['dsn'] },
    { kind: 'memcached', purpose: 'pages', port: 11_211, keys: [] },
  ],
  secrets: [
    { name: 'stripe', keys: ['api-key', 'id'], variables: { id: 'ACCOUNT' }, purpose: 'payments' },
    { name: 'search.tls', keys: ['tls.crt'], as: 'file' as const },
    { name: 'keys', keys: ['a'], as: 'file' as const, path: '/keys' },
    { name: 'flags', keys: ['BETA'], as: 'envFrom' as const },
    { name: 'proxy', keys: ['token'], as: 'none' as const },
  ],
  files: { [FILE]: 'a: [b]\n', '/srv/banner.txt': 'hello' },
  claims: [
    {
      name: 'uploads',
      mountPath: '/uploads',
      spec: { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '10Gi' } } },
    },
  ],
  environments: {
    dev: { replicas: 1 },
    test: { replicas: 2 },
    live: { replicas: 3, files: { [FILE]: 'a: [b, c]\n' } },
  },
};

function withSearch(props: object, more = {}): Platform {
  const { redis } = ISOLATED.stores;
  const network = {
    ...ISOLATED,
    stores: { redis, mysql: { namespace: 'databases' }, memcached: { namespace: 'caches' } },
  };
  const platform = bookshop({ images: imagesOf('search'), network, ...more });
  new Rolling(platform, props);
  return platform;
}

function findingsOf(platform: Platform): string[] {
  const problems = problemsOf(platform);
  return problems.length > 0 ? problems : checkTree(render(platform)).map(describeFinding);
}

interface Workload extends KubeObject {
  readonly spec: { readonly template: PodTemplateSpec };
}

test('files of a folder, texts and bytes, are mounted one by one, and change the pods where one changes', () => {
  const declared = withSearch({
    files: { '/etc/search': { 'a.yaml': 'b', 'lists/c.bin': new Uint8Array([0, 255]) }, '/d': 'e' },
    environments: {
      dev: { replicas: 1 },
      test: { replicas: 2 },
      live: { replicas: 3, files: { '/etc/search': { 'lists/c.bin': new Uint8Array([1]) } } },
    },
  });
  expect(findingsOf(declared)).toEqual([]);
  const of = (folder: string, kind: string) =>
    new TreeIndex(render(declared)).overlays
      .find((overlay) => overlay.folder === folder)
      ?.objects.map(({ object }) => object)
      .find((object) => object.kind === kind) as never;
  const dev: { data: object; binaryData: object } = of('overlays/dev/search', 'ConfigMap');
  expect({ data: dev.data, binaryData: dev.binaryData }).toEqual({
    data: { 'etc_search_a.yaml': 'b', d: 'e' },
    binaryData: { 'etc_search_lists_c.bin': 'AP8=' },
  });
  expect(of('overlays/live/search', 'ConfigMap')).toMatchObject({
    data: dev.data,
    binaryData: { 'etc_search_lists_c.bin': 'AQ==' },
  });
  const { template } = (of('overlays/dev/search', 'Deployment') as Workload).spec;
  expect(template.spec?.containers[0]?.volumeMounts?.filter(({ name }) => name === 'files')).toEqual([
    { name: 'files', mountPath: '/etc/search/a.yaml', subPath: 'etc_search_a.yaml', readOnly: true },
    {
      name: 'files',
      mountPath: '/etc/search/lists/c.bin',
      subPath: 'etc_search_lists_c.bin',
      readOnly: true,
    },
    { name: 'files', mountPath: '/d', subPath: 'd', readOnly: true },
  ]);
  const live = (of('overlays/live/search', 'Deployment') as Workload).spec.template;
  expect(live.metadata?.annotations?.['bookshop/files']).not.toBe(
    template.metadata?.annotations?.['bookshop/files'],
  );
});

describe('secrets, files, claims and stores of any name', () => {
  const platform = () => withSearch(STORED, { externalSecrets: { secretStore: 'vault' } });

  test('pass every check', () => {
    expect(findingsOf(platform())).toEqual([]);
    expect(findingsOf(withSearch(STORED))).toEqual([]);
  });

  test('reach the container as they are asked for', () => {
    const objects = [...render(platform())].flatMap(([file, { documents }]) =>
      file.startsWith('base/search/') ? (documents as KubeObject[]) : [],
    );
    const deployment = objects.find(({ kind }) => kind === 'Deployment') as Workload;
    const { containers, volumes } = deployment.spec.template.spec as PodSpec;
    const [container] = containers;
    const from = (secret: string, key: string) => ({ secretKeyRef: { name: secret, key } });
    expect(container?.env?.filter(({ valueFrom }) => valueFrom?.secretKeyRef)).toEqual([
      { name: 'REDIS_URL', valueFrom: from('search-api-redis', 'url') },
      { name: 'MYSQL_DSN', valueFrom: from('search-api-mysql', 'dsn') },
      { name: 'STRIPE_API_KEY', valueFrom: from('stripe', 'api-key') },
      { name: 'ACCOUNT', valueFrom: from('stripe', 'id') },
    ]);
    expect(container?.envFrom).toEqual([{ secretRef: { name: 'flags' } }]);
    expect(container?.volumeMounts?.map(({ mountPath }) => mountPath)).toEqual([
      '/tmp',
      '/etc/secrets/search.tls',
      '/keys',
      FILE,
      '/srv/banner.txt',
      '/uploads',
    ]);
    expect(volumes?.map(({ name }) => name)).toEqual([
      'tmp',
      'secret-search-tls',
      'secret-keys',
      'files',
      'uploads',
    ]);
    const kinds = objects.map(({ kind, metadata }) => `${kind} ${metadata?.name}`);
    expect(kinds).toContain('PersistentVolumeClaim search-api-uploads');
    expect(kinds.filter((name) => name.startsWith('ExternalSecret'))).toEqual(
      ['search-api-redis', 'search-api-mysql', 'stripe', 'search.tls', 'keys', 'flags', 'proxy'].map(
        (name) => `ExternalSecret ${name}`,
      ),
    );
    expect(secretsPage(platform())).toContain('| `stripe` | `api-key`, `id` | search | payments |');
  });

  describeWithKustomize('built by Kustomize', () => {
    test('a file of one environment replaces the pods there alone', async () => {
      const declared = platform();
      const built = await builtOverlays(declared);
      for (const { folder, objects } of new TreeIndex(render(declared)).overlays) {
        const judged = objects.map(({ object }) => object);
        expect(objectDifferences(judged, built.get(folder) ?? []), folder).toEqual([]);
      }
      const hash = (environment: string) => {
        const objects = built.get(`overlays/${environment}/search`) ?? [];
        const deployment = objects.find(({ kind }) => kind === 'Deployment') as Workload;
        return deployment.spec.template.metadata?.annotations?.['bookshop/files'];
      };
      expect(hash('dev')).toMatch(/^[0-9a-f]{16}$/);
      expect(hash('test')).toBe(hash('dev'));
      expect(hash('live')).not.toBe(hash('dev'));
    });
  });
});

test.each<[string, object, string[]]>([
  [
    'a kind of store that is nearly known',
    { stores: [{ kind: 'postgres', purpose: 'x', port: 5432 }] },
    [
      `'stores[0].kind' must be one of postgresql, redis, queue, vault, or have 'port' and 'keys', got "postgres"`,
    ],
  ],
  [
    'what is no Secret',
    {
      secrets: [
        { name: 'A', keys: [] },
        { name: 'a', keys: ['b'], path: '/c', variables: { d: 'E' } },
        { name: 'f', keys: ['g'], as: 'volume' },
      ],
    },
    [
      `'secrets[0].name' must be a DNS name (a-z, 0-9, '-' and '.'), got "A"`,
      "'secrets[0].keys' must be one key at least, got []",
      `'secrets[1].path' must be left out, as it is not read as 'file', got "/c"`,
      `'secrets[1].variables.d' must be about one of its keys, read as 'env', got "d"`,
      `'secrets[2].as' must be 'env', 'file', 'envFrom' or 'none', got "volume"`,
    ],
  ],
  [
    'a Secret that is named twice',
    {
      stores: [{ kind: 'redis', purpose: 'index' }],
      secrets: [
        { name: 'a', keys: ['b'] },
        { name: 'a', keys: ['c'], as: 'file' },
        { name: 'search-api-redis', keys: ['url'] },
      ],
    },
    [
      `'secrets[1].name' must be another one than that of a further Secret, got "a"`,
      `'secrets[2].name' must be another one than that of a further Secret, got "search-api-redis"`,
    ],
  ],
  [
    'what is no file',
    { files: { 'etc/a': 'b', '/c:d': 'e', '/f': 1, '/g/h': 'i', '/g_h': 'j', '/k': { l: [] } } },
    [
      `'files.etc/a' must be an absolute path without a colon, e.g. '/etc/app', got "etc/a"`,
      `'files./c:d' must be an absolute path without a colon, e.g. '/etc/app', got "/c:d"`,
      "'files./f' must be a text or bytes, got 1",
      `'files./g_h' must be a path that differs by more than signs, got "/g_h"`,
      "'files./k/l' must be a text or bytes, got []",
    ],
  ],
  [
    'more than a ConfigMap holds',
    { files: { '/a': 'ü'.repeat(524_288), '/b': { c: new Uint8Array(1) } } },
    ["'files' must be of 1048576 bytes at most together, as a ConfigMap is, got 1048577"],
  ],
  [
    'a claim that is named twice',
    { claims: ['/a', '/b'].map((mountPath) => ({ name: 'a', mountPath, spec: {} })) },
    [`'claims[1].name' must be another one than that of a further claim, got "a"`],
  ],
  [
    'a claim that Kubernetes does not know',
    { claims: [{ name: 'a', mountPath: '/a', spec: { accessModes: ['ReadWrite'], resources: {} } }] },
    [
      'base/search/volume-claim.yaml: spec.accessModes[0] must be ReadWriteOnce, ReadOnlyMany, ReadWriteMany or ReadWriteOncePod, got "ReadWrite" (schema)',
    ],
  ],
])('%s is told', (_, props, expected) => {
  const found = findingsOf(withSearch(props)).map((line) => line.replace('[bookshop/search] ', ''));
  expect(found).toEqual(expect.arrayContaining(expected));
});
