import { Duration, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tree, TreeFile } from '../../checks/tree';
import { type ExplainedField, explain } from '../../cli/explain/explain';
import { leavesOf, plain } from '../../cli/explain/fields';
import type { ManifestDocument } from '../../cli/explain/origins-of';
import type { Platform } from '../../constructs/platform/platform';
import type { PlatformProps } from '../../constructs/platform/platform-props';
import type { ServiceProps } from '../../constructs/service/service-props';
import { nodejs } from '../../constructs/workload/runtime';
import { declarePlatform } from '../../main';
import { render } from '../../synth/render';
import { BlueGreen, bookshop, Canary, COMMON, openBookshop, Rolling } from '../bookshop';
import { ProjectRepository } from './project-repository';

const { network, prometheus, environments, images } = bookshop();
const withAllStores = {
  ...network,
  stores: { ...network.stores, queue: { namespace: 'queues' }, vault: { namespace: 'vault' } },
};

const everythingOn = (): Platform =>
  openBookshop(
    { mesh: 'istio', externalSecrets: { secretStore: 'vault' }, network: withAllStores },
    {
      stores: [
        { kind: 'postgresql', purpose: 'orders' },
        { kind: 'vault', purpose: 'cards' },
      ],
      vault: { role: 'orders', secrets: { 'card.json': 'secret/data/card' } },
      events: [{ producer: 'press', events: 'new books' }],
      environments: {
        dev: { replicas: 1 },
        test: { replicas: 2, bake: Duration.minutes(8) },
        live: { replicas: 4, weights: [25, 50], loadTest: { image: 'registry.books.example/load:1' } },
      },
    },
  );

function fieldsOf(platform: Platform): (ExplainedField & { readonly file: string })[] {
  const tree = render(platform);
  return [...tree.values()].flatMap((file) =>
    explain(platform, tree, file).fields.map((field) => ({ ...field, file: file.path })),
  );
}

describe.each([
  ['the shop', declarePlatform],
  ['the bookshop', openBookshop],
  ['the bookshop with every option', everythingOn],
])('of %s', (_, declare) => {
  const platform = declare();
  const fields = fieldsOf(platform);

  test('each generated file is explained, field by field', () => {
    const origins = ({ from, overrides, because }: ExplainedField) =>
      [...from, ...overrides, because].filter(Boolean);
    const unexplained = fields.filter((field) => origins(field).length === 0);
    expect(unexplained.map(({ file, object, field }) => `${file} ${object} ${field}`)).toEqual([]);
    expect([...new Set(fields.map(({ file }) => file))]).toEqual([...render(platform).keys()]);
  });

  test('only files are named that there are', () => {
    const files = new Set(fields.flatMap(({ from }) => from.map(({ file }) => file)));
    const sources = [platform.source, platform.images.file, ...platform.services.map(({ source }) => source)];
    expect([...files].filter((file) => !sources.includes(file))).toEqual([]);
  });
});

/** A plain value in a tree. */
interface Place {
  readonly file: string;
  readonly object: string;
  readonly field: string;
}

type Values = ReadonlyMap<string, { readonly place: Place; readonly value: unknown }>;

/**
 * Every plain value of a tree by its object and field, and every operation of a patch by what it changes, so that
 * those of two trees can be compared. Lists of what there is elsewhere in the tree are left out.
 */
