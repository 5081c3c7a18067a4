import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { withAnyCalls, withAnyValues } from '../../checks/any-values';
import { checkTree } from '../../checks/check';
import { CALL_RULES, RULES } from '../../checks/rules';
import type { Tree, TreeFile } from '../../checks/tree';
import { TreeIndex } from '../../checks/tree-index';
import { declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import { declarePlatform as declareFerries } from '../../examples/ferries/main';
import { EmbeddedYaml } from '../../manifests/kustomization';
import { containersIn, templatesIn } from '../../manifests/pod-template';
import { PassedTrees } from '../../synth/passed-trees';
import { render } from '../../synth/render';
import { toYaml } from '../../synth/yaml';
import { declareShop, shopTree } from '../shop';
import { MutableTree } from './mutable-tree';
import { WatchedFields } from './watched-fields';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'any-values-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const file = path.join(folder, 'passed.json');

const FILE = 'base/checkout/deployment.yaml';
const CONTAINER = 'spec.template.spec.containers[0]';
const ENV = `${CONTAINER}.env`;

const textsOf = (tree: Tree) => [...tree.values()].map(({ text }) => text).join();
/** The shop with another value in a file, whose text follows. */
function withField(name: string, field: string, value: unknown): Tree {
  const { tree } = new MutableTree(shopTree()).set(name, field, value);
  const it = tree.get(name) as TreeFile;
  return new Map(tree).set(name, { ...it, text: toYaml(it.documents) });
}
const withEnv = (...env: readonly object[]) => withField(FILE, ENV, env);
const areAlike = (one: Tree, other: Tree, alike = withAnyValues) =>
  textsOf(alike(one)) === textsOf(alike(other));
const withValue = (value: unknown) => withEnv({ name: 'A', value });

test.each([['info'], [''], ['1,000'], ['/var/lib/a b'], ['50%'], ['a+b'], ['-1.5']])(
  'workloads are alike with the plain value %j and with another',
  (value) => {
    expect(areAlike(withValue(value), withValue('warn'))).toBe(true);
  },
);

test.each([
  ['http://checkout-service.ecommerce.svc:8080'],
  ['checkout-service.ecommerce.svc'],
  ['payments:8080'],
  ['$(HOST)'],
  ['a\nb'],
  ['"a"'],
  [1],
  [null],
  [undefined],
])('no workload is alike with %j and with another value', (value) => {
  expect(areAlike(withValue(value), withValue('warn'))).toBe(false);
});

test('what a variable refers to stays', () => {
  const referring = (value: string) =>
    withEnv({ name: 'HOST', value }, { name: 'URL', value: 'http://$(HOST).ecommerce.svc' });
  expect(areAlike(referring('catalog-service'), referring('nobody'))).toBe(false);
  const url = { name: 'URL', value: 'http://$(HOST).ecommerce.svc' };
  const beside = (value: string) => withEnv({ name: 'HOST', value: 'a' }, { name: 'NOTE', value }, url);
  expect(areAlike(beside('a'), beside('b'))).toBe(true);
});

test.each<[boolean, string, unknown, unknown]>([
  [true, `${CONTAINER}.resources`, { requests: { cpu: '100m' } }, { requests: { cpu: '2' } }],
  [true, `${CONTAINER}.resources`, { limits: { memory: '1Gi' } }, { limits: { memory: '64Mi' } }],
  [false, `${CONTAINER}.resources`, { requests: { cpu: '1' } }, { limits: { cpu: '1' } }],
  [false, `${CONTAINER}.resources`, { requests: { cpu: '1' } }, { requests: { memory: '1' } }],
  [false, `${CONTAINER}.resources`, { limits: { cpu: '1' } }, { limits: { cpu: 1 } }],
  [false, `${CONTAINER}.resources`, { limits: { cpu: 1 } }, { limits: { cpu: 2 } }],
  [false, `${CONTAINER}.resources`, undefined, {}],
  [false, ENV, undefined, [{ name: 'A', value: 'a' }]],
  [false, ENV, [{ name: 'A', value: 'a' }], [{ name: 'B', value: 'a' }]],
  [false, `${CONTAINER}.args`, ['a'], ['b']],
  [false, 'spec.template.metadata.labels.team', 'a', 'b'],
])('workloads are alike: %s, with %s %j and %j', (expected, field, one, other) => {
  const having = (value: unknown) => withField(FILE, field, value);
  expect(areAlike(having(one), having(other))).toBe(expected);
});

test('a file that has something beside a workload stays', () => {
  const having = (value: string) => {
    const it = withValue(value).get(FILE) as TreeFile;
    const documents = [...it.documents, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }];
    return new Map(shopTree()).set(FILE, { ...it, documents, text: toYaml(documents) });
  };
  expect(areAlike(having('a'), having('b'))).toBe(false);
});

