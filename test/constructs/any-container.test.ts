import { Cpu } from 'cdk8s-plus-28';
import type { PodTemplateSpec } from 'kubernetes-types/core/v1';
import { describe, expect, test } from 'vitest';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import { objectDifferences } from '../../checks/object-differences';
import { TreeIndex } from '../../checks/tree-index';
import { type ImageVersions, type Platform, RollingService, type ServiceProps } from '../../constructs';
import type { KubeObject } from '../../manifests/kube-object';
import { render } from '../../synth/render';
import { bookshop, CANARY, Canary, COMMON, ISOLATED, imagesOf, problemsOf } from '../bookshop';
import { builtOverlays, describeWithKustomize } from '../kustomize';

type Deployment = KubeObject & { readonly spec: { readonly template: PodTemplateSpec } };

const { resources } = COMMON.container;

/** An image of somebody else: gRPC, other ports, another user, what it has beside it. */
const FOREIGN = {
  ...COMMON,
  runtime: undefined,
  gates: undefined,
  image: 'quay.io/books/search',
  labels: { team: 'finders' },
  annotations: { 'books.example/wiki': 'https://wiki.books.example/search' },
  serviceAccount: { annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::1:role/search' } },
  service: {
    annotations: { 'service.beta.kubernetes.io/aws-load-balancer-internal': 'true' },
    sessionAffinity: 'ClientIP',
    ports: [
      { name: 'grpc', port: 5000, targetPort: 7000, appProtocol: 'grpc' },
      { name: 'admin', port: 80, targetPort: 'admin' },
      { name: 'gossip', port: 7946, targetPort: 7946, protocol: 'UDP' },
    ],
  },
  container: {
    name: 'server',
    port: 7000,
    command: ['/bin/server'],
    args: ['--verbose'],
    workingDir: '/srv',
    ports: [
      { name: 'admin', containerPort: 7001, protocol: 'TCP' },
      { name: 'gossip', containerPort: 7946, protocol: 'UDP' },
    ],
    readinessProbe: { grpc: { port: 7000 }, initialDelaySeconds: 20 },
    livenessProbe: {
      httpGet: { path: '/alive', port: 'admin', httpHeaders: [{ name: 'Cookie', value: 'a=b' }] },
    },
    metrics: { port: 7001, path: '/stats' },
    securityContext: { runAsUser: 1000 },
    exceptions: { writableRoot: 'it writes beside itself', noCpuLimit: 'it starts slowly otherwise' },
    drain: 'none',
    resources: { ...resources, cpu: { request: Cpu.millis(100) } },
  },
  pod: {
    labels: { zone: 'inner' },
    annotations: { 'sidecar.istio.io/rewriteAppHTTPProbers': 'true' },
    terminationGracePeriodSeconds: 5,
    securityContext: { runAsGroup: 1000, fsGroup: 1000 },
    priorityClassName: 'high',
    nodeSelector: { 'kubernetes.io/arch': 'arm64' },
    tolerations: [{ key: 'spot', operator: 'Exists' }],
    imagePullSecrets: [{ name: 'quay' }],
    hostAliases: [{ ip: '192.0.2.1', hostnames: ['old.books.example'] }],
    topologySpreadConstraints: [
      { topologyKey: 'kubernetes.io/hostname', maxSkew: 2, whenUnsatisfiable: 'DoNotSchedule' },
    ],
    volumes: [{ name: 'scratch', emptyDir: { sizeLimit: '32Mi' } }],
    initContainers: [
      {
        name: 'warm-up',
        image: 'quay.io/books/warm-up:2.0.1',
        command: ['warm'],
        volumeMounts: [{ name: 'scratch', mountPath: '/scratch' }],
        resources: { limits: { cpu: '1', memory: '64Mi' } },
      },
      {
        name: 'proxy',
        image: 'quay.io/books/proxy:1.2.3',
        restartPolicy: 'Always',
        readinessProbe: { tcpSocket: { port: 15000 } },
        ports: [{ containerPort: 15000 }],
        resources: { limits: { cpu: '1', memory: '64Mi' } },
      },
    ],
  },
  environments: {
    dev: { replicas: 1 },
    test: { replicas: 1, container: { args: ['--quiet'], readinessProbe: { initialDelaySeconds: 1 } } },
    live: { replicas: 3, pod: { nodeSelector: { pool: 'fast' }, priorityClassName: 'highest' } },
  },
};

class Bare extends RollingService {}

/** Props that may say undefined of what they leave out. */
function given(props: object): Partial<ServiceProps> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));
}

