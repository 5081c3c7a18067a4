import { describe, expect, test, vi } from 'vitest';
import { changeFindings } from '../../checks/changes';
import { describeFinding } from '../../checks/finding';
import { TreeIndex } from '../../checks/tree-index';
import { toYaml } from '../../synth/yaml';
import { shopTree } from '../shop';
import { MutableTree } from './mutable-tree';

const tree = shopTree();
const DEPLOYMENT = 'base/checkout/deployment.yaml';
const NAME = '["app.kubernetes.io/name"]';
const WHAT_TO_DO =
  'Keep it, rename the Deployment, or have Argo CD delete and create it by the annotation argocd.argoproj.io/sync-options: Replace=true,Force=true';
const SELECTOR = `[ecommerce/checkout] ${DEPLOYMENT}: spec.selector must stay {"matchLabels":{"app.kubernetes.io/name":"checkout"}}, as in HEAD: the API server refuses {"matchLabels":{"app.kubernetes.io/name":"checkout-service"}}. ${WHAT_TO_DO} (immutable-field-is-kept)`;

/** The texts of the tree as it was before a change. */
function headWith(change: (mutable: MutableTree) => unknown): Map<string, string> {
  const mutable = new MutableTree(tree);
  change(mutable);
  return new Map([...mutable.tree].map(([file, { documents }]) => [file, toYaml(documents)]));
}

const withOldSelector = (t: MutableTree) => t.set(DEPLOYMENT, `spec.selector.matchLabels${NAME}`, 'checkout');
const said = (head: ReadonlyMap<string, string>, now = tree) =>
  changeFindings(new TreeIndex(now), { name: 'HEAD', texts: head }).map(describeFinding);

