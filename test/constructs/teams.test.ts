import { expect, test } from 'vitest';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import { networkReach } from '../../checks/network/network-reach';
import { TreeIndex } from '../../checks/tree-index';
import { codeOwners } from '../../cli/generated-pages';
import { secretsPage } from '../../cli/secrets-page';
import type { PlatformProps } from '../../constructs';
import { fieldsAt } from '../../manifests/field-path';
import { render } from '../../synth/render';
import { treeTexts } from '../../synth/synthesize';
import { APPROVAL, BlueGreen, bookshop, Canary, COMMON, ISOLATED, problemsOf, Rolling } from '../bookshop';

const TEAMS = [
  {
    name: 'finders',
    owners: ['@books/finders'],
    groups: ['books:finders'],
    namespaces: { dev: 'finders-dev', live: 'finders' },
  },
  { name: 'tills', owners: ['@books/tills'], groups: ['books:tills'] },
] as const;

/** The search of a team with namespaces of its own, the orders of one without, and the shop of none. */
function teamwork(props: Partial<PlatformProps> = {}) {
  const platform = bookshop({ teams: TEAMS, network: ISOLATED, ...props });
  const search = new Rolling(platform, { team: 'finders', stores: [{ kind: 'redis', purpose: 'index' }] });
  const orders = new Canary(platform, { team: 'tills', calls: [search] });
  new BlueGreen(platform, { calls: [search, orders], ingress: { path: '/' } });
  return platform;
}

const declared = () => new TreeIndex(render(teamwork()));

function objectsIn(environment: string) {
  return declared()
    .overlays.filter((overlay) => overlay.environment === `overlays/${environment}`)
    .flatMap(({ objects }) => objects.map(({ object }) => object));
}

test.each<[string, Partial<PlatformProps>]>([
  ['isolated', {}],
  ['in a mesh', { mesh: 'istio' }],
  [
    'with quotas and alerts',
    { namespaces: { denyByDefault: true, priorities: { low: 1000 } }, monitoring: { namespace: 'watch' } },
  ],
  ['with pipelines', { pipelines: true, git: { url: 'https://github.com/books/infra.git' } }],
])('a platform of teams passes every check, %s', (_name, props) => {
  const platform = teamwork(props);
  platform.add('role.yaml', {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata: { name: 'reader' },
    rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }],
  });
  expect(checkTree(render(platform)).map(describeFinding)).toEqual([]);
});

test('each team has AppProjects of its own, for its namespaces and Applications alone', () => {
  const projects = declared()
    .argocd.set.ofKind('AppProject')
    .map(({ object: { metadata, spec } }) => [
      metadata.name,
      spec.destinations?.map(({ namespace }) => namespace).join(),
      spec.roles?.flatMap(({ groups = [], policies = [] }) => [
        ...groups,
        ...policies.map((it) => it.split(', ')[3]),
      ]),
    ]);
  expect(projects.slice(1)).toEqual([
    ['bookshop-dev', 'books-dev', undefined],
    ['bookshop-finders-dev', 'finders-dev', ['books:finders', 'get', 'sync']],
    ['bookshop-tills-dev', 'books-dev', ['books:tills', 'get', 'sync']],
    ['bookshop-live', 'books', undefined],
    ['bookshop-finders-live', 'finders', ['books:finders', 'get', 'sync']],
    ['bookshop-tills-live', 'books', ['books:tills', 'get', 'sync']],
    ['bookshop-test', 'test', undefined],
    ['bookshop-finders-test', 'test', ['books:finders', 'get', 'sync']],
    ['bookshop-tills-test', 'test', ['books:tills', 'get', 'sync']],
  ]);
  const applications = declared().argocd.applications.map(({ object: { metadata, spec } }) => [
    metadata.name,
    `${spec.project} ${spec.destination.namespace}`,
  ]);
  expect(Object.fromEntries(applications)).toMatchObject({
    'search-live': 'bookshop-finders-live finders',
    'orders-live': 'bookshop-tills-live books',
    'shop-live': 'bookshop-live books',
  });
});

test('callees are found in the namespaces of their teams, and policies let just their callers in', () => {
  const urls = (environment: string) =>
    objectsIn(environment).flatMap((object) =>
      fieldsAt(object, 'spec.template.spec.containers[0].env[*]')
        .map(({ value }) => value as { name: string; value: string })
        .flatMap(({ name, value }) => (name === 'SEARCH_URL' ? [value] : [])),
    );
  expect(new Set(urls('live'))).toEqual(new Set(['http://search-api.finders.svc.cluster.local:8080']));
  expect(new Set(urls('test'))).toEqual(new Set(['http://search-api.$(NAMESPACE).svc.cluster.local:8080']));
  expect(networkReach(objectsIn('live')).filter((edge) => edge.includes('→ finders/search-api'))).toEqual([
    'all pods in watch → finders/search-api TCP/9090',
    'books/order-desk → finders/search-api TCP/8080',
    'books/shop-window → finders/search-api TCP/8080',
  ]);
});

