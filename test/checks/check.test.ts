import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { checkChanges, checkTree } from '../../checks/check';
import { describeFinding, type Finding, mergeEnvironments, sortFindings } from '../../checks/finding';
import { type LocatedObject, violation } from '../../checks/located-object';
import type { PreviousTree } from '../../checks/previous-tree';
import { RULES } from '../../checks/rules';
import type { TreeRule } from '../../checks/rules/rule';
import type { Platform } from '../../constructs/platform/platform';
import { declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import { EmbeddedYaml } from '../../manifests/kustomization';
import { render } from '../../synth/render';
import { checkedTree } from '../../synth/synthesize';
import { bookshop, imagesOf, openBookshop } from '../bookshop';
import { declareShop, shopTree } from '../shop';
import { MutableTree } from './mutable-tree';

const PLATFORMS: [string, () => Platform][] = [
  ['the shop', declareShop],
  [
    'the shop with every option',
    () => declareShop({ mesh: 'istio', externalSecrets: { secretStore: 'vault' } }),
  ],
  ['the bookshop', openBookshop],
  ['the bookshop with every option', declareBookshop],
];

test.each(PLATFORMS)('nothing is wrong with %s', (_name, declare) => {
  expect(checkTree(render(declare())).map(describeFinding)).toEqual([]);
  expect(checkedTree(declare(), undefined).size).toBeGreaterThan(20);
});

test('a platform without services is no more than its parent and project', () => {
  const tree = render(bookshop({ images: imagesOf() }));
  expect([...tree.keys()]).toEqual(['argocd/app-of-apps.yaml', 'argocd/project.yaml']);
  expect(checkTree(tree)).toEqual([]);
  expect(checkTree(new Map())).toEqual([]);
});

describe('an environment of which all is known', () => {
  const asked = (tree: MutableTree) => {
    const parts = new Map<string, string | undefined>();
    checkTree(tree.tree, undefined, {
      isRight(what, [file], given) {
        if (what === 'in environment') parts.set(file?.path.split('/')[1] ?? '', given);
        return false;
      },
    });
    return parts;
  };

  test('is so beside the namespaces of the others alone', () => {
    const before = asked(new MutableTree(shopTree()));
    const tree = new MutableTree(shopTree());
    tree.set('overlays/staging/catalog/kustomization.yaml', 'namespace', 'elsewhere');
    expect([...before.keys()]).toEqual(expect.arrayContaining(['production', 'staging']));
    expect(asked(tree).get('production')).not.toBe(before.get('production'));
  });

  test('is so with the labels of its own namespace alone', () => {
    const before = asked(new MutableTree(shopTree()));
    const tree = new MutableTree(shopTree());
    tree.set(
      'argocd/payments-production.yaml',
      'spec.syncPolicy.managedNamespaceMetadata.labels.team',
      'others',
    );
    expect(asked(tree).get('production')).not.toBe(before.get('production'));
    expect(asked(tree).get('staging')).toBe(before.get('staging'));
  });
});

const OVERLAY = 'overlays/production/catalog/kustomization.yaml';
test.each<[string, string[], (tree: MutableTree) => unknown]>([
  [
    'file',
    ['no-credentials'],
    (t) => t.edit('base/catalog/hpa.yaml', (text) => `${text}# AKIA${'Q'.repeat(16)}`),
  ],
  [
    'overlay',
    ['overlay-is-one-wave', 'schema', 'service-ports-are-distinct'],
    (t) =>
      t
        .push('base/catalog/service.yaml', 'spec.ports', { name: 'http', port: 9090 })
        .set('base/catalog/deployment.yaml', 'metadata.annotations', { 'argocd.argoproj.io/sync-wave': '1' })
        .set(OVERLAY, 'patches', [
          {
            target: { kind: 'Deployment', name: 'catalog-service' },
            patch: new EmbeddedYaml([{ op: 'add', path: '/spec/paused', value: 'no' }]),
          },
        ]),
  ],
  ['objects', ['labels-are-complete'], (t) => t.set('argocd/catalog-production.yaml', 'metadata.labels', {})],
  [
    'in environment',
    ['service-selects-pods'],
    (t) => t.set('base/catalog/service.yaml', 'spec.selector', { app: 'nothing' }),
  ],
  [
    'in tree',
    ['service-selects-pods', 'application-source-exists'],
    (t) =>
      t
        .set('base/catalog/service.yaml', 'spec.selector', { app: 'nothing' })
        .set('argocd/catalog-production.yaml', 'spec.source.path', 'nowhere'),
  ],
])('nothing is told of what is known: %s', (part, rules, change) => {
  const mutable = new MutableTree(shopTree());
  change(mutable);
  const found = (isKnown: boolean) =>
    checkTree(mutable.tree, undefined, { isRight: (what) => isKnown && what === part }).map(
      ({ rule }) => rule,
    );
  expect(found(false)).toEqual(expect.arrayContaining(rules));
  for (const rule of rules) expect(found(true)).not.toContain(rule);
});

test('a tree that is known is asked about only its files with versions of images', () => {
  const asked: [string, string | undefined][] = [];
  checkTree(shopTree(), undefined, {
    isRight(what, [file]) {
      asked.push([what, file?.path]);
      return what === 'tree';
    },
  });
  const files = asked.slice(1).map(([, file]) => file);
  expect(asked.map(([what]) => what)).toEqual(['tree', ...files.map(() => 'file')]);
  expect(files).toContain(OVERLAY);
  expect(files).not.toContain('base/catalog/service.yaml');
});

describe('what an overlay makes of an object is held against its schema', () => {
  const overlay = 'overlays/production/catalog/kustomization.yaml';
  const patchOf = (path: string, value: unknown) => ({
    target: { kind: 'Deployment', name: 'catalog-service' },
    patch: new EmbeddedYaml([{ op: 'add', path, value }]),
  });
  const problem = (message: string) =>
    `[ecommerce/catalog] ${overlay}: Deployment catalog-service: spec.${message} (schema)`;

  test.each<[string, (tree: MutableTree) => unknown, string]>([
    [
      'a count in a patch',
      (t) => t.remove(overlay, 'replicas').set(overlay, 'patches', [patchOf('/spec/replicas', '5')]),
      problem('replicas must be an integer, got "5"'),
    ],
    [
      'a count in a transformer',
      (t) =>
        t.set(overlay, 'patches', []).set(overlay, 'transformers', [
          new EmbeddedYaml({
            apiVersion: 'builtin',
            kind: 'PatchTransformer',
            metadata: { name: 'last' },
            ...patchOf('/spec/replicas', 4.5),
          }),
        ]),
      problem('replicas must be an integer, got 4.5'),
    ],
    [
      'an image in a patch',
      (t) => t.set(overlay, 'patches', [patchOf('/spec/template/spec/containers/0/image', 'Bad Image:1')]),
      problem(
        'template.spec.containers[catalog].image must be an image, e.g. ghcr.io/acme/checkout-service:a1b2c3d, got "Bad Image:1"',
      ),
    ],
    [
      'what no rule can read',
      (t) => t.set(overlay, 'patches', [patchOf('/spec/template/spec/containers/0/env', 'none')]),
      problem('template.spec.containers[catalog].env must be a list, got "none"'),
    ],
    [
      'a patch of the base, where the overlay has none',
      (t) =>
        t
          .remove(overlay, 'patches')
          .drop('overlays/staging/catalog/kustomization.yaml')
          .set('base/catalog/kustomization.yaml', 'patches', [patchOf('/spec/paused', 'no')]),
      '[ecommerce/catalog] base/catalog/deployment.yaml: spec.paused must be true or false, got "no" (schema)',
    ],
    [
      'a count that a configuration puts elsewhere',
      (t) =>
        t
          .remove(overlay, 'patches')
          .drop('overlays/staging/catalog/kustomization.yaml')
          .set('base/catalog/kustomization.yaml', 'configurations', ['config.yaml'])
          .add('base/catalog/config.yaml', {
            replicas: [{ kind: 'Deployment', path: 'spec/paused', create: true }],
          }),
      problem('paused must be true or false, got 3'),
    ],
  ])('%s', (_what, change, said) => {
    const mutable = new MutableTree(shopTree());
    change(mutable);
    const found = checkTree(mutable.tree).filter(({ rule }) => rule === 'schema');
    expect(found.map(describeFinding)).toEqual([said]);
  });
});

test('a rule that stumbles is heard of, unless a document is wrong', () => {
  const [rule] = RULES.tree;
  const check = vi.spyOn(rule as TreeRule, 'check').mockImplementation(() => {
    throw new Error('it stumbles');
  });
  onTestFinished(() => check.mockRestore());
  expect(() => checkTree(shopTree())).toThrow('it stumbles');
  const wrong = new MutableTree(shopTree()).set('base/catalog/hpa.yaml', 'spec.maxReplicas', 'x').tree;
  expect(checkTree(wrong).map(({ rule }) => rule)).toContain('schema');
});

describe('a document that is wrong is told', () => {
  const shop = render(declareShop());
  const said = (change: (t: MutableTree) => unknown, previous?: PreviousTree) => {
    const mutable = new MutableTree(shop);
    change(mutable);
    return checkTree(mutable.tree, previous).map(describeFinding);
  };
  const SECOND = 'argocd/project.yaml#1';

  test.each<[string, (t: MutableTree) => unknown, string]>([
    [
      'by its name, in a file of several',
      (t) => t.set(SECOND, 'spec.destinations', 7),
      'argocd/project.yaml: AppProject ecommerce-production: spec.destinations must be a list, got 7 (schema)',
    ],
    [
      'by its place, where it has no name',
      (t) => t.set(SECOND, 'metadata.name', 7),
      'argocd/project.yaml: document 2: metadata.name must be a DNS name (at most 253 of a-z, 0-9, - and .), e.g. checkout-service, got 7 (schema)',
    ],
    [
      'by its place, where it has no metadata',
      (t) => t.remove(SECOND, 'metadata'),
      'argocd/project.yaml: document 2: metadata is missing (schema)',
    ],
    [
      'by its place, where it has no kind',
      (t) => t.set(SECOND, 'kind', 7),
      'argocd/project.yaml: document 2: kind must be a name, got 7 (schema)',
    ],
    [
      'without a name, where the file has no other',
      (t) => t.set('base/catalog/hpa.yaml', 'spec.maxReplicas', 'x'),
      'base/catalog/hpa.yaml: spec.maxReplicas must be an integer, got "x" (schema)',
    ],
    [
      'as a whole, where it is no object',
      (t) => t.drop('base/catalog/service.yaml').add('base/catalog/service.yaml', 7 as never),
      'base/catalog/service.yaml: the document must be an object, got 7 (schema)',
    ],
    [
      'where it hides all others',
      (t) => t.set('overlays/production/catalog/kustomization.yaml', 'resources', 7),
      'overlays/production/catalog/kustomization.yaml: resources must be a list, got 7 (schema)',
    ],
  ])('%s', (_what, change, expected) => {
    expect(said(change).map((line) => line.replace(/^\[\S+\] /, ''))).toContain(expected);
  });

  test('not among the values of charts, which the charts alone know', () => {
    expect(said((t) => t.add('helm/redis/values.yaml', { auth: { kind: 7 } }))).toEqual([]);
  });

  test('beside what clusters would not take of a change', () => {
    const texts = new Map([...shop].map(([file, { text }]) => [file, text]));
    const before = (texts.get('base/catalog/service.yaml') ?? '').replace(
      'spec:\n',
      'spec:\n  clusterIP: None\n',
    );
    const previous = { name: 'HEAD', texts: new Map(texts).set('base/catalog/service.yaml', before) };
    const refused = expect.stringContaining('spec.clusterIP must stay "None", as in HEAD');
    const all = said((t) => t.set('base/catalog/hpa.yaml', 'spec.maxReplicas', 'x'), previous);
    expect(all).toEqual([expect.stringContaining('spec.maxReplicas must be an integer, got "x"'), refused]);
    expect(checkChanges(shop, previous).map(describeFinding)).toEqual([refused]);
    expect(checkChanges(shop, { name: 'HEAD', texts })).toEqual([]);
    expect(checkChanges(shop, undefined)).toEqual([]);
  });
});

describe('a finding', () => {
  const object = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' } };
  const base: LocatedObject = { object, construct: 'shop/web', file: 'base/web/service.yaml', shared: false };
  const overlay = {
    file: 'overlays/live/web/kustomization.yaml',
    base: object,
    pointers: ['/spec/ports/0', '/spec/a~1b'],
    patched: true,
  };

  test.each<[string, Partial<LocatedObject>, string | undefined, string]>([
    ['of a file with one object', {}, 'spec.type', 'base/web/service.yaml: spec.type is wrong'],
    [
      'of a file with several',
      { shared: true },
      'spec.type',
      'base/web/service.yaml: Service web: spec.type is wrong',
    ],
    ['of no field', {}, undefined, 'base/web/service.yaml: is wrong'],
    [
      'of a field that the overlay left',
      { overlay },
      'spec.type',
      'base/web/service.yaml: spec.type is wrong',
    ],
    [
      'of a field that it set',
      { overlay },
      'spec.ports[0]',
      `${overlay.file}: Service web: spec.ports[0] is wrong`,
    ],
    [
      'of a field within',
      { overlay },
      'spec.ports[0].port',
      `${overlay.file}: Service web: spec.ports[0].port is wrong`,
    ],
    ['of a field around', { overlay }, 'spec.ports', `${overlay.file}: Service web: spec.ports is wrong`],
    ['of a field beside', { overlay }, 'spec.ports[01]', 'base/web/service.yaml: spec.ports[01] is wrong'],
    [
      'of a field with a longer name',
      { overlay },
      'spec.portsOf',
      'base/web/service.yaml: spec.portsOf is wrong',
    ],
    ['of a quoted field', { overlay }, 'spec["a/b"]', `${overlay.file}: Service web: spec["a/b"] is wrong`],
  ])('%s', (_what, more, field, said) => {
    const finding = { rule: 'a-rule', ...violation({ ...base, ...more }, field, 'is wrong') };
    expect(describeFinding(finding)).toBe(`[shop/web] ${said} (a-rule)`);
  });

  test('of all environments is told once, of some with their names, of an overlay as it is', () => {
    const found = (message: string, file = 'base/web/service.yaml'): Finding => ({
      rule: 'a-rule',
      construct: 'shop/web',
      file,
      message,
    });
    const merged = mergeEnvironments(
      new Map([
        ['overlays/live', [found('is wrong'), found('is odd'), found('is odd')]],
        ['overlays/dev', [found('is wrong'), found('is odd')]],
        ['overlays/test', [found('is wrong'), found('is off', 'overlays/test/web/kustomization.yaml')]],
      ]),
    );
    expect(sortFindings(merged).map(describeFinding)).toEqual([
      '[shop/web] base/web/service.yaml: is odd, in dev (a-rule)',
      '[shop/web] base/web/service.yaml: is odd, in live (a-rule)',
      '[shop/web] base/web/service.yaml: is wrong (a-rule)',
      '[shop/web] overlays/test/web/kustomization.yaml: is off (a-rule)',
    ]);
  });
});

test('the bases that an environment leaves as they are stay those of the tree', () => {
  const tree = shopTree();
  const before = structuredClone([...tree.values()].map(({ text }) => text));
  const copy = new MutableTree(tree);
  checkTree(tree);
  expect([...tree.values()].map(({ text }) => text)).toEqual(before);
  expect([...tree.values()].map(({ documents }) => documents)).toEqual(
    [...copy.tree.values()].map(({ documents }) => documents),
  );
});