describe('a change that Argo CD could not apply is told', () => {
  test('of a selector in a base', () => {
    expect(said(headWith(withOldSelector))).toEqual([SELECTOR]);
  });

  test('of what begins alike, by the part that differs', () => {
    const long = Object.fromEntries('abcdef'.split('').map((key) => [key.repeat(20), key]));
    const withLabels = (last: string) => (t: MutableTree) =>
      t.set(DEPLOYMENT, 'spec.selector.matchLabels', { ...long, last });
    const now = withLabels('new')(new MutableTree(tree)).tree;
    expect(said(headWith(withLabels('old')), now)).toEqual([
      expect.stringContaining(
        'spec.selector.matchLabels.last must stay "old", as in HEAD: the API server refuses "new".',
      ),
    ]);
  });

  test('of what begins alike in a list, by the item that differs', () => {
    const file = 'base/checkout/stateful-set.yaml';
    const withClaims = (size: string) => (t: MutableTree) =>
      t
        .add(file, {
          apiVersion: 'apps/v1',
          kind: 'StatefulSet',
          metadata: { name: 'basket' },
          spec: { volumeClaimTemplates: [{ metadata: { name: 'a'.repeat(200) }, spec: { size } }] },
        })
        .push('base/checkout/kustomization.yaml', 'resources', 'stateful-set.yaml');
    const now = withClaims('2Gi')(new MutableTree(tree)).tree;
    expect(said(headWith(withClaims('1Gi')), now)).toEqual([
      expect.stringContaining(
        'spec.volumeClaimTemplates[0].spec.size must stay "1Gi", as in HEAD: the API server refuses "2Gi".',
      ),
    ]);
  });

  test('of a selector in one environment', () => {
    const overlay = 'overlays/staging/checkout/kustomization.yaml';
    const head = headWith((t) =>
      t.push(overlay, 'patches[0].patch.content', {
        op: 'replace',
        path: '/spec/selector/matchLabels/app.kubernetes.io~1name',
        value: 'checkout',
      }),
    );
    expect(said(head)).toEqual([SELECTOR]);
  });

  test('of a selector of an object that one environment alone has', () => {
    const folder = 'overlays/staging/checkout';
    const withHelper = (t: MutableTree) => {
      t.add(`${folder}/helper.yaml`, t.document(DEPLOYMENT));
      return t
        .push(`${folder}/kustomization.yaml`, 'resources', 'helper.yaml')
        .set(`${folder}/helper.yaml`, 'metadata.name', 'helper');
    };
    const head = headWith((t) =>
      withHelper(t).set(`${folder}/helper.yaml`, `spec.selector.matchLabels${NAME}`, 'helper'),
    );
    expect(said(head, withHelper(new MutableTree(tree)).tree)).toEqual([
      expect.stringMatching(
        /^\[ecommerce\/catalog\] overlays\/staging\/checkout\/helper\.yaml: spec\.selector must stay /,
      ),
    ]);
  });

  test('of a Service that becomes headless', () => {
    const now = new MutableTree(tree).set('base/catalog/service.yaml', 'spec.clusterIP', 'None').tree;
    const [line, ...others] = said(
      headWith(() => {}),
      new Map([...now].map(([file, it]) => [file, { ...it, text: toYaml(it.documents) }])),
    );
    expect(line).toMatch(
      /^\[ecommerce\/catalog\] base\/catalog\/service\.yaml: spec\.clusterIP must stay nothing, as in HEAD: the API server refuses "None"\. Keep it, rename the Service/,
    );
    expect(others).toEqual([]);
  });

  test('of an object that was in another file', () => {
    const head = headWith((t) => {
      const deployment = withOldSelector(t).document(DEPLOYMENT);
      return t.drop(DEPLOYMENT).add('base/checkout/service.yaml', deployment);
    });
    expect(said(head)).toEqual([SELECTOR]);
  });

  test('of an object that was in another folder', () => {
    const renamed = [...headWith(withOldSelector)].map(([file, text]): [string, string] => [
      file.replace(/(base|overlays\/\w+)\/checkout\//, '$1/cart/'),
      text.replace('../../../base/checkout', '../../../base/cart'),
    ]);
    expect(said(new Map(renamed))).toEqual([SELECTOR]);
  });
});

describe('no change is told', () => {
  test.each<[string, (t: MutableTree) => unknown]>([
    ['where nothing changed', () => {}],
    ['of a field that may change', (t) => t.set(DEPLOYMENT, 'spec.template.spec.enableServiceLinks', true)],
    ['of an object that is new', (t) => t.drop('base/checkout/deployment.yaml')],
    [
      'of an object that was called otherwise',
      (t) => withOldSelector(t).set(DEPLOYMENT, 'metadata.name', 'old'),
    ],
    [
      'of a service that is gone',
      (t) => t.add('overlays/production/old/kustomization.yaml', { kind: 'Kustomization' }),
    ],
  ])('%s', (_what, change) => {
    expect(said(headWith(change))).toEqual([]);
  });

  test('of an object that Argo CD is to delete and create', () => {
    const field = 'metadata.annotations';
    const replaced = new MutableTree(tree).set(DEPLOYMENT, field, {
      'argocd.argoproj.io/sync-options': 'Force=true, Replace=true',
    });
    expect(said(headWith(withOldSelector), replaced.tree)).toEqual([]);
    const applied = replaced.set(DEPLOYMENT, field, { 'argocd.argoproj.io/sync-options': 'Replace=true' });
    expect(said(headWith(withOldSelector), applied.tree)).toEqual([SELECTOR]);
  });
});

test.each([
  ['a conflict', 'spec:\n', '<<<<<<< HEAD\n'],
  ['no content', /^spec:[\s\S]*/m, 'spec: null\n'],
  ['an alias of nothing', /^spec:[\s\S]*/m, 'spec: *nothing\n'],
  ['another document', /^apiVersion[\s\S]*/m, '7\n'],
  ['a collection as a key', 'spec:', '{a: b}: c\nspec:'],
])('%s in a file of HEAD hides nothing else, and stops no synth', (_what, part, instead) => {
  const head = headWith(withOldSelector);
  for (const file of ['base/catalog/deployment.yaml', 'overlays/staging/catalog/kustomization.yaml']) {
    const text = head.get(file) ?? '';
    head.set(file, text.replace(part, instead).replace(/^patches:[\s\S]*/m, 'patches: 7\n'));
  }
  const warning = vi.spyOn(process, 'emitWarning');
  expect(said(head)).toEqual([SELECTOR]);
  expect(warning).not.toHaveBeenCalled();
  warning.mockRestore();
});

test('an Application of HEAD without a name hides nothing else', () => {
  const head = headWith(withOldSelector);
  const nameless = ['null', 'kind: Application', 'kind: Application\nmetadata:\n  name: 7'];
  head.set('argocd/old.yaml', `${nameless.join('\n---\n')}\n`);
  expect(said(head)).toEqual([SELECTOR]);
});

describe('pods are kept while a Deployment changes hands', () => {
  const rolling = (t: MutableTree) =>
    t
      .drop('base/checkout/rollout.yaml')
      .remove('base/checkout/kustomization.yaml', 'configurations')
      .remove('overlays/production/checkout/kustomization.yaml', 'transformers')
      .drop('overlays/staging/checkout/kustomization.yaml');
  const keeping = (t: MutableTree) =>
    t
      .remove('overlays/production/checkout/kustomization.yaml', 'transformers')
      .drop('overlays/staging/checkout/kustomization.yaml');
  const changed = (change: (t: MutableTree) => unknown) => {
    const texts = headWith(change);
    const mutable = new MutableTree(tree);
    change(mutable);
    return new Map([...mutable.tree].map(([file, it]) => [file, { ...it, text: texts.get(file) ?? '' }]));
  };
  const IN_PRODUCTION =
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: Deployment checkout-service: spec.replicas';

  test('on the way to a Rollout', () => {
    expect(said(headWith(rolling))).toEqual([
      `${IN_PRODUCTION} must keep its 5 pods until those of its Rollout are ready, got 0. Release with keepDeployment: 'as-it-runs' first, and remove that in a later commit (workload-keeps-its-pods)`,
    ]);
    expect(said(headWith(rolling), changed(keeping))).toEqual([]);
    expect(said(headWith(keeping))).toEqual([]);
  });

  const ignoringThatOf = (name: string) => (t: MutableTree) =>
    keeping(t).push('argocd/checkout-production.yaml', 'spec.ignoreDifferences', {
      group: 'apps',
      kind: 'Deployment',
      name,
      jsonPointers: ['/spec/replicas'],
    });
  const ignoring = ignoringThatOf('checkout-service');

  test('at the count of the autoscaler, on the way to a Rollout', () => {
    const before = headWith((t) =>
      rolling(t).set('base/checkout/hpa.yaml', 'spec.scaleTargetRef', {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        name: 'checkout-service',
      }),
    );
    expect(said(before, changed(ignoring))).toEqual([]);
    for (const other of [keeping, ignoringThatOf('another')])
      expect(said(before, changed(other))).toEqual([
        `${IN_PRODUCTION} must stay what its autoscaler has made it, which its Application would not leave: keepDeployment must be 'as-it-runs' (workload-keeps-its-pods)`,
      ]);
  });

  test('at the count of Git, on the way back', () => {
    const before = headWith(() => {});
    expect(said(before, changed(keeping))).toEqual([]);
    expect(said(before, changed(ignoring))).toEqual([
      `${IN_PRODUCTION} must come from Git, it has 0 in HEAD, which its Application would leave: keepDeployment must be 'at-replicas' (workload-keeps-its-pods)`,
    ]);
  });

  test('on the way back', () => {
    const now = changed(rolling);
    expect(
      said(
        headWith(() => {}),
        now,
      ),
    ).toEqual([
      `${IN_PRODUCTION} must have its pods before its Rollout goes, it has 0 in HEAD. Release the Rollout with keepDeployment: 'at-replicas' first, and leave it in a later commit (workload-keeps-its-pods)`,
    ]);
    expect(
      said(
        headWith(() => {}),
        changed(keeping),
      ),
    ).toEqual([]);
    expect(said(headWith(keeping), now)).toEqual([]);
  });
});

/** The tree with other words in its texts and paths. */
function renamed(texts: ReadonlyMap<string, string>, ...words: [RegExp, string][]): Map<string, string> {
  const rename = (text: string) => words.reduce((result, [from, to]) => result.replaceAll(from, to), text);
  return new Map([...texts].map(([file, text]) => [rename(file), rename(text)]));
}

const head = () => headWith(() => {});
const FINALIZER = 'resources-finalizer.argocd.argoproj.io';

describe('a workload keeps its Application', () => {
  const moved = (from: string, to: string) =>
    `[ecommerce/checkout] base/checkout/rollout.yaml: Rollout checkout-service: must stay with Application ${from}, as in HEAD: ${from} may delete its pods after ${to} has taken it over. Take two commits: first add the new service under another workload name, or, to rename an environment, make its Applications delete nothing (production: false); then remove the old one (workload-keeps-its-application)`;

  test('when a service is renamed', () => {
    const before = renamed(
      head(),
      [/(base|overlays\/\w+)\/checkout\b/g, '$1/cart'],
      [/checkout-(staging|production)/g, 'cart-$1'],
    );
    // Staging's Application deletes nothing when it goes.
    expect(said(before)).toEqual([moved('cart-production', 'checkout-production')]);
    before.set(
      'argocd/cart-production.yaml',
      (before.get('argocd/cart-production.yaml') ?? '').replace(FINALIZER, 'other'),
    );
    expect(said(before)).toEqual([]);
  });

  test('when an environment is renamed', () => {
    const before = renamed(
      head(),
      [/overlays\/production/g, 'overlays/live'],
      [/-production(\.yaml|$)/gm, '-live$1'],
    );
    expect(said(before)).toHaveLength(5);
    expect(said(before)).toContain(moved('checkout-live', 'checkout-production'));
  });

  test('when the Application alone is renamed', () => {
    const before = renamed(head(), [/checkout-production(\.yaml|$)/gm, 'cart-production$1']);
    expect(said(before)).toEqual([moved('cart-production', 'checkout-production')]);
  });

  test('not where it gets another name or namespace', () => {
    const names: [RegExp, string][] = [
      [/(base|overlays\/\w+)\/checkout\b/g, '$1/cart'],
      [/checkout-(staging|production)/g, 'cart-$1'],
    ];
    expect(said(renamed(head(), ...names, [/checkout-service/g, 'cart-service']))).toEqual([]);
  });
});

describe('an AppProject keeps a namespace until it is empty', () => {
  const saidOfProjects = (before: ReadonlyMap<string, string>, now = tree) =>
    said(before, now).flatMap((line) => line.match(/AppProject .*/) ?? []);
  const lost = (namespace: string, who: string, project: string) =>
    `AppProject ${project}: spec.destinations must keep {"namespace":"${namespace}","server":"https://kubernetes.default.svc"}, as in HEAD, while ${who} have objects there: where the project allows nothing, Argo CD deletes nothing, and shows nothing. To move, add an environment for the new place, or the service under another name to its new team; to remove an environment, make its Applications delete nothing first (production: false), remove it in a later commit, and delete its namespace yourself (project-keeps-namespace)`;

  test('when an environment moves to another', () => {
    const before = renamed(head(), [/namespace: staging$/gm, 'namespace: trial']);
    expect(saidOfProjects(before)).toEqual([
      lost('trial', 'catalog-staging and 4 more', 'ecommerce-staging'),
    ]);
    // An old place that is still allowed is pruned.
    const file = 'argocd/project.yaml';
    const allowing = new MutableTree(tree).push(`${file}#2`, 'spec.destinations', {
      server: 'https://kubernetes.default.svc',
      namespace: 'trial',
    }).tree;
    const now = new Map([...allowing].map(([name, it]) => [name, name === file ? { ...it, text: '' } : it]));
    expect(saidOfProjects(before, now)).toEqual([]);
  });

  test('when an environment goes, if its Applications delete their objects', () => {
    const before = head();
    for (const [file, text] of head()) {
      if (!/production/.test(file)) continue;
      const old = (it: string) => it.replaceAll('production', 'live');
      before.set(old(file), old(text));
    }
    const project = before.get('argocd/project.yaml') ?? '';
    const own = project.split(/^---\n/m).find((document) => document.includes('name: ecommerce-production'));
    before.set('argocd/project.yaml', `${project}---\n${own?.replaceAll('production', 'live')}`);
    expect(saidOfProjects(before)).toEqual([lost('live', 'catalog-live and 4 more', 'ecommerce-live')]);
    for (const [file, text] of before) before.set(file, text.replace(FINALIZER, 'other'));
    expect(saidOfProjects(before)).toEqual([]);
  });

  test('when the project itself goes', () => {
    const before = renamed(head(), [/^( *)(project|name): ecommerce(.*)$/gm, '$1$2: shop$3']);
    const gone = [...before].filter(([file]) => !file.includes('catalog'));
    const catalog = [...before].filter(([file]) => file.includes('catalog'));
    const old = renamed(new Map(catalog), [/catalog/g, 'books']);
    expect(saidOfProjects(new Map([...gone, ...old]))).toEqual([
      lost('production', 'books-production', 'shop-production').replace('have objects', 'has objects'),
    ]);
  });
});
