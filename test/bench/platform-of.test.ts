import { expect, test } from 'vitest';
import { platformOf } from '../../bench/platform-of';
import { render } from '../../synth/render';

test.each([10, 25])('a platform of %d services is valid', (size) => {
  const platform = platformOf(size);
  expect(platform.services).toHaveLength(size);
  expect([...render(platform).keys()].filter((file) => file.endsWith('kustomization.yaml'))).toHaveLength(
    3 * size,
  );
});
