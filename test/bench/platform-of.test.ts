import { expect, test } from 'vitest';
import { platformOf, threeEnvironmentsOf } from '../../bench/platform-of';
import { checkTree, checkWorkflows } from '../../checks/check';
import { render } from '../../synth/render';
import { renderWorkflows } from '../../synth/workflows';

test.each([10, 25])('a platform of %d services passes every check', (size) => {
  const platform = platformOf(size);
  const tree = render(platform);
  expect(checkTree(tree)).toEqual([]);
  expect(platform.services).toHaveLength(size);
  expect([...tree.keys()].filter((file) => file.endsWith('/kustomization.yaml'))).toHaveLength(3 * size);
});

test('with an environment more it has an overlay more of each service', () => {
  const tree = render(threeEnvironmentsOf(10));
  expect(checkTree(tree)).toEqual([]);
  expect([...tree.keys()].filter((file) => /^overlays\/qa\/.*kustomization/.test(file))).toHaveLength(10);
});

/** A map that counts how often all of it is listed. */
class CountedMap<K, V> extends Map<K, V> {
  listings = 0;

  override keys() {
    this.listings += 1;
    return super.keys();
  }

  override values() {
    this.listings += 1;
    return super.values();
  }
}

test('checks look through the whole tree as often, however many services there are', () => {
  const [few, many] = [10, 25].map((size) => {
    const platform = platformOf(size);
    const tree = new CountedMap(render(platform));
    checkTree(tree);
    checkWorkflows(renderWorkflows(platform).values(), tree);
    return tree.listings;
  });
  expect(few).toBeGreaterThan(0);
  expect(many).toBe(few);
});
