import { expect, test } from 'vitest';
import { platformOf } from '../../bench/platform-of';
import { checkTree } from '../../checks/check';
import type { Tree } from '../../checks/tree';
import type { VaryProps } from '../../constructs/props/prop-schema';
import type { KubeObject } from '../../manifests/kube-object';
import { render } from '../../synth/render';
import { bookshop, Canary, COMMON, imagesOf } from '../bookshop';

const vary: VaryProps = (props, _, service) =>
  service === undefined ? { ...props, monitoring: { namespace: 'watch' } } : props;
const treeOf = (services: number) => render(platformOf(services, 'nothing', undefined, vary));

/** The bytes of each object of a tree, as JSON. */
const sizesOf = (tree: Tree) =>
  new Map(
    [...tree].flatMap(([file, { documents }]) =>
      documents.map((document, index): [string, number] => [
        `${file}#${index}`,
        Buffer.byteLength(JSON.stringify(document)),
      ]),
    ),
  );

test('few objects grow with the number of services, all of them slowly', () => {
  const [small, large] = [treeOf(20), treeOf(40)];
  const sizes = sizesOf(small);
  const grown = [...sizesOf(large)].flatMap(([name, bytes]) => {
    const before = sizes.get(name) ?? bytes;
    return bytes === before ? [] : [[name, Math.round((bytes - before) / 20)]];
  });
  expect(grown).toEqual([
    // Who may let a release go on, of one in five.
    ['argocd/project.yaml#1', 85],
    // Its callers, one in five.
    ['base/shop-0-payments/networkpolicy.yaml#0', 17],
    ['monitoring/production/kustomization.yaml#0', 23],
    ['monitoring/staging/kustomization.yaml#0', 23],
  ]);
});

test('services more touch no file of another one', () => {
  const [small, large] = [treeOf(20), treeOf(25)];
  const touched = [...small].filter(([name, { text }]) => large.get(name)?.text !== text);
  expect(touched.map(([name]) => name)).toEqual([
    'argocd/project.yaml',
    'base/shop-0-payments/networkpolicy.yaml',
    'monitoring/production/kustomization.yaml',
    'monitoring/staging/kustomization.yaml',
  ]);
});

test('an AppProject of thousands of approvers is applied by the server, and no other one is', () => {
  const annotationsOf = (groups: number) => {
    const { file, services } = imagesOf('orders');
    const live = { tag: '1.10.3', approval: { by: 'lead', ticket: 'TILL-1' } };
    const images = { file, services: { orders: { ...services.orders, live } } };
    const platform = bookshop({ images });
    const approval = {
      codeOwners: ['@books/tills'],
      groups: Array.from({ length: groups }, (_, index) => `books:tills-${index}`),
    };
    new Canary(platform, { environments: { ...COMMON.environments, live: { replicas: 4, approval } } });
    const tree = render(platform);
    expect(checkTree(tree)).toEqual([]);
    const projects = (tree.get('argocd/project.yaml')?.documents ?? []) as KubeObject[];
    return Object.fromEntries(projects.map(({ metadata }) => [metadata.name, metadata.annotations]));
  };
  const none = {
    'bookshop-app-of-apps': undefined,
    'bookshop-dev': undefined,
    'bookshop-live': undefined,
    'bookshop-test': undefined,
  };
  expect(annotationsOf(1)).toEqual(none);
  const annotation = { 'argocd.argoproj.io/sync-options': 'ServerSideApply=true' };
  expect(annotationsOf(15_000)).toEqual({ ...none, 'bookshop-live': annotation });
});
