import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { effectivePolicy, type NetworkPolicy } from '../../checks/network/effective-policy';
import { permitted } from '../../checks/network/reachability';
import { TreeIndex } from '../../checks/tree-index';
import {
  CronJob,
  type HelmReleaseProps,
  type NamespacesProps,
  type Platform,
  type PlatformProps,
} from '../../constructs';
import { type Injection, injectionOf, podResources } from '../../constructs/namespaces/pod-resources';
import { declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import type { KubeObject } from '../../manifests/kube-object';
import { podTemplates } from '../../manifests/pod-template';
import { quantity } from '../../manifests/quantity';
import { rollingUpdate } from '../../simulate/rolling-update';
import { rolloutTimeline } from '../../simulate/timeline';
import { render } from '../../synth/render';
import { bookshop, COMMON, imagesOf, problemsOf, Rolling } from '../bookshop';
import { declareShop } from '../shop';

interface Granted {
  readonly hard: Readonly<Record<string, string>>;
  readonly limits: readonly Readonly<Record<'default' | 'defaultRequest' | 'max', object>>[];
}

const granted = (tree: ReturnType<typeof render>, environment: string, file: string): Granted =>
  parse(tree.get(`namespaces/${environment}/${file}.yaml`)?.text ?? '').spec;

function searchAlone(
  namespaces: NamespacesProps,
  container: object = {},
  props: Partial<PlatformProps> = {},
) {
  const platform = bookshop({ images: imagesOf('search'), namespaces, ...props });
  new Rolling(platform, { container: { ...COMMON.container, ...container } });
  return platform;
}

/** The most pods of a service that the simulator of its release sees, with all that its autoscaler may start. */
function peakOf(objects: readonly KubeObject[]): number {
  const [scaler] = objects.filter(({ kind }) => kind === 'HorizontalPodAutoscaler');
  const { maxReplicas } = (scaler?.spec ?? {}) as { maxReplicas?: number };
  const scaled = objects.map((object) =>
    maxReplicas !== undefined && ['Rollout', 'Deployment'].includes(object.kind)
      ? { ...object, spec: { ...(object.spec as object), replicas: maxReplicas } }
      : object,
  );
  const isRollout = objects.some(({ kind }) => kind === 'Rollout');
  return (isRollout ? rolloutTimeline : rollingUpdate)(scaled).peakWithTerminating;
}

/** What all services ask for at once, each at the worst of its release, and its load test beside it. */
function worst(index: TreeIndex, environment: string, injection: Injection) {
  const sums = { pods: 0, 'requests.cpu': 0, 'requests.memory': 0, 'limits.cpu': 0, 'limits.memory': 0 };
  for (const overlay of index.overlays) {
    if (!overlay.folder.startsWith(`overlays/${environment}/`)) continue;
    const objects = overlay.objects.map(({ object }) => object);
    for (const { template, controller } of podTemplates(objects)) {
      const pods = controller.kind === 'AnalysisTemplate' ? 1 : peakOf(objects);
      const { requests, limits } = podResources(template, injection);
      sums.pods += pods;
      sums['requests.cpu'] += pods * requests.cpu;
      sums['requests.memory'] += pods * requests.memory;
      sums['limits.cpu'] += pods * limits.cpu;
      sums['limits.memory'] += pods * limits.memory;
    }
  }
  return sums;
}

describe('a quota', () => {
  test.each<[string, () => Platform]>([
    ['shop', () => declareShop({ namespaces: { headroom: 0 } })],
    ['bookshop', () => declareBookshop({ namespaces: { headroom: 0 } })],
  ])('of the %s leaves room for the worst release of all services at once', (_name, declare) => {
    const platform = declare();
    const tree = render(platform);
    const index = new TreeIndex(tree);
    for (const { name } of platform.environments) {
      const { hard } = granted(tree, name, 'quota');
      const needed = worst(index, name, injectionOf(platform));
      expect(needed.pods).toBeGreaterThan(platform.services.length);
      for (const [resource, sum] of Object.entries(needed)) {
        expect(quantity(hard[resource] ?? '0'), `${resource} in ${name}`).toBeGreaterThanOrEqual(sum);
      }
    }
  });

  test('is of both revisions and the surge, with headroom, in whole cores and GiB', () => {
    // 4 old pods that terminate, 4 new ones and one more, each of 100m and 64Mi, at most 400m and 128Mi.
    expect(granted(render(searchAlone({})), 'live', 'quota').hard).toEqual({
      pods: '12',
      'requests.cpu': '2',
      'requests.memory': '1Gi',
      'limits.cpu': '5',
      'limits.memory': '2Gi',
    });
    expect(granted(render(searchAlone({ headroom: 100 })), 'live', 'quota').hard.pods).toBe('18');
  });

  test('has no limit that would refuse a container which has none', () => {
    const { cpu, memory } = COMMON.container.resources;
    const tree = render(
      searchAlone(
        {},
        {
          resources: { cpu: { request: cpu.request }, memory },
          exceptions: { noCpuLimit: 'throttling costs more than a neighbour' },
        },
      ),
    );
    expect(Object.keys(granted(tree, 'live', 'quota').hard)).not.toContain('limits.cpu');
    expect(granted(tree, 'live', 'limit-range').limits).toEqual([
      {
        type: 'Container',
        defaultRequest: { cpu: '100m', memory: '128Mi' },
        default: { memory: '256Mi' },
        max: { memory: '256Mi' },
      },
    ]);
  });

  test.each([
    [Cpu.millis(750), Size.mebibytes(768), { cpu: '750m', memory: '768Mi' }],
    [Cpu.units(2), Size.gibibytes(2), { cpu: '2', memory: '2Gi' }],
    [Cpu.millis(200), Size.mebibytes(64), { cpu: '500m', memory: '256Mi' }],
  ])(
    'lets a container have as much as the greatest has, and no less than the default',
    (cpu, memory, max) => {
      const request = COMMON.container.resources;
      const resources = {
        cpu: { request: request.cpu.request, limit: cpu },
        memory: { request: request.memory.request, limit: memory },
      };
      expect(granted(render(searchAlone({}, { resources })), 'live', 'limit-range').limits).toMatchObject([
        { max },
      ]);
    },
  );

  test('counts the proxy of a mesh for each pod', () => {
    const requests = (mesh?: 'istio') =>
      granted(render(searchAlone({ headroom: 900 }, {}, { ...(mesh && { mesh }) })), 'live', 'quota').hard[
        'requests.cpu'
      ];
    // 9 pods of 100m, and as much again for their proxies, ten times.
    expect([requests(), requests('istio')]).toEqual(['9', '18']);
  });
});

describe('a quota counts', () => {
  const ISTIO: HelmReleaseProps = {
    name: 'istiod',
    repository: 'https://charts.books.example',
    version: '1.2.3',
    namespace: 'mesh',
    wave: 1,
    values: {},
    kinds: { cluster: ['Namespace'], namespaced: [] },
    injects: {
      istio: { requests: { cpu: '1', memory: '128Mi' }, limits: { cpu: '2', memory: '1Gi' } },
    },
  };
  const hardOf = (platform: Platform) => granted(render(platform), 'live', 'quota').hard;

  test('the proxy of a mesh by what its add-on gives it', () => {
    const requests = (addons: HelmReleaseProps[]) =>
      hardOf(searchAlone({ headroom: 900 }, {}, { mesh: 'istio', addons }))['requests.cpu'];
    // 9 pods of 100m and their proxies of 100m, or of 1, ten times.
    expect([requests([]), requests([ISTIO])]).toEqual(['18', '99']);
  });

  test('the pods of objects that are added, to the platform and to a service', () => {
    const pods = (name: string) => ({
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: { name },
      spec: {
        replicas: 4,
        template: {
          metadata: { labels: {} },
          spec: { containers: [{ name, resources: { requests: { cpu: '2' } } }] },
        },
      },
    });
    const before = hardOf(searchAlone({ headroom: 0 }));
    const more = bookshop({ images: imagesOf('search'), namespaces: { headroom: 0 } });
    new Rolling(more, {}).add('own.yaml', pods('own'));
    more.add('common.yaml', pods('common'));
    more.patch({ kind: 'StatefulSet', environment: 'live' }, [
      { op: 'replace', path: '/spec/replicas', value: 5 },
    ]);
    const after = hardOf(more);
    expect(Number(after.pods) - Number(before.pods)).toBe(9);
    expect(Number(after['requests.cpu']) - Number(before['requests.cpu'])).toBe(18);
  });
});

describe('a PriorityClass', () => {
  const classOf = (tree: ReturnType<typeof render>, environment: string) =>
    [...new TreeIndex(tree).overlays]
      .filter(({ folder }) => folder === `overlays/${environment}/search`)
      .flatMap(({ objects }) => podTemplates(objects.map(({ object }) => object)))
      .map(({ template }) => template.spec?.priorityClassName);

  test('is by the risk of a service, and in production alone', () => {
    const tree = render(searchAlone({ priorities: { low: 10, critical: 20 } }));
    expect(['dev', 'live'].map((environment) => classOf(tree, environment))).toEqual([
      [undefined],
      ['bookshop-live-low'],
    ]);
    const classes = tree.get('namespaces/live/priority-classes.yaml')?.documents;
    expect(classes).toMatchObject([
      { metadata: { name: 'bookshop-live-low' }, value: 10 },
      { metadata: { name: 'bookshop-live-critical' }, value: 20 },
    ]);
    expect(tree.has('namespaces/dev/priority-classes.yaml')).toBe(false);
  });

  test("is none where the service's risk has none, and the one that the service names", () => {
    expect(classOf(render(searchAlone({ priorities: { high: 10 } })), 'live')).toEqual([undefined]);
    const platform = bookshop({ images: imagesOf('search'), namespaces: { priorities: { low: 10 } } });
    new Rolling(platform, { pod: { priorityClassName: 'system-node-critical' } });
    expect(classOf(render(platform), 'live')).toEqual(['system-node-critical']);
  });

  test('of less risk has no greater value', () => {
    expect(problemsOf(searchAlone({ priorities: { high: 10, medium: 10 } }))).toEqual([
      `[bookshop] 'namespaces.priorities' must be values that rise with the risk, got {"high":10,"medium":10}`,
    ]);
  });
});

test('what a namespace grants is of an AppProject of its own, and follows what its services follow', () => {
  const [dev, ...others] = declareBookshop().environments.map(({ name, namespace, host, cluster }) => ({
    name,
    namespace,
    host,
    cluster,
  }));
  const tree = render(
    searchAlone({}, {}, { environments: [{ ...dev, revision: 'next' } as never, ...others] }),
  );
  const { spec } = parse(tree.get('addons/applications/namespaces-dev.yaml')?.text ?? '');
  expect(spec).toMatchObject({
    project: 'bookshop-dev-namespace',
    source: { path: 'generated/tree/namespaces/dev', targetRevision: 'next' },
    destination: { namespace: 'books-dev' },
    syncPolicy: {
      syncOptions: ['CreateNamespace=true'],
      managedNamespaceMetadata: { labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } },
    },
  });
});

