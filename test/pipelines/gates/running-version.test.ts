import path from 'node:path';
import { expect, test } from 'vitest';
import { versionFrom } from '../../../pipelines/gates/running-version';
import { folderOf } from './ask-gate';

const IMAGES = `
inventory:
  staging: { tag: "5ac91d7", digest: "sha256:0a" }
catalog:
  staging: { digest: "sha256:0b" }
`;

const staging = { runningIn: 'staging', images: 'images.yaml' };

function from(
  { images, ...options }: { runningIn?: string; images?: string },
  given: string | undefined,
  service: string | undefined,
) {
  const folder = folderOf({ 'images.yaml': IMAGES });
  return versionFrom(
    { ...options, ...(images !== undefined && { images: path.join(folder, images) }) },
    given,
    service,
    '--base',
  );
}

test.each([
  ['a version that is given', {}, '2be70c8', 'inventory', '2be70c8'],
  ['the tag of what runs', staging, undefined, 'inventory', '5ac91d7'],
  ['its digest where it has no tag', staging, undefined, 'catalog', 'sha256:0b'],
  ['nothing where none runs', { ...staging, runningIn: 'production' }, undefined, 'inventory', undefined],
  ['nothing of a service that is not there', staging, undefined, 'payments', undefined],
])('%s', (_, options, given, service, version) => {
  expect(from(options, given, service)).toBe(version);
});

test.each([
  [{}, undefined, 'inventory', 'one of --base and --running-in must be given'],
  [staging, '2be70c8', 'inventory', 'one of --base and --running-in must be given'],
  [
    { runningIn: 'staging' },
    undefined,
    'inventory',
    '--running-in needs --images, and the name of the service',
  ],
  [staging, undefined, undefined, '--running-in needs --images, and the name of the service'],
  [{ ...staging, images: 'nowhere.yaml' }, undefined, 'inventory', 'nowhere.yaml cannot be read: ENOENT'],
])('%j with %j of %j is refused', (options, given, service, message) => {
  expect(() => from(options, given, service)).toThrow(message);
});