function withSearch(props: object, images: ImageVersions = imagesOf('search')): Platform {
  const platform = bookshop({ images, network: ISOLATED, priorityClasses: ['high', 'highest'] });
  new Bare(platform, 'search', given({ ...COMMON, ...props }) as ServiceProps);
  return platform;
}

function findingsOf(platform: Platform): string[] {
  const problems = problemsOf(platform);
  return problems.length > 0 ? problems : checkTree(render(platform)).map(describeFinding);
}

/** The objects of the base. */
function baseOf(platform: Platform): Record<string, KubeObject & { spec: { template: PodTemplateSpec } }> {
  const files = [...render(platform)].filter(([file]) => file.startsWith('base/search/'));
  return Object.fromEntries(
    files.flatMap(([, { documents }]) => documents as never[]).map((it: KubeObject) => [it.kind, it]),
  ) as never;
}

describe('an image of somebody else', () => {
  test('passes every check', () => {
    expect(findingsOf(withSearch(FOREIGN))).toEqual([]);
  });

  test('has what is given, over what the platform fills in', () => {
    const { Deployment, Service, ServiceAccount } = baseOf(withSearch(FOREIGN));
    const { metadata, spec }: PodTemplateSpec = Deployment?.spec.template ?? {};
    expect(metadata).toEqual({
      labels: {
        team: 'finders',
        zone: 'inner',
        'app.kubernetes.io/name': 'search-api',
        'app.kubernetes.io/part-of': 'bookshop',
      },
      annotations: {
        'books.example/wiki': 'https://wiki.books.example/search',
        'prometheus.io/path': '/stats',
        'prometheus.io/port': '7001',
        'prometheus.io/scrape': 'true',
        'sidecar.istio.io/rewriteAppHTTPProbers': 'true',
      },
    });
    const { initContainers, ...pod } = FOREIGN.pod;
    const {
      labels: _,
      annotations: __,
      topologySpreadConstraints,
      securityContext,
      volumes,
      ...verbatim
    } = pod;
    expect(spec).toMatchObject(verbatim);
    expect(spec?.volumes).toEqual(volumes);
    expect(spec?.securityContext).toEqual({
      runAsNonRoot: true,
      runAsUser: 10001,
      ...securityContext,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(spec?.topologySpreadConstraints?.map((it) => [it.maxSkew, it.whenUnsatisfiable])).toEqual([
      [1, 'ScheduleAnyway'],
      [2, 'DoNotSchedule'],
    ]);
    const hardened = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
    expect(spec?.initContainers).toEqual(
      initContainers.map((it) => ({
        ...it,
        securityContext: { ...hardened, readOnlyRootFilesystem: true },
      })),
    );
    expect(spec?.containers).toEqual([
      {
        name: 'server',
        image: 'quay.io/books/search',
        command: ['/bin/server'],
        args: ['--verbose'],
        workingDir: '/srv',
        ports: [
          { containerPort: 7000, protocol: 'TCP' },
          { name: 'admin', containerPort: 7001, protocol: 'TCP' },
          { name: 'gossip', containerPort: 7946, protocol: 'UDP' },
        ],
        resources: {
          requests: { cpu: '100m', memory: '64Mi', 'ephemeral-storage': '64Mi' },
          limits: { memory: '128Mi', 'ephemeral-storage': '256Mi' },
        },
        readinessProbe: FOREIGN.container.readinessProbe,
        livenessProbe: FOREIGN.container.livenessProbe,
        env: [],
        volumeMounts: [],
        securityContext: { ...hardened, readOnlyRootFilesystem: false, runAsUser: 1000 },
      },
    ]);
    expect(Service?.metadata.annotations).toEqual({
      'books.example/wiki': 'https://wiki.books.example/search',
      ...FOREIGN.service.annotations,
    });
    expect(Service?.spec).toMatchObject({ sessionAffinity: 'ClientIP', ports: FOREIGN.service.ports });
    expect(ServiceAccount?.metadata.annotations).toMatchObject(FOREIGN.serviceAccount.annotations);
    expect(Deployment?.metadata.annotations).toMatchObject({
      'bookshop/writable-root': 'it writes beside itself',
      'bookshop/no-cpu-limit': 'it starts slowly otherwise',
    });
  });

  describeWithKustomize('built by Kustomize', () => {
    test('is otherwise where an environment says so, and is what the checks have judged', async () => {
      const platform = withSearch(FOREIGN);
      const built = await builtOverlays(platform);
      for (const { folder, objects } of new TreeIndex(render(platform)).overlays) {
        const judged = objects.map(({ object }) => object);
        expect(objectDifferences(judged, built.get(folder) ?? []), folder).toEqual([]);
      }
      const pod = (environment: string) => {
        const objects = built.get(`overlays/${environment}/search`) as unknown as {
          kind: string;
          spec: { template: PodTemplateSpec };
        }[];
        const deployment = objects.find(({ kind }) => kind === 'Deployment');
        return deployment?.spec.template.spec;
      };
      const [server] = pod('test')?.containers ?? [];
      expect(server?.image).toBe('quay.io/books/search:12e4567');
      expect(server?.args).toEqual(['--quiet']);
      expect(server?.readinessProbe).toEqual({ grpc: { port: 7000 }, initialDelaySeconds: 1 });
      expect(pod('live')).toMatchObject({
        priorityClassName: 'highest',
        nodeSelector: { 'kubernetes.io/arch': 'arm64', pool: 'fast' },
      });
    });
  });

  test('is pinned in the base where the props have its version', () => {
    const image = 'docker.io/library/redis:7.4.1-alpine';
    const tcp = {
      container: {
        ...COMMON.container,
        probes: undefined,
        port: 6379,
        appProtocol: 'tcp',
        readinessProbe: { tcpSocket: { port: 6379 } },
        metrics: 'none',
      },
    };
    const platform = withSearch(
      {
        ...tcp,
        image,
        environments: {
          ...COMMON.environments,
          live: { replicas: 3, image: `${image}@sha256:${'2'.repeat(64)}` },
        },
      },
      imagesOf(),
    );
    expect(findingsOf(platform)).toEqual([]);
    const { Deployment, Service } = baseOf(platform);
    const [container] = Deployment?.spec.template.spec?.containers ?? [];
    expect(container?.image).toBe(image);
    expect(container?.ports).toEqual([{ containerPort: 6379, protocol: 'TCP' }]);
    expect(Deployment?.spec.template.metadata?.annotations).toEqual({});
    expect(Service?.spec).toMatchObject({
      ports: [{ name: 'tcp', port: 6379, targetPort: 6379, protocol: 'TCP' }],
    });
    const overlay = render(platform).get('overlays/live/search/kustomization.yaml')?.text;
    expect(overlay).toContain(`value: "${image}@sha256:${'2'.repeat(64)}"`);
    expect(overlay).not.toContain('images:');
  });
});

const { container } = COMMON;

test('a release that nothing could judge is told', () => {
  const platform = bookshop({ images: imagesOf('orders') });
  new Canary(platform, { container: { ...CANARY.container, metrics: 'none' } });
  expect(problemsOf(platform)).toEqual([
    '[bookshop/orders] \'container.metrics\' must be where Prometheus finds them, as releases are judged by them, got "none"',
  ]);
});

test.each<[string, object, string[]]>([
  [
    'fields that Kubernetes does not know',
    {
      container: { ...container, lifecycle: { prestop: {} } },
      pod: { nodeSelectr: {} },
      service: { prts: [] },
    },
    [
      "base/search/deployment.yaml: spec.template.spec.containers[search].lifecycle.prestop is not a field of Deployment.spec.template.spec.containers[].lifecycle, did you mean 'preStop'? (schema)",
      "base/search/deployment.yaml: spec.template.spec.nodeSelectr is not a field of Deployment.spec.template.spec, did you mean 'nodeSelector'? (schema)",
      "base/search/service.yaml: spec.prts is not a field of Service.spec, did you mean 'ports'? (schema)",
    ],
  ],
  [
    'a field that no container has',
    { container: { ...container, comand: ['a'] } },
    ["'container.comand' is not a prop of Bare, did you mean 'command'?"],
  ],
  [
    'what no manifest can hold',
    { container: { ...container, command: [undefined] }, pod: 3 },
    [
      "'container.command' must be what a manifest can hold: texts, numbers, truth values, and lists and objects of these, got [null]",
      "'pod' must be an object of what a manifest can hold: texts, numbers, truth values, and lists and objects of these, got 3",
    ],
  ],
  [
    'no reason for an exception',
    {
      container: {
        ...container,
        securityContext: { readOnlyRootFilesystem: false },
        exceptions: { noCpuLimit: '' },
        resources: { ...resources, cpu: { request: Cpu.millis(1) } },
      },
    },
    [
      '\'container.exceptions.noCpuLimit\' must be a string that is not empty, got ""',
      "'container.securityContext.readOnlyRootFilesystem' must be true, unless 'container.exceptions.writableRoot' says why, got false",
    ],
  ],
  [
    'no probe at all',
    { container: { ...container, probes: undefined } },
    [
      "'container.probes' must be given, or 'container.readinessProbe': without, users meet pods that cannot serve yet, got nothing",
    ],
  ],
  [
    'an image that may be another one tomorrow',
    { image: 'redis:7', environments: { ...COMMON.environments, live: { replicas: 3, image: 'redis' } } },
    [
      "has versions in versions.yaml, which nobody reads, as 'image' is pinned: leave out the ones or the other",
      `'image' must be of a tag that stays what it is, or with a digest, got "redis:7"`,
    ],
  ],
  [
    'an image that an environment alone pins by what may be another one tomorrow',
    {
      image: 'redis:7.4.1',
      environments: { ...COMMON.environments, live: { replicas: 3, image: 'redis:7' } },
    },
    [`'environments.live.image' must be of a tag that stays what it is, or with a digest, got "redis:7"`],
  ],
  [
    'a port that is both the API and, by default, the metrics',
    { container: { ...container, port: 9090 } },
    ["'container.port' must be a whole number in 1-65535 other than 9090, the port of the metrics, got 9090"],
  ],
  [
    'metrics in plain text where the API takes mutual TLS only',
    { mesh: 'strict', container: { ...container, metrics: { port: 8080 } } },
    [
      "'container.metrics.port' must be another one than that of the API, which takes mutual TLS only, got 8080",
    ],
  ],
  [
    'an image that one environment alone pins',
    { environments: { ...COMMON.environments, live: { replicas: 3, image: 'quay.io/a/b:1.2.3' } } },
    [
      `'environments.live.image' must be without tag and digest, or pinned in the base, got "quay.io/a/b:1.2.3"`,
    ],
  ],
])('%s is told', (_, props, expected) => {
  const found = findingsOf(withSearch(props)).map((line) => line.replace('[bookshop/search] ', ''));
  expect(found).toEqual(expect.arrayContaining(expected));
});

test('an environment has another image, and another name of the container', () => {
  const environments = {
    ...COMMON.environments,
    live: { replicas: 3, image: 'quay.io/a/b', container: { name: 'server' } },
  };
  for (const image of [undefined, 'docker.io/a/b']) {
    const declared = withSearch({ environments, ...(image && { image }) });
    expect(findingsOf(declared)).toEqual([]);
    const containers = new TreeIndex(render(declared)).overlays.map(({ objects }) => {
      const deployment = objects.find(({ object }) => object.kind === 'Deployment')?.object as Deployment;
      const [{ name, image: pulled } = {}] = deployment.spec.template.spec?.containers ?? [];
      return { name, pulled };
    });
    const other = image ?? 'registry.books.example/team/images/search-api';
    expect(containers).toEqual([
      { name: 'search', pulled: `${other}:1234567` },
      { name: 'server', pulled: `quay.io/a/b@sha256:${'0'.repeat(64)}` },
      { name: 'search', pulled: `${other}:12e4567` },
    ]);
  }
});
