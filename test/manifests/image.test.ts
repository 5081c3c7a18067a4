import { expect, test } from 'vitest';
import { imageReference, parseImage } from '../../manifests/image';

test.each([
  ['ghcr.io/acme/checkout', 'ghcr.io/acme/checkout', undefined, undefined],
  ['ghcr.io/acme/checkout:1', 'ghcr.io/acme/checkout', '1', undefined],
  ['registry:5000/checkout', 'registry:5000/checkout', undefined, undefined],
  ['registry:5000/checkout:1.2', 'registry:5000/checkout', '1.2', undefined],
  ['checkout@sha256:00', 'checkout', undefined, 'sha256:00'],
  ['registry:5000/checkout:1@sha256:00', 'registry:5000/checkout', '1', 'sha256:00'],
  ['checkout', 'checkout', undefined, undefined],
])('%s is %s with tag %s and digest %s', (reference, name, tag, digest) => {
  expect(parseImage(reference)).toEqual({ name, tag, digest });
  expect(imageReference(name, { tag, digest })).toBe(reference);
});
