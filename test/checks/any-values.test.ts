import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { withAnyValues } from '../../checks/any-values';
import { checkTree } from '../../checks/check';
import { RULES } from '../../checks/rules';
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

const textsOf = (tree: Tree) => [...withAnyValues(tree).values()].map(({ text }) => text).join();
/** The shop with another value in a file, whose text follows. */
function withField(name: string, field: string, value: unknown): Tree {
  const { tree } = new MutableTree(shopTree()).set(name, field, value);
  const it = tree.get(name) as TreeFile;
  return new Map(tree).set(name, { ...it, text: toYaml(it.documents) });
}
const withEnv = (...env: readonly object[]) => withField(FILE, ENV, env);
const areAlike = (one: Tree, other: Tree) => textsOf(one) === textsOf(other);
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
const SCRIPT = [
  'patch:',
  '    path: /spec/template/spec/containers/0/resources/limits/cpu',
  '    value: "1"',
  '',
].join('\n');

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
  [false, 'and another one', (amount) => patched([...setting(amount), ...setting(1)])],
  [
    false,
    'beside a text that looks like one',
    (amount) =>
      patched([...setting(amount), { op: 'add', path: '/metadata/annotations', value: { a: SCRIPT } }]),
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
});

test('no rules about what objects say of each other read these values but that of addresses', () => {
  const [values, amounts] = [new WatchedFields(), new WatchedFields()];
  for (const declare of [declareShop, declareBookshop, declareFerries]) {
    const index = new TreeIndex(render(declare()));
    const objects = index.overlays.flatMap((overlay) => overlay.objects);
    const workloads = objects.filter(({ object }) => object.kind !== 'AnalysisTemplate');
    const templates = workloads.flatMap(({ object }) => templatesIn(object));
    for (const { container } of templates.flatMap(containersIn)) {
      for (const variable of container.env ?? []) if ('value' in variable) values.watch(variable, 'value');
      const { requests = {}, limits = {} } = container.resources ?? {};
      for (const of of [requests, limits]) for (const name of Object.keys(of)) amounts.watch(of, name);
    }
    const read = <T>(reader: string, work: () => Iterable<T>) =>
      values.read(reader, () => amounts.read(reader, work));
    const sets = read('sets', () => [...index.environments.values(), index.monitoring, index.argocd.set]);
    for (const rule of RULES.tree) read(rule.id, () => rule.check(index));
    for (const set of sets) for (const rule of RULES.environment) read(rule.id, () => rule.check(set));
  }
  // The calls of the sets are those at addresses.
  expect([...values.readers].sort()).toEqual(['address-is-in-own-namespace', 'sets']);
  // It asks whether there is one.
  expect([...amounts.readers]).toEqual(['autoscaler-measures-a-request']);
});
