import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Explanation, PropReference } from '../../cli/explain/explain';
import { declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import { declareShop } from '../shop';
import { explainFile } from './explain-file';
import { ProjectRepository } from './project-repository';

const EXPLAINED = new Map<string, Explanation>();

/** What decides a field, each as `file: prop`, in brackets what is not set; all that are asked for of a file at once. */
function propsOf(file: string, name: string): string[] {
  const places = DECIDED.map(([place]) => place).filter((place) => place.startsWith(`${file}:`));
  const asked = places.map((place) => place.slice(file.length + 1));
  const explained = EXPLAINED.get(file) ?? explainFile(declareBookshop, file, asked);
  EXPLAINED.set(file, explained);
  const covers = (outer: string, inner: string) =>
    /^([.[]|$)/.test(inner.slice(outer.length)) && inner.startsWith(outer);
  const fields = explained.fields.filter(({ field }) => covers(name, field) || covers(field, name));
  expect(fields).not.toEqual([]);
  const named = ({ file: of, prop, isSet }: PropReference) => `${of}: ${isSet ? prop : `(${prop})`}`;
  return [...new Set(fields.flatMap(({ from }) => from.map(named)))];
}

const DECIDED: readonly [field: string, props: string[]][] = [
  ['base/orders/deployment.yaml:kind', []],
  ['base/orders/deployment.yaml:metadata.name', ['services/orders.ts: repository']],
  [
    'base/orders/deployment.yaml:metadata.annotations["bookshop/owner"]',
    ['services/orders.ts: ownership.owner', 'main.ts: name', 'main.ts: (domain)'],
  ],
  [
    'base/orders/deployment.yaml:spec.template.spec.containers[orders].env[LOG_LEVEL].value',
    ['services/orders.ts: container.env.LOG_LEVEL'],
  ],
  [
    'base/orders/deployment.yaml:spec.template.spec.containers[orders].env[SEARCH_URL].value',
    ['services/orders.ts: calls', 'services/search.ts: repository', 'services/search.ts: (container.port)'],
  ],
  [
    'base/orders/deployment.yaml:spec.template.spec.containers[orders].readinessProbe.httpGet.port',
    ['services/orders.ts: container.port'],
  ],
  [
    'base/orders/deployment.yaml:spec.template.spec.containers[orders].readinessProbe.initialDelaySeconds',
    ['services/orders.ts: container.probes.readiness.initialDelay'],
  ],
  [
    'base/orders/deployment.yaml:spec.template.spec.containers[orders].resources.requests.memory',
    ['services/orders.ts: container.resources.memory.request'],
  ],
  [
    'base/orders/deployment.yaml:spec.template.spec.terminationGracePeriodSeconds',
    ['services/orders.ts: container.longestRequest'],
  ],
  [
    'base/orders/deployment.yaml:spec.template.metadata.annotations["vault.hashicorp.com/role"]',
    ['services/orders.ts: vault.role'],
  ],
  [
    'base/search/deployment.yaml:spec.template.spec.terminationGracePeriodSeconds',
    ['services/search.ts: (container.longestRequest)'],
  ],
  ['base/search/hpa.yaml:spec.metrics', ['services/search.ts: autoscaling.cpu']],
  ['base/shop/ingress.yaml:spec.ingressClassName', ['main.ts: ingressClass']],
  ['base/orders/external-secret.yaml:spec.secretStoreRef.name', ['main.ts: externalSecrets.secretStore']],
  [
    'overlays/live/orders/kustomization.yaml:replicas[order-desk].count',
    ['services/orders.ts: environments.live.replicas'],
  ],
  [
    'overlays/live/orders/kustomization.yaml:images[registry.books.example/team/images/order-desk].newTag',
    ['images.yaml: orders.live.tag'],
  ],
  [
    'overlays/live/orders/kustomization.yaml:images[registry.books.example/team/images/order-desk].digest',
    ['images.yaml: orders.live.digest'],
  ],
  ['overlays/live/orders/kustomization.yaml:namespace', ['main.ts: environments[live].namespace']],
  ['argocd/orders-live.yaml:spec.destination.server', ['main.ts: environments[live].cluster']],
  [
    'argocd/app-of-apps.yaml:spec.source.targetRevision',
    [
      'main.ts: git.revision',
      ...['dev', 'live', 'test'].map((name) => `main.ts: (environments[${name}].revision)`),
    ],
  ],
];

test.each(DECIDED)('%s is decided by what changes it when it changes', (place, props) => {
  const [file = '', field = ''] = place.split(/:(.*)/);
  expect(propsOf(file, field)).toEqual(props);
});

test('an object that a prop adds is there by it', () => {
  const [kind] = explainFile(declareShop, 'base/payments/networkpolicy.yaml', ['kind']).fields;
  expect(kind).toMatchObject({
    from: [],
    thereBy: [{ file: 'services/payments.ts', prop: 'isolated', isSet: true }],
  });
});

test('what an environment could say otherwise is named by the prop, set or not', () => {
  const limits = 'spec.template.spec.containers[0].resources.limits';
  const { fields } = explainFile(declareShop, 'base/checkout/deployment.yaml', [limits]);
  expect(fields.map(({ field, overrides }) => [field.split('.').at(-1), overrides])).toEqual([
    ['cpu', ['environments.production.resources.cpu.limit']],
    ['ephemeral-storage', ['environments.<env>.resources.ephemeralStorage']],
    ['memory', ['environments.production.resources.memory.limit']],
  ]);
});

describe('explain', () => {
  let project: ProjectRepository;
  beforeAll(() => {
    project = new ProjectRepository();
  });
  afterAll(() => project.remove());

  test('tells where a field comes from', async () => {
    const place = 'dist/base/checkout/deployment.yaml:spec.template.spec.containers[0].resources.requests';
    expect(await project.infra('explain', place)).toEqual({
      status: 0,
      stdout: `dist/base/checkout/deployment.yaml
  defined by [ecommerce/checkout], Checkout, a CanaryService
  to change it, edit services/checkout.ts and run \`npm run synth\`

Deployment/checkout-service
  spec.template.spec.containers[checkout].resources.requests.cpu                services/checkout.ts: container.resources.cpu.request; in overlays environments.production.resources.cpu.request
  spec.template.spec.containers[checkout].resources.requests.ephemeral-storage  services/checkout.ts (not set: container.resources.ephemeralStorage); in overlays environments.<env>.resources.ephemeralStorage
  spec.template.spec.containers[checkout].resources.requests.memory             services/checkout.ts: container.resources.memory.request; in overlays environments.production.resources.memory.request
`,
      stderr: '',
    });
  });

  test('tells what an operation of a patch changes', async () => {
    const { stdout } = await project.infra(
      'explain',
      'dist/overlays/production/frontend/kustomization.yaml:patches[2]',
    );
    expect(stdout).toBe(`dist/overlays/production/frontend/kustomization.yaml
  defined by [ecommerce/frontend], Frontend, a BlueGreenService
  to change it, edit services/frontend.ts and images.yaml and run \`npm run synth\`

Kustomization
  patches[Ingress/frontend-shell].target.kind  services/frontend.ts (not set: ingress.hosts, environments.production.ingress.hosts)
  patches[Ingress/frontend-shell].target.name  services/frontend.ts: repository (not set: ingress.hosts, environments.production.ingress.hosts)
  patches[Ingress/frontend-shell].patch[0]     changes Ingress/frontend-shell: spec.rules[0].host; main.ts: environments[production].host; services/frontend.ts (not set: ingress.hosts, environments.production.ingress.hosts)
  patches[Ingress/frontend-shell].patch[1]     changes Ingress/frontend-shell: spec.tls; services/frontend.ts: repository (not set: ingress.hosts, environments.production.ingress.hosts); main.ts: environments[production].host
`);
  });

  test('is data for programs', async () => {
    const field = 'spec.template.spec.containers[checkout].env[LOG_LEVEL].value';
    const { stdout } = await project.infra(
      'explain',
      '--json',
      `dist/base/checkout/deployment.yaml:${field}`,
    );
    expect(JSON.parse(stdout)).toEqual({
      file: 'base/checkout/deployment.yaml',
      construct: 'ecommerce/checkout',
      classes: ['Checkout', 'CanaryService'],
      sources: ['services/checkout.ts'],
      fields: [
        {
          object: 'Deployment/checkout-service',
          field,
          value: 'info',
          from: [{ file: 'services/checkout.ts', prop: 'container.env.LOG_LEVEL', isSet: true }],
          thereBy: [],
          overrides: ['environments.staging.env.LOG_LEVEL'],
          changes: null,
        },
      ],
    });
  });

  // A field that is not there is told without looking for what decides it.
  test.each([
    ['from the project', '.', 'dist/base/checkout/service.yaml'],
    ['inside the tree', '.', 'base/checkout/service.yaml'],
    ['from the working folder', '.', './dist/base/../base/checkout/service.yaml'],
    ['from a folder within the tree', 'dist/base', 'checkout/service.yaml'],
    ['by an absolute path', '.', '/absolute'],
  ])('finds a file %s', async (_, cwd, file) => {
    const place = file.replace(/^\/absolute/, project.path('dist/base/checkout/service.yaml'));
    const { stderr } = await project.infraIn({ cwd }, 'explain', `${place}:metadata.label`);
    expect(stderr).toBe("base/checkout/service.yaml: 'metadata' has no 'label', did you mean 'labels'?\n");
  });

  test.each`
    place                                                                    | message
    ${'dist/base/chekout/deployment.yaml'}                                   | ${"'dist/base/chekout/deployment.yaml' is not a generated file, did you mean 'dist/base/checkout/deployment.yaml'?"}
    ${'README.md'}                                                           | ${"'README.md' is not a generated file"}
    ${'dist/base/checkout/deployment.yaml:spec.templat'}                     | ${"base/checkout/deployment.yaml: 'spec' has no 'templat', did you mean 'template'?"}
    ${'dist/base/checkout/deployment.yaml:spec.x'}                           | ${"base/checkout/deployment.yaml: 'spec' has no 'x', it has selector, template"}
    ${'dist/base/checkout/deployment.yaml:spec.template.spec.containers[4]'} | ${"base/checkout/deployment.yaml: 'spec.template.spec.containers' has no '4', it has checkout"}
    ${'dist/base/checkout/service.yaml:spec.replicas'}                       | ${/^base\/checkout\/service\.yaml: 'spec' has no 'replicas'/}
  `('refuses $place', async ({ place, message }) => {
    const { status, stdout, stderr } = await project.infra('explain', place);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    if (message instanceof RegExp) expect(stderr).toMatch(message);
    else expect(stderr).toBe(`${message}\n`);
  });
});
