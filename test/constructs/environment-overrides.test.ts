import { Duration, Size } from 'cdk8s';
import { expect, test } from 'vitest';
import { TreeIndex } from '../../checks/tree-index';
import type { CanaryServiceProps, CanaryValues } from '../../constructs';
import { fieldsAt } from '../../manifests/field-path';
import { checkedTree } from '../../synth/synthesize';
import { bookshop, CANARY, Canary, ISOLATED, imagesOf } from '../bookshop';

const REDIS = [{ kind: 'redis', purpose: 'index' }] as const;

const LIVE_VAULT = { role: 'live-desk', secrets: { 'keys.json': 'secret/data/live-keys' } };

/** Orders with everything that an environment may override, and with more in `live`. */
function treeOf(live: Partial<CanaryValues>, props: Partial<CanaryServiceProps> = {}) {
  const platform = bookshop({ images: imagesOf('orders'), network: ISOLATED });
  new Canary(platform, {
    stores: REDIS,
    isolated: true,
    vault: { role: 'desk', secrets: { 'keys.json': 'secret/data/keys' } },
    analysis: { interval: Duration.minutes(1) },
    ownership: { owner: 'orders', dataClassification: 'personal' },
    ...props,
    environments: { ...CANARY.environments, live: { replicas: 4, vault: LIVE_VAULT, ...live } },
  });
  return checkedTree(platform, undefined);
}

function valuesAt(folder: string, kind: string, field: string, tree: ReturnType<typeof treeOf>): unknown[] {
  const objects = new TreeIndex(tree).overlays.find((overlay) => overlay.folder === folder)?.objects ?? [];
  return objects
    .filter(({ object }) => object.kind === kind)
    .flatMap(({ object }) => fieldsAt(object, field).map(({ value }) => value));
}

const CONTAINER = 'spec.template.spec.containers[0]';

test.each<[string, Partial<CanaryValues>, string, string, unknown]>([
  [
    'a probe',
    { container: { probes: { readiness: { path: '/new' } } } },
    'Deployment',
    `${CONTAINER}.readinessProbe.httpGet.path`,
    '/new',
  ],
  ['the port', { container: { port: 9000 } }, 'Service', 'spec.ports[0].port', 9000],
  [
    'the longest request',
    { container: { longestRequest: Duration.minutes(2) } },
    'Deployment',
    'spec.template.spec.terminationGracePeriodSeconds',
    135,
  ],
  [
    'a folder of the runtime',
    { runtime: { writable: { '/tmp': Size.mebibytes(32) } } },
    'Deployment',
    'spec.template.spec.volumes[0].emptyDir.sizeLimit',
    '32Mi',
  ],
  [
    'a role in Vault',
    {},
    'Deployment',
    'spec.template.metadata.annotations',
    expect.objectContaining({ 'vault.hashicorp.com/role': 'live-desk' }),
  ],
  [
    'further stores',
    { stores: [...REDIS, { kind: 'postgresql', purpose: 'orders' }] },
    'NetworkPolicy',
    'spec.egress[1].ports[0].port',
    5432,
  ],
  [
    'a bound of a gate',
    { gates: { errorRate: 0.5 } },
    'AnalysisTemplate',
    'spec.metrics[3].successCondition',
    'len(result) > 0 && !isNaN(result[0]) && result[0] <= 0.5',
  ],
  [
    'the times of the analysis',
    {
      analysis: { interval: Duration.minutes(3) },
      bake: { duration: Duration.minutes(10), reason: 'a try' },
    },
    'AnalysisTemplate',
    'spec.metrics[0].interval',
    '3m',
  ],
  [
    'an owner',
    { ownership: { owner: 'desk' } },
    'Service',
    'metadata.annotations',
    expect.objectContaining({ 'bookshop/owner': 'desk' }),
  ],
  ['the disruption budget', { disruptionBudget: true }, 'PodDisruptionBudget', 'spec.maxUnavailable', 1],
])('one environment can have another value of %s', (_what, values, kind, field, expected) => {
  const tree = treeOf(values);
  expect(valuesAt('overlays/live/orders', kind, field, tree)).toContainEqual(expected);
  expect(valuesAt('overlays/test/orders', kind, field, tree)).not.toContainEqual(expected);
});

test('variables may be called as what every object inherits', () => {
  const odd = (value: string) =>
    Object.fromEntries(['__proto__', 'constructor'].map((name) => [name, value]));
  const { container } = CANARY;
  const tree = treeOf({ env: odd('live') }, { container: { ...container, env: odd('base') } });
  for (const [folder, value] of [
    ['overlays/test/orders', 'base'],
    ['overlays/live/orders', 'live'],
  ] as const) {
    expect(valuesAt(folder, 'Deployment', `${CONTAINER}.env`, tree)[0]).toEqual(
      expect.arrayContaining([
        { name: '__proto__', value },
        { name: 'constructor', value },
      ]),
    );
  }
});

test('what one environment alone has stands in its overlay', () => {
  const tree = treeOf({ isolated: true }, { isolated: false });
  const { documents = [] } = tree.get('overlays/live/orders/networkpolicy.yaml') ?? {};
  expect(documents).toHaveLength(2);
  expect(tree.has('base/orders/networkpolicy.yaml')).toBe(false);
  expect(tree.get('overlays/live/orders/kustomization.yaml')?.documents).toMatchObject([
    { resources: ['../../../base/orders', 'networkpolicy.yaml'] },
  ]);
});

test.each<[Partial<CanaryValues>, string]>([
  [
    { isolated: false },
    "[bookshop/orders] 'environments.live' takes away NetworkPolicy order-desk-ingress, which is in the base: leave out of the service what brings it, and give it to the environments that are to have it",
  ],
  [
    { analysis: { interval: Duration.minutes(4) } },
    '[bookshop/orders] \'environments.live.bake\' must be 1m and 2 or more whole intervals of 4m, e.g. 17m, got "16m"',
  ],
  [
    { ingress: {} },
    "[bookshop/orders] 'environments.live.ingress.path' must be a path of plain segments, e.g. '/' or '/shop', got nothing",
  ],
  [
    { container: { prt: 1 } as never },
    "[bookshop/orders] 'environments.live.container.prt' is not a prop of Canary, did you mean 'port'?",
  ],
])('an environment must not have %j', (values, message) => {
  expect(() => treeOf(values)).toThrow(message);
});

test('a runtime of one environment alone is given in full', () => {
  const live = { runtime: { micrometer: true } };
  expect(() => treeOf(live, { runtime: undefined as never })).toThrow(
    "[bookshop/orders] 'environments.live.runtime.env' must be a list, got nothing",
  );
});

test('a callee has its port in each environment', () => {
  const platform = bookshop({ images: imagesOf('orders', 'search') });
  const search = new Canary(
    platform,
    {
      repository: 'books/search-api',
      environments: { ...CANARY.environments, live: { replicas: 4, container: { port: 9000 } } },
    },
    'search',
  );
  new Canary(platform, { calls: [search] });
  const tree = checkedTree(platform, undefined);
  const urls = ['live', 'test'].map(
    (name) => valuesAt(`overlays/${name}/orders`, 'Deployment', `${CONTAINER}.env[1].value`, tree)[0],
  );
  expect(urls).toEqual(
    [9000, 8080].map((port) => `http://search-api.$(NAMESPACE).svc.cluster.local:${port}`),
  );
});
