import { describe, expect, test } from 'vitest';
import { changeFindings } from '../../checks/changes';
import { describeFinding } from '../../checks/finding';
import { declarePlatform } from '../../main';
import { render } from '../../synth/render';
import { toYaml } from '../../synth/yaml';
import { MutableTree } from './mutable-tree';

const tree = render(declarePlatform());
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
  changeFindings(now, { name: 'HEAD', texts: head }).map(describeFinding);

describe('a change that Argo CD could not apply is told', () => {
  test('of a selector in a base', () => {
    expect(said(headWith(withOldSelector))).toEqual([SELECTOR]);
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
      `${IN_PRODUCTION} must keep its 5 pods until those of its Rollout are ready, got 0. Release with keepDeployment: true first, and remove that in a later commit (workload-keeps-its-pods)`,
    ]);
    expect(said(headWith(rolling), changed(keeping))).toEqual([]);
    expect(said(headWith(keeping))).toEqual([]);
  });

  test('on the way back', () => {
    const now = changed(rolling);
    expect(
      said(
        headWith(() => {}),
        now,
      ),
    ).toEqual([
      `${IN_PRODUCTION} must have its pods before its Rollout goes, it has 0 in HEAD. Release the Rollout with keepDeployment: true first, and leave it in a later commit (workload-keeps-its-pods)`,
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