test('code owners are those of the team, and of who approves where that is asked', () => {
  const platform = bookshop({ teams: TEAMS });
  new Rolling(platform, { team: 'finders' });
  new Canary(platform, {
    team: 'tills',
    gates: { ...COMMON.gates, further: ['manual-approval'] },
    environments: { ...COMMON.environments, live: { replicas: 4, approval: APPROVAL } },
  });
  expect(codeOwners(platform).split('\n').slice(1)).toEqual([
    '/services/orders.ts @books/tills',
    '/generated/tree/base/orders/ @books/tills',
    '/generated/tree/overlays/dev/orders/ @books/tills',
    '/generated/tree/overlays/test/orders/ @books/tills',
    '/generated/tree/overlays/live/orders/ @books/tills',
    '/services/search.ts @books/finders',
    '/generated/tree/base/search/ @books/finders',
    '/generated/tree/overlays/dev/search/ @books/finders',
    '/generated/tree/overlays/test/search/ @books/finders',
    '/generated/tree/overlays/live/search/ @books/finders',
    '/.github/ @books/tills',
    '/generated/tree/argocd/ @books/tills',
    '/generated/tree/base/orders/ @books/tills',
    '/generated/tree/overlays/live/orders/ @books/tills',
    '',
  ]);
});

test('a team syncs nothing that waits for an approval', () => {
  const { search = {}, orders = {} } = bookshop().images.services;
  const approved = { ...orders, live: { ...orders.live, approval: { by: 'jane', ticket: 'T-1' } } };
  const images = { file: 'versions.yaml', services: { search, orders: approved } };
  const platform = bookshop({ teams: TEAMS, images });
  new Rolling(platform, { team: 'tills' });
  new Canary(platform, {
    team: 'tills',
    environments: { ...COMMON.environments, live: { replicas: 4, approval: APPROVAL } },
  });
  const projects = new TreeIndex(render(platform)).argocd.set.ofKind('AppProject');
  const live = projects.find(({ object }) => object.metadata.name === 'bookshop-tills-live');
  expect(
    live?.object.spec.roles?.map(({ name, policies }) => [
      name,
      policies?.map((it) => it.split(', ').slice(3, 5).join(' ')),
    ]),
  ).toEqual([
    [
      'orders-approver',
      [
        'get bookshop-tills-live/orders-live',
        'action/argoproj.io/Rollout/resume bookshop-tills-live/orders-live',
      ],
    ],
    [
      'team',
      [
        'get bookshop-tills-live/orders-live',
        'get bookshop-tills-live/search-live',
        'sync bookshop-tills-live/search-live',
      ],
    ],
  ]);
});

test('Secrets are listed with the namespaces of their team', () => {
  expect(secretsPage(teamwork())).toContain('search (in the namespace finders-dev, test, finders)');
});

test.each<[string, Partial<PlatformProps>, string]>([
  [
    'a second one of a name',
    { teams: [TEAMS[1], TEAMS[1]] },
    `[bookshop] 'teams[1].name' must be another one than that of a further team, got "tills"`,
  ],
  [
    "an environment's namespace",
    { teams: [{ ...TEAMS[1], namespaces: { dev: 'books-dev' } }] },
    `[bookshop] 'teams[0].namespaces.dev' must be another one than that of an environment or of a further team in the same cluster, got "books-dev"`,
  ],
  [
    'a namespace of the system',
    { teams: [{ ...TEAMS[1], namespaces: { dev: 'kube-system' } }] },
    `[bookshop] 'teams[0].namespaces.dev' must be one for the services alone, none of the system or of the platform's own parts, got "kube-system"`,
  ],
  [
    'a namespace nowhere',
    { teams: [{ ...TEAMS[1], namespaces: { life: 'tills' } }] },
    `[bookshop] 'teams[0].namespaces.life' is not an environment of the platform, did you mean 'live'?`,
  ],
])('a team is refused with %s', (_name, props, message) => {
  expect(problemsOf(bookshop({ ...props, images: { file: 'versions.yaml', services: {} } }))).toContain(
    message,
  );
});

test('a service is refused of a team that there is not', () => {
  const platform = bookshop({ teams: TEAMS });
  new Rolling(platform, { team: 'finder' });
  expect(problemsOf(platform)).toContain(
    `[bookshop/search] 'team' must be one of the platform's 'teams', got "finder", did you mean 'finders'?`,
  );
});

test('a service changes its team by one commit, if its namespace stays', () => {
  const teamOf = (team: string) => {
    const { search = {} } = bookshop().images.services;
    const images = { file: 'versions.yaml', services: { search } };
    const teams = [...TEAMS, { ...TEAMS[1], name: 'desks' }];
    const platform = bookshop({ teams, images });
    new Rolling(platform, { team });
    return render(platform);
  };
  const changed = (from: string, to: string) =>
    checkTree(teamOf(to), { name: 'HEAD', texts: treeTexts(teamOf(from)) }).map(describeFinding);
  expect(changed('tills', 'desks')).toEqual([]);
  const refused = changed('tills', 'finders').filter((finding) => finding.includes('books-dev'));
  expect(refused).toEqual([
    expect.stringMatching(
      /spec\.destinations must keep .*"books-dev".* To move, .* the service under another name to its new team;.*\(project-keeps-namespace\)$/,
    ),
  ]);
});
