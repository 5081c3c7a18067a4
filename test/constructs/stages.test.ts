import { expect, test } from 'vitest';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import { TreeIndex } from '../../checks/tree-index';
import { secretsPage } from '../../cli/secrets-page';
import type { EnvironmentProps, HelmReleaseProps, PlatformProps } from '../../constructs';
import { stagesOf } from '../../constructs/pipeline/pipeline';
import { nameTogether } from '../../constructs/platform/stage';
import { BOOKSHOP } from '../../examples/bookshop/main';
import { render } from '../../synth/render';
import { renderWorkflows } from '../../synth/workflows';
import { APPROVAL, bookshop, Canary, COMMON, problemsOf } from '../bookshop';

const [DEV, , LIVE] = BOOKSHOP.environments as unknown as readonly [
  EnvironmentProps,
  unknown,
  EnvironmentProps,
];
const EU: EnvironmentProps = { ...LIVE, name: 'eu', namespace: 'books', stage: 'live', cluster: 'books-eu' };
const US: EnvironmentProps = { ...EU, name: 'us', cluster: 'https://us.books.example:6443' };
const TAGS = { dev: { tag: 'abcdef2' }, eu: { tag: 'abcdef1' }, us: { tag: 'abcdef0' } };

/** A canary in two regions of one stage, behind `dev`. */
function regions(props: Partial<PlatformProps> = {}, live: object = {}) {
  const approved = Object.fromEntries(
    Object.entries(TAGS).map(([name, version]) => [
      name,
      'approval' in live && name !== 'dev'
        ? { ...version, approval: { by: 'jane', ticket: 'T-1' } }
        : version,
    ]),
  );
  const platform = bookshop({
    environments: [DEV, EU, US],
    images: { file: 'versions.yaml', services: { orders: approved } },
    ...props,
  });
  const service = new Canary(platform, {
    environments: { dev: { replicas: 1 }, eu: { replicas: 4, ...live }, us: { replicas: 3, ...live } },
    ...('approval' in live && { gates: { ...COMMON.gates, further: ['manual-approval'] } }),
  });
  return { platform, service };
}

test('a namespace and a host that regions share stand once among the Secrets', () => {
  const stores = [{ kind: 'redis', purpose: 'orders' }];
  const page = secretsPage(regions({}, { stores, ingress: { path: '/' } }).platform);
  expect(page).toContain('in each of the namespaces `books-dev`, `books`, with');
  expect(page).toContain('| orders (only in eu, us) | redis (orders) |');
  expect(page).toContain(`| \`${EU.host}\` |`);
  expect(secretsPage(regions().platform)).toContain('\n\nNo service reads a Secret.\n\n');
});

test('each region is deployed to its own cluster, known by URL or by name, and to no other', () => {
  const tree = render(regions().platform);
  expect(checkTree(tree).map(describeFinding)).toEqual([]);
  const { argocd } = new TreeIndex(tree);
  const destinations = argocd.applications.map(({ object }) => [
    object.metadata.name,
    object.spec.destination,
  ]);
  expect(Object.fromEntries(destinations)).toMatchObject({
    'orders-eu': { name: 'books-eu', namespace: 'books' },
    'orders-us': { server: 'https://us.books.example:6443', namespace: 'books' },
  });
  const projects = argocd.set.ofKind('AppProject').map(({ object }) => [object.metadata.name, object.spec]);
  expect(Object.fromEntries(projects)).toMatchObject({
    'bookshop-eu': { destinations: [{ name: 'books-eu', namespace: 'books' }] },
    'bookshop-us': { destinations: [{ server: 'https://us.books.example:6443', namespace: 'books' }] },
  });
});

test('each cluster has its add-ons once, however many environments are in it', () => {
  const release: HelmReleaseProps = {
    name: 'metrics',
    repository: 'https://charts.example.com',
    version: '1.2.3',
    namespace: 'metrics',
    wave: 1,
    values: {},
    kinds: { cluster: [], namespaced: ['Service'] },
  };
  const second: EnvironmentProps = { ...US, name: 'asia', namespace: 'books-asia' };
  const platform = bookshop({
    addons: [release],
    environments: [DEV, EU, US, second],
    images: { file: 'versions.yaml', services: {} },
  });
  const tree = render(platform);
  const places = new TreeIndex(tree).argocd.applications.flatMap(({ object: { metadata, spec } }) =>
    spec.sources ? [[metadata.name, spec.destination.server ?? spec.destination.name]] : [],
  );
  expect(places.sort()).toEqual([
    ['metrics', 'https://kubernetes.default.svc'],
    ['metrics-eu', 'books-eu'],
    ['metrics-us', 'https://us.books.example:6443'],
  ]);
});

const pipeline = (props: Partial<PlatformProps>, live: object = {}) =>
  stagesOf(regions({ pipelines: true, ...props }, live).service).flatMap(({ id, kind, needs }) =>
    ['promotion', 'verdict', 'approval'].includes(kind) ? [[id, needs.at(-1)]] : [],
  );

test('pipelines go from region to region, each once the one before is well', () => {
  expect(pipeline({})).toEqual([
    ['promote-dev', 'scan-image'],
    ['verdict-dev', 'promote-dev'],
    ['promote-eu', 'load'],
    ['verdict-eu', 'promote-eu'],
    ['promote-us', 'verdict-eu'],
  ]);
});

test('or to all regions at once, and one approval is for all of them', () => {
  const approval = { approval: APPROVAL };
  expect(pipeline({ withinStage: 'together' }, approval)).toEqual([
    ['promote-dev', 'scan-image'],
    ['verdict-dev', 'promote-dev'],
    ['approve-live', 'load'],
    ['promote-live', 'approve-live'],
  ]);
  expect(pipeline({}, approval).map(([id]) => id)).toEqual([
    'promote-dev',
    'verdict-dev',
    'approve-live',
    'promote-eu',
    'verdict-eu',
    'promote-us',
  ]);
  const { platform } = regions(
    { pipelines: true, git: { url: 'https://github.com/books/infra.git' } },
    approval,
  );
  const [workflow] = [...renderWorkflows(platform).values()];
  const asked = workflow?.text.match(/needs\.approve-[\w.-]+/g);
  expect(asked).toEqual(
    [...Array(2)].flatMap(() => ['needs.approve-live.outputs.by', 'needs.approve-live.outputs.ticket']),
  );
});

test.each<[string, readonly EnvironmentProps[], string]>([
  [
    'torn apart',
    [EU, { ...DEV, name: 'dev' }, US],
    `[bookshop/environment us] 'stage' must be another one than that of 'eu', which does not stand beside it: environments are in the order of promotions, got "live"`,
  ],
  [
    'half for users',
    [DEV, EU, { ...US, production: false }],
    `[bookshop/environment us] 'production' must be true, as in 'eu' of the same stage, got false`,
  ],
  [
    'called like one of several',
    [DEV, { ...EU, stage: 'eu' }, { ...US, stage: 'eu' }],
    `[bookshop/environment us] 'stage' must be another one than the name of an environment, unless that is all of it, e.g. 'eu-all', got "eu"`,
  ],
])('a stage is refused that is %s', (_name, environments, message) => {
  const platform = bookshop({ environments, images: { file: 'versions.yaml', services: {} } });
  expect(problemsOf(platform)).toContain(message);
});

test('some of a stage are named one by one', () => {
  const { environments } = regions().platform;
  expect([['eu', 'us'], ['us'], ['dev', 'eu']].map((names) => nameTogether(names, environments))).toEqual([
    'live',
    'us',
    'dev and eu',
  ]);
});
