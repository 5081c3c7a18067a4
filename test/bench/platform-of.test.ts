import { expect, test } from 'vitest';
import { platformOf } from '../../bench/platform-of';
import { checkTree } from '../../checks/check';
import { render } from '../../synth/render';

test.each([10, 25])('a platform of %d services passes every check', (size) => {
  const platform = platformOf(size);
  const tree = render(platform);
  expect(checkTree(tree)).toEqual([]);
  expect(platform.services).toHaveLength(size);
  expect([...tree.keys()].filter((file) => file.endsWith('/kustomization.yaml'))).toHaveLength(3 * size);
});