function valuesOf(tree: Tree): Values {
  return new Map(
    [...tree].flatMap(([file, { documents }]) =>
      documents.flatMap((document) => {
        const { patches = [], ...content } = plain(document) as ManifestDocument;
        const object = [content.kind ?? 'KustomizeConfig', content.metadata?.name].filter(Boolean).join('/');
        const fields = leavesOf({ name: '', value: content })
          .filter(({ name }) => !/^resources\[|^spec\.namespaceResourceWhitelist\[/.test(name))
          .map(({ name, value }) => ({ name, field: name, value }));
        const operations = patches.flatMap(({ target, patch }, index) =>
          patch.map(({ path, value }, at) => {
            const added = path.endsWith('/-') ? (value as { readonly name?: string }).name : '';
            const name = `${target.kind}/${target.name} ${path}${added}`;
            return { name, field: `patches[${index}].patch[${at}]`, value };
          }),
        );
        return [...fields, ...operations].map(
          ({ name, field, value }) =>
            [`${file} ${object} ${name}`, { place: { file, object, field }, value }] as const,
        );
      }),
    ),
  );
}

const SERVICE: Partial<ServiceProps> = {
  autoscaling: { cpu: 70 },
  disruptionBudget: true,
  isolated: true,
  ownership: { owner: 'orders', dataClassification: 'personal' },
  environments: {
    dev: { replicas: 4, maxReplicas: 8 },
    test: { replicas: 4, maxReplicas: 8 },
    live: { replicas: 4, maxReplicas: 8 },
  },
};

/** A bookshop with one service called `orders` of all props, and one that it calls. */
function shopWith(
  pattern: 'canary' | 'blueGreen',
  props: object,
  platformProps: Partial<PlatformProps> = {},
): Platform {
  const { shop: _, ...services } = images.services;
  const platform = bookshop({ images: { ...images, services }, network: withAllStores, ...platformProps });
  const callee = new Rolling(platform, {}, 'search');
  const rest = { ...SERVICE, calls: [callee], ingress: { path: '/' }, ...props };
  if (pattern === 'canary') new Canary(platform, rest, 'orders');
  else new BlueGreen(platform, { ...rest, smokeTestPath: '/healthy', ...props }, 'orders');
  return platform;
}

const container = (changes: object) => ({ container: { ...COMMON.container, ...changes } });
const probes = (changes: object) => container({ probes: { ...COMMON.container.probes, ...changes } });
const resources = (changes: object) =>
  container({ resources: { ...COMMON.container.resources, ...changes } });
const inLive = (changes: object) => ({
  environments: { ...SERVICE.environments, live: { replicas: 4, maxReplicas: 8, ...changes } },
});

describe('what changes with a prop is explained by it', () => {
  test.each<[prop: string, props: object, pattern?: 'blueGreen']>([
    ['runtime', { runtime: nodejs('20') }],
    ['container.port', container({ port: 9000 })],
    ['container.env.LOG_LEVEL', container({ env: { LOG_LEVEL: 'info' } })],
    ['container.longestRequest', container({ longestRequest: Duration.minutes(2) })],
    ['container.probes.readiness.path', probes({ readiness: { path: '/other' } })],
    [
      'container.probes.readiness.initialDelay',
      probes({ readiness: { path: '/ready', initialDelay: Duration.seconds(7) } }),
    ],
    [
      'container.probes.readiness.period',
      probes({ readiness: { path: '/ready', period: Duration.seconds(7) } }),
    ],
    ['container.probes.liveness.path', probes({ liveness: { path: '/other' } })],
    [
      'container.probes.liveness.initialDelay',
      probes({ liveness: { path: '/live', initialDelay: Duration.seconds(7) } }),
    ],
    [
      'container.probes.liveness.period',
      probes({ liveness: { path: '/live', period: Duration.seconds(7) } }),
    ],
    [
      'container.resources.cpu.request',
      resources({ cpu: { request: Cpu.millis(111), limit: Cpu.millis(400) } }),
    ],
    [
      'container.resources.cpu.limit',
      resources({ cpu: { request: Cpu.millis(100), limit: Cpu.millis(444) } }),
    ],
    [
      'container.resources.memory.request',
      resources({ memory: { request: Size.mebibytes(65), limit: Size.mebibytes(128) } }),
    ],
    [
      'container.resources.memory.limit',
      resources({ memory: { request: Size.mebibytes(64), limit: Size.mebibytes(129) } }),
    ],
    [
      'container.resources.ephemeralStorage.request',
      resources({ ephemeralStorage: { request: Size.mebibytes(65), limit: Size.mebibytes(512) } }),
    ],
    [
      'container.resources.ephemeralStorage.limit',
      resources({ ephemeralStorage: { request: Size.mebibytes(64), limit: Size.mebibytes(513) } }),
    ],
    ['stores', { stores: [{ kind: 'postgresql', purpose: 'orders' }] }],
    ['autoscaling.cpu', { autoscaling: { cpu: 71 } }],
    ['ownership', { ownership: { owner: 'others', dataClassification: 'personal' } }],
    ['ingress.path', { ingress: { path: '/orders' } }],
    ['vault', { vault: { role: 'orders', secrets: { 'card.json': 'secret/data/card' } } }],
    ['calls', { calls: [] }],
    ['weights', { weights: [25] }],
    ['bake', { bake: Duration.minutes(16) }],
    ['analysis.interval', { analysis: { interval: Duration.minutes(3) } }],
    ['analysis.initialDelay', { analysis: { initialDelay: Duration.minutes(3) } }],
    ['analysis.failureLimit', { analysis: { failureLimit: 2 } }],
    ['gates.latency.p99', { gates: { securityScan: ['standard'], latency: { p99: Duration.millis(251) } } }],
    ['gates.errorRate', { gates: { ...COMMON.gates, errorRate: 0.02 } }],
    ['environments.live.replicas', inLive({ replicas: 6 })],
    ['environments.live.maxReplicas', inLive({ maxReplicas: 9 })],
    [
      'environments.live.resources.cpu.limit',
      inLive({ resources: { cpu: { request: Cpu.millis(100), limit: Cpu.millis(500) } } }),
    ],
    ['environments.live.env.LOG_LEVEL', inLive({ env: { LOG_LEVEL: 'debug' } })],
    ['environments.live.weights', inLive({ weights: [25] })],
    ['environments.live.bake', inLive({ bake: Duration.hours(1) })],
    ['environments.live.loadTest.image', inLive({ loadTest: { image: 'registry.books.example/load:1' } })],
    ['smokeTestPath', { smokeTestPath: '/other' }, 'blueGreen'],
    ['analysis.interval', { analysis: { interval: Duration.minutes(3) } }, 'blueGreen'],
    [
      'gates.latency.p99',
      { gates: { securityScan: ['standard'], latency: { p99: Duration.millis(251) } } },
      'blueGreen',
    ],
    ['environments.live.replicas', inLive({ replicas: 5 }), 'blueGreen'],
  ])('of a service: %s', (prop, props, pattern) => {
    const before = shopWith(pattern ?? 'canary', {});
    const after = shopWith(pattern ?? 'canary', props);
    expect(unexplainedChanges(before, after, 'services/orders.ts', prop)).toEqual([]);
  });

  test.each<[prop: string, props: Partial<PlatformProps>, instead?: Partial<PlatformProps>]>([
    [
      'git.url',
      { git: { url: 'https://git.books.example/tree.git', revision: 'release', path: 'generated/tree' } },
    ],
    [
      'git.revision',
      { git: { url: 'git@git.books.example:platform/tree.git', revision: 'live', path: 'generated/tree' } },
    ],
    [
      'git.path',
      { git: { url: 'git@git.books.example:platform/tree.git', revision: 'release', path: 'tree' } },
    ],
    ['argocd.namespace', { argocd: { namespace: 'argo', bootstrapProject: 'roots' } }],
    ['argocd.bootstrapProject', { argocd: { namespace: 'gitops', bootstrapProject: 'default' } }],
    ['ingressClass', { ingressClass: 'nginx' }],
    ['mesh', { mesh: 'istio' }],
    ['externalSecrets.secretStore', { externalSecrets: { secretStore: 'vault' } }],
    ['prometheus.address', { prometheus: { ...prometheus, address: 'http://prometheus.watch:9090' } }],
    [
      'prometheus.latencyHistogram',
      { prometheus: { ...prometheus, latencyHistogram: { name: 'latency', unit: 'seconds' } } },
    ],
    [
      'prometheus.labels',
      {
        prometheus: {
          ...prometheus,
          labels: { namespace: 'n', service: 's', revisionHash: 'r', status: 'c' },
        },
      },
    ],
    ['network.prometheus', { network: { ...network, prometheus: { namespace: 'metrics' } } }],
    ['network.ingressController', { network: { ...network, ingressController: { namespace: 'in' } } }],
    ['network.dns', { network: { ...network, dns: { cidr: '10.0.0.10/32' } } }],
    [
      'network.meshControlPlane',
      { mesh: 'istio', network: { ...network, meshControlPlane: { namespace: 'mesh' } } },
      { mesh: 'istio' },
    ],
    ['network.stores', { network: { ...network, stores: { postgresql: { cidr: '10.0.1.0/24' } } } }],
    [
      'environments',
      {
        environments: environments.map(({ name, namespace, cluster, host }) => ({
          name,
          namespace: `${namespace}-2`,
          cluster: `${cluster}:444`,
          host: `www.${host}`,
          production: name === 'dev',
        })),
      },
    ],
  ])('of the platform: %s', (prop, props, instead) => {
    const stores = { stores: [{ kind: 'postgresql', purpose: 'orders' }] };
    const before = shopWith('canary', stores, instead);
    const after = shopWith('canary', stores, props);
    expect(unexplainedChanges(before, after, 'platform.ts', prop)).toEqual([]);
  });

  test('of an image', () => {
    const { shop: _, ...others } = images.services;
    const services = { ...others, orders: { ...others.orders, live: { tag: '2.0.1' } } };
    expect(
      unexplainedChanges(
        shopWith('canary', {}),
        shopWith('canary', {}, { images: { ...images, services } }),
        'versions.yaml',
        'orders.live',
      ),
    ).toEqual([]);
  });
});

/** Fields that differ between two platforms although the explanation of neither names the prop. */
function unexplainedChanges(before: Platform, after: Platform, file: string, prop: string): string[] {
  const sides = [before, after].map((platform) => {
    const tree = render(platform);
    return { platform, tree, values: valuesOf(tree) };
  });
  const places = new Set(sides.flatMap(({ values }) => [...values.keys()]));
  const changed = [...places].filter((place) => {
    const [old, fresh] = sides.map(({ values }) => JSON.stringify(values.get(place)?.value));
    return old !== fresh;
  });
  expect(changed).not.toEqual([]);
  return changed.filter((name) => {
    const found = sides.flatMap(({ values, ...side }) => {
      const place = values.get(name)?.place;
      return place ? [{ ...side, place }] : [];
    });
    // A file that comes or goes with a prop is itself what the prop has to do with it.
    const comesOrGoes = sides.some(({ tree }) => !tree.has(found[0]?.place.file ?? ''));
    return !(
      comesOrGoes ||
      found.some(({ platform, tree, place }) => propsAt(platform, tree, place, file).some(isPartOf(prop)))
    );
  });
}

function propsAt(platform: Platform, tree: Tree, { file, object, field }: Place, source: string): string[] {
  const { fields } = explain(platform, tree, tree.get(file) as TreeFile, field);
  return fields
    .filter((explained) => explained.object === object)
    .flatMap(({ from, overrides }) => [
      ...from.filter((reference) => reference.file === source).map((reference) => reference.prop),
      ...(source.startsWith('services/') ? overrides : []),
    ]);
}

/** Whether a prop is another one, a part of it, or the whole of which that is a part. */
function isPartOf(prop: string): (other: string) => boolean {
  return (other) => {
    const [short, long] = [prop, other].sort((a, b) => a.length - b.length) as [string, string];
    return long === short || long.startsWith(`${short}.`) || long.startsWith(`${short}[`);
  };
}

describe('explain', () => {
  let project: ProjectRepository;
  beforeAll(() => {
    project = new ProjectRepository();
  });
  afterAll(() => project.remove());

  test('tells where a field comes from', () => {
    const place = 'dist/base/checkout/deployment.yaml:spec.template.spec.containers[0].resources.requests';
    expect(project.infra('explain', place)).toEqual({
      status: 0,
      stdout: `dist/base/checkout/deployment.yaml
  defined by [ecommerce/checkout], Checkout, a CanaryService
  to change it, edit services/checkout.ts and run \`npm run synth\`

Deployment/checkout-service
  spec.template.spec.containers[checkout].resources.requests.cpu                services/checkout.ts: container.resources.cpu.request; in overlays environments.production.resources.cpu.request
  spec.template.spec.containers[checkout].resources.requests.ephemeral-storage  services/checkout.ts: container.resources.ephemeralStorage.request (not set); in overlays environments.<env>.resources.ephemeralStorage.request
  spec.template.spec.containers[checkout].resources.requests.memory             services/checkout.ts: container.resources.memory.request; in overlays environments.production.resources.memory.request
`,
      stderr: '',
    });
  });

  test('tells what an operation of a patch changes', () => {
    const { stdout } = project.infra(
      'explain',
      'dist/overlays/production/frontend/kustomization.yaml:patches[2]',
    );
    expect(stdout).toBe(`dist/overlays/production/frontend/kustomization.yaml
  defined by [ecommerce/frontend], Frontend, a BlueGreenService
  to change it, edit services/frontend.ts and images.yaml and run \`npm run synth\`

Kustomization
  patches[2]           what the environment has otherwise than the base
  patches[2].patch[0]  changes Ingress/frontend-shell: spec.rules[0].host; main.ts: environments[production].host
  patches[2].patch[1]  changes Ingress/frontend-shell: spec.tls; main.ts: environments[production].host
`);
  });

  test.each`
    name              | field
    ${'by its index'} | ${'spec.template.spec.containers[0].env[4].value'}
    ${'by its name'}  | ${'spec.template.spec.containers[checkout].env[LOG_LEVEL].value'}
    ${'in quotes'}    | ${`spec['template']["spec"].containers[0].env[LOG_LEVEL].value`}
  `('finds a field $name', ({ field }) => {
    const { stdout } = project.infra('explain', '--json', `dist/base/checkout/deployment.yaml:${field}`);
    expect(JSON.parse(stdout)).toEqual({
      file: 'base/checkout/deployment.yaml',
      construct: 'ecommerce/checkout',
      classes: ['Checkout', 'CanaryService'],
      sources: ['services/checkout.ts'],
      fields: [
        {
          object: 'Deployment/checkout-service',
          field: 'spec.template.spec.containers[checkout].env[LOG_LEVEL].value',
          value: 'info',
          from: [{ file: 'services/checkout.ts', prop: 'container.env.LOG_LEVEL', isSet: true }],
          overrides: ['environments.staging.env.LOG_LEVEL'],
          because: null,
          changes: null,
        },
      ],
    });
  });

  test.each`
    name                         | file
    ${'from the project'}        | ${'dist/base/checkout/service.yaml'}
    ${'inside the tree'}         | ${'base/checkout/service.yaml'}
    ${'from the working folder'} | ${'./dist/base/../base/checkout/service.yaml'}
  `('finds a file $name', ({ file }) => {
    const { status, stdout } = project.infra('explain', `${file}:metadata.labels.app.kubernetes.io/part-of`);
    expect(status).toBe(0);
    // Each of its Services has the label.
    expect(
      stdout.match(/^ {2}metadata\.labels\['app\.kubernetes\.io\/part-of'\] {2}services.*main\.ts: name$/gm),
    ).toHaveLength(3);
  });

  test('finds a file from a folder within the tree, and by an absolute path', () => {
    const { stdout } = project.run('bash', [
      '-c',
      'cd dist/base && ../../cli/infra.cjs explain checkout/hpa.yaml:kind',
    ]);
    expect(stdout).toMatch(/^dist\/base\/checkout\/hpa\.yaml\n/);
    expect(project.infra('explain', `${project.path('dist/base/checkout/hpa.yaml')}:kind`).stdout).toBe(
      stdout,
    );
  });

  test.each`
    place                                                                    | message
    ${'dist/base/chekout/deployment.yaml'}                                   | ${"'dist/base/chekout/deployment.yaml' is not a generated file, did you mean 'dist/base/checkout/deployment.yaml'?"}
    ${'README.md'}                                                           | ${"'README.md' is not a generated file"}
    ${'dist/base/checkout/deployment.yaml:spec.templat'}                     | ${"base/checkout/deployment.yaml: 'spec' has no 'templat', did you mean 'template'?"}
    ${'dist/base/checkout/deployment.yaml:spec.x'}                           | ${"base/checkout/deployment.yaml: 'spec' has no 'x', it has selector, template"}
    ${'dist/base/checkout/deployment.yaml:spec.template.spec.containers[4]'} | ${"base/checkout/deployment.yaml: 'spec.template.spec.containers' has no '4', it has checkout"}
    ${'dist/base/checkout/service.yaml:spec.replicas'}                       | ${/^base\/checkout\/service\.yaml: 'spec' has no 'replicas'/}
  `('refuses $place', ({ place, message }) => {
    const { status, stdout, stderr } = project.infra('explain', place);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    if (message instanceof RegExp) expect(stderr).toMatch(message);
    else expect(stderr).toBe(`${message}\n`);
  });
});
