import { expect, test } from 'vitest';
import { imageReference, parseImage, versionIn } from '../../manifests/image';

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

test.each<[string | undefined, object | undefined]>([
  [undefined, undefined],
  ['registry:5000/checkout', undefined],
  ['checkout:1', { tag: '1' }],
  ['checkout@sha256:00', { digest: 'sha256:00' }],
  ['checkout:1@sha256:00', { tag: '1', digest: 'sha256:00' }],
])('%s is pinned to %j', (reference, version) => {
  expect(versionIn(reference)).toEqual(version);
});