describe('without a policy of its own', () => {
  const ALL = { denyByDefault: true } as const;

  test('a service is not cut off', () => {
    expect(problemsOf(searchAlone(ALL))).toEqual(
      ['dev', 'test', 'live'].map(
        (name) =>
          `[bookshop] 'namespaces.denyByDefault' would cut off pods in ${name} that have no NetworkPolicy for both directions: search-api; 'network.isolateAll' gives each service its own`,
      ),
    );
  });

  describe('in the bookshop, where each service has one,', () => {
    let policies: ReturnType<typeof effectivePolicy>[];
    beforeAll(() => {
      const index = new TreeIndex(render(declareBookshop({ namespaces: ALL })));
      policies = index.overlays
        .flatMap(({ objects }) => objects.map(({ object }) => object))
        .filter(({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.namespace === 'test')
        .map((object) => effectivePolicy(object as NetworkPolicy));
    });
    const pod = (name: string, labels: Record<string, string> = {}) => ({
      name,
      namespace: 'test',
      labels: { 'app.kubernetes.io/name': name, 'app.kubernetes.io/part-of': 'bookshop', ...labels },
    });
    const inEdge = { name: 'controller', namespace: 'edge', labels: { app: 'traefik' } };
    const DNS = { name: 'dns', ip: '192.0.2.53' };
    const solver = pod('solver', { 'acme.cert-manager.io/http01-solver': 'true' });

    test.each([
      ['a load test reaches its service', pod('order-desk-load-test'), pod('order-desk'), 9000, true],
      ['a load test reaches DNS', pod('order-desk-load-test'), DNS, 53, true],
      ['a load test reaches no other service', pod('order-desk-load-test'), pod('search-api'), 8080, false],
      ['a stranger reaches nobody', pod('stranger'), DNS, 53, false],
      ['the Ingress controller reaches the answer to a CA', inEdge, solver, 8089, true],
      ['nobody else reaches it', pod('order-desk'), solver, 8089, false],
    ])('%s', (_what, from, to, port, reaches) => {
      expect(permitted(policies, { from, to, port })).toBe(reaches);
    });
  });
});

class Report extends CronJob {}

test('a job that may run any number of times at once has no quota', () => {
  const [dev] = declareBookshop().environments;
  const platform = bookshop({
    environments: [{ name: 'dev', host: dev?.host ?? '' }],
    images: { file: 'images.yaml', services: { report: { dev: { tag: 'a1b2c3d' } } } },
    namespaces: {},
  });
  const { probes: _, ...container } = COMMON.container;
  new Report(platform, 'report', {
    repository: 'books/report',
    schedule: '0 3 * * *',
    concurrencyPolicy: 'Allow',
    container,
    environments: { dev: {} },
  });
  expect(problemsOf(platform)).toEqual([
    "[bookshop] 'namespaces' has a quota by the number of pods: CronJob report may run any number of times at once: its 'concurrencyPolicy' must be 'Forbid' or 'Replace'",
  ]);
});
