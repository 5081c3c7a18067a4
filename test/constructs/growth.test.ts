import { expect, test } from 'vitest';
import { platformOf } from '../../bench/platform-of';
import type { Tree } from '../../checks/tree';
import type { VaryProps } from '../../constructs/props/prop-schema';
import { render } from '../../synth/render';

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