const OVERLAY = 'overlays/production/checkout/kustomization.yaml';
const patched = (operations: readonly object[], kind = 'Deployment', others: object = {}) => {
  const before = shopTree().get(OVERLAY) as TreeFile;
  const target = { kind, name: 'checkout-service' };
  const patches = [{ target, patch: new EmbeddedYaml(operations) }];
  const documents = [{ ...before.documents[0], patches, ...others }];
  return new Map(shopTree()).set(OVERLAY, { ...before, documents, text: toYaml(documents) });
};
const setting = (value: unknown, field = 'containers/0/resources/limits/cpu', op = 'replace') => [
  { op, path: `/spec/template/spec/${field}`, value },
];
const OTHER = [{ op: 'replace', path: '/spec/minReadySeconds', value: 5 }];

test.each<[boolean, string, (amount: string) => Tree]>([
  [true, 'of a container', (amount) => patched(setting(amount))],
  [
    true,
    'that is added',
    (amount) => patched(setting(amount, 'containers/0/resources/requests/memory', 'add')),
  ],
  [
    true,
    'of a container before',
    (amount) => patched(setting(amount, 'initContainers/1/resources/limits/cpu')),
  ],
  [false, 'of nothing that has one', (amount) => patched(setting(amount, 'containers/0/limits/cpu'))],
  [false, 'of a variable', (amount) => patched(setting(amount, 'containers/0/env/0/value'))],
  [false, 'of an AnalysisTemplate', (amount) => patched(setting(amount), 'AnalysisTemplate')],
  [true, 'beside another change', (amount) => patched([...setting(amount), ...OTHER])],
  [false, 'that is none', (amount) => patched(setting(`${amount}:0`))],
  [
    false,
    'of whatever has one',
    (amount) => patched([], '', { patches: [{ patch: new EmbeddedYaml(setting(amount)) }] }),
  ],
  [
    false,
    'of this resource or that',
    (amount) => patched(setting('1', `containers/0/resources/limits/r${amount}`)),
  ],
  [true, 'beside one that is none', (amount) => patched([...setting(amount), ...setting(1)])],
  [
    false,
    'in a text',
    (amount) => patched([], 'Deployment', { patches: [{ patch: toYaml(setting(amount)) }] }),
  ],
  [
    false,
    'and another version',
    (amount) => patched(setting('1'), 'Deployment', { images: [{ name: 'a', newTag: amount }] }),
  ],
  [
    false,
    'in another environment',
    (amount) => patched(setting(amount), 'Deployment', { namespace: amount }),
  ],
])('overlays are alike: %s, with any amount %s', (expected, _, having) => {
  expect(areAlike(having('1'), having('2'))).toBe(expected);
});

test('what is not the pods of a workload stays', () => {
  const altered = (value: string) =>
    withField('base/checkout/analysis-template.yaml', 'spec.metrics[0].provider', {
      job: { spec: { template: { spec: { containers: [{ env: [{ name: 'A', value }] }] } } } },
    });
  expect(areAlike(altered('a'), altered('b'))).toBe(false);
});

const SECRET = { name: 'S', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } };
const VARIABLES = '/spec/template/spec/containers/0/env';
const URL = { name: 'URL', value: 'http://payments.a.svc' };
const POLICIES = ['NetworkPolicy', 'AuthorizationPolicy'];
const POLICY = 'base/checkout/network-policy.yaml';
const ofPolicies = (...specs: readonly object[]) => {
  const { tree } = new MutableTree(shopTree()).set(FILE, 'spec.minReadySeconds', 1);
  const documents = specs.map((spec) => ({ kind: 'NetworkPolicy', metadata: { name: 'a' }, spec }));
  const it = { ...(tree.get(FILE) as TreeFile), path: POLICY, documents, text: toYaml(documents) };
  return new Map(tree).set(POLICY, it);
};

test.each<[boolean, string, Tree, Tree]>([
  [true, 'another value', withEnv({ name: 'A', value: 'http://a.b.svc' }), withEnv({ name: 'A', value: '' })],
  [true, 'another variable', withEnv(SECRET, { name: 'A', value: 'a' }), withEnv({ name: 'B' }, SECRET)],
  [false, 'another reference', withEnv(SECRET), withEnv({ ...SECRET, name: 'T' })],
  [false, 'a reference more', withEnv(SECRET), withEnv(SECRET, { ...SECRET, name: 'T' })],
  [
    true,
    'another amount',
    withField(FILE, `${CONTAINER}.resources`, { limits: { cpu: '1' } }),
    withField(FILE, `${CONTAINER}.resources`, { limits: { cpu: '2' } }),
  ],
  [
    false,
    'other arguments',
    withField(FILE, `${CONTAINER}.args`, ['a']),
    withField(FILE, `${CONTAINER}.args`, ['b']),
  ],
  [true, 'another rule in a policy', ofPolicies({ ingress: [] }), ofPolicies({ egress: [] })],
  [false, 'another policy', ofPolicies({}), ofPolicies({}, {})],
  [
    false,
    'other pods in a policy',
    ofPolicies({ a: { spec: { containers: [{ image: 'a' }] } } }),
    ofPolicies({ a: { spec: { containers: [{ image: 'b' }] } } }),
  ],
  ...(
    [
      [
        true,
        'another value in an environment',
        ['replace', `${VARIABLES}/1/value`, 'a'],
        ['add', `${VARIABLES}/2/value`, 'b'],
      ],
      [true, 'a variable in an environment', ['add', `${VARIABLES}/-`, URL], ['add', `${VARIABLES}/0`, URL]],
      [
        false,
        'a reference in an environment',
        ['add', `${VARIABLES}/-`, SECRET],
        ['add', `${VARIABLES}/-`, URL],
      ],
      [false, 'another place in an environment', ['remove', `${VARIABLES}/1`], ['remove', `${VARIABLES}/2`]],
      [false, 'all of an environment', ['replace', VARIABLES, [URL]], ['replace', VARIABLES, []]],
      [false, 'another count', ['replace', '/spec/replicas', 1], ['replace', '/spec/replicas', 2]],
      [
        true,
        'other amounts',
        ['replace', `${setting('1')[0]?.path}`, '1'],
        ['replace', `${setting('1')[0]?.path}`, '2'],
      ],
    ] as const
  ).map(([isAlike, what, ...both]): [boolean, string, Tree, Tree] => {
    const [one, other] = both.map(([op, path, value]) => patched([...OTHER, { op, path, value }]));
    return [isAlike, what, one as Tree, other as Tree];
  }),
  [
    false,
    'pods by a patch of a policy',
    patched(
      [{ op: 'add', path: '/spec/a', value: { spec: { containers: [{ name: 'a' }] } } }],
      'NetworkPolicy',
    ),
    patched([{ op: 'add', path: '/spec/a', value: { spec: { containers: [] } } }], 'NetworkPolicy'),
  ],
  ...(['NetworkPolicy', 'AuthorizationPolicy', 'PodDisruptionBudget'] as const).map(
    (kind): [boolean, string, Tree, Tree] => {
      const having = (value: string) => patched([...OTHER, { op: 'add', path: '/spec/rules', value }], kind);
      return [kind !== 'PodDisruptionBudget', `a patch of a ${kind}`, having('a'), having('b')];
    },
  ),
])('but for calls, trees are alike: %s, with %s', (expected, _, one, other) => {
  expect(areAlike(one, other, withAnyCalls)).toBe(expected);
});

test('where a patch finds a variable by its place, all calls stay', () => {
  const having = (value: string) => {
    const documents = [
      { kind: 'Deployment', spec: { template: { spec: { containers: [{ env: [{ name: 'A', value }] }] } } } },
    ];
    const it = { ...(shopTree().get(FILE) as TreeFile), documents, text: toYaml(documents) };
    return new Map(patched([{ op: 'remove', path: `${VARIABLES}/0` }])).set(FILE, it);
  };
  expect(areAlike(having('a'), having('b'), withAnyCalls)).toBe(false);
});

test('a change of such values alone is looked at in its overlays alone', () => {
  const passed = () => new PassedTrees(file, { moduleKey: () => 'same', loadedModules: () => ({}) });
  const first = passed();
  checkTree(shopTree(), undefined, first);
  first.keep();
  const lookAt = (tree: Tree) => {
    const asked = new Set<string>();
    const memory = passed();
    const found = checkTree(tree, undefined, {
      isRight(what, files, given) {
        const isRight = memory.isRight(what, files, given);
        if (!isRight) asked.add(what);
        return isRight;
      },
    });
    return { found: found.map(({ rule }) => rule), asked: [...asked] };
  };
  const inOverlays = ['tree', 'file', 'overlay'];
  const level = (value: string) => lookAt(withField(FILE, `${ENV}[4].value`, value));
  expect(level('warn')).toEqual({ found: [], asked: inOverlays });
  const tooMuch = lookAt(withField(FILE, `${CONTAINER}.resources.requests.cpu`, '2'));
  expect(tooMuch).toEqual({ found: ['request-is-within-limit'], asked: inOverlays });
  expect(level('http://nobody.$(NAMESPACE).svc:80')).toEqual({
    found: ['callee-exists'],
    asked: [...inOverlays, 'in tree', 'in environment'],
  });
  const without = lookAt(withField(FILE, `${CONTAINER}.ports`, []));
  expect(without.asked).toEqual([
    ...inOverlays,
    'in tree',
    'in tree, whoever calls',
    'in environment',
    'in environment, whoever calls',
  ]);
});

test('no rules about what objects say of each other read these values but those that ask for calls', () => {
  const [addresses, calls, amounts] = [new WatchedFields(), new WatchedFields(), new WatchedFields()];
  const read = <T>(reader: string, work: () => Iterable<T>) =>
    addresses.read(reader, () => calls.read(reader, () => amounts.read(reader, work)));
  for (const declare of [declareShop, declareBookshop, declareFerries]) {
    const index = new TreeIndex(render(declare()));
    const objects = index.overlays.flatMap((overlay) => overlay.objects);
    for (const { object } of objects) {
      if (POLICIES.includes(object.kind)) calls.watch(object as { spec?: object }, 'spec');
    }
    const workloads = objects.filter(({ object }) => object.kind !== 'AnalysisTemplate');
    const templates = workloads.flatMap(({ object }) => templatesIn(object));
    for (const { container } of templates.flatMap(containersIn)) {
      for (const variable of container.env ?? []) {
        if (variable.valueFrom) continue;
        calls.watch(variable, 'name');
        if ('value' in variable) addresses.watch(variable, 'value');
      }
      const { requests = {}, limits = {} } = container.resources ?? {};
      for (const of of [requests, limits]) for (const name of Object.keys(of)) amounts.watch(of, name);
    }
    const sets = read('sets', () => [...index.environments.values(), index.monitoring, index.argocd.set]);
    for (const set of sets) calls.watch(set, 'calls');
    // What one finds another need not look for: those that ask come last.
    const last = <R extends { asksCalls?: true }>(rules: readonly R[]) =>
      rules.toSorted((a, b) => Number(a.asksCalls ?? 0) - Number(b.asksCalls ?? 0));
    for (const rule of last(RULES.environment)) for (const set of sets) read(rule.id, () => rule.check(set));
    for (const rule of last(RULES.tree)) read(rule.id, () => rule.check(index));
  }
  // The calls of the sets are those at addresses.
  expect([...addresses.readers].sort()).toEqual(['address-is-in-own-namespace', 'sets']);
  const asking = new Set(['sets', ...[...CALL_RULES.environment, ...CALL_RULES.tree].map(({ id }) => id)]);
  expect([...calls.readers].filter((id) => !asking.has(id))).toEqual([]);
  expect(calls.readers).toContain('policy-admits-callers');
  // It asks whether there is one.
  expect([...amounts.readers]).toEqual(['autoscaler-measures-a-request']);
});
