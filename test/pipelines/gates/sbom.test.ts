import path from 'node:path';
import { expect, test } from 'vitest';
import { Unusable } from '../../../pipelines/gates/gate';
import { isAllowed, isLicence, readSbom } from '../../../pipelines/gates/sbom';
import { folderOf } from './ask-gate';
import { cycloneDx, spdx } from './scan-reports';

const read = (text: string) => readSbom(path.join(folderOf({ 'sbom.json': text }), 'sbom.json'));

test('of CycloneDX, libraries and frameworks at any depth count, and no packages of the system', () => {
  const sbom = cycloneDx(
    {
      type: 'framework',
      name: 'f',
      version: '2',
      licenses: [{ license: { name: 'Own' } }, { expression: 'MIT' }, {}],
    },
    { type: 'library', name: 'l', components: [{ type: 'library', name: 'inner', purl: 'pkg:npm/inner@1' }] },
    { type: 'library', purl: 'pkg:apk/alpine/busybox@1' },
    { type: 'application', name: 'a' },
    { name: 'untyped' },
  );
  expect(read(sbom)).toEqual([
    { name: 'f 2', hasVersion: true, licences: ['Own', 'MIT'] },
    { name: 'l', hasVersion: false, licences: [] },
    { name: 'pkg:npm/inner@1', hasVersion: false, licences: [] },
  ]);
});

test('of SPDX, what has a purl of its own counts, under the licence that somebody has found', () => {
  const sbom = spdx(
    { purl: 'pkg:npm/a@1', versionInfo: '1', licenseConcluded: 'NONE', licenseDeclared: 'ISC' },
    { purl: 'pkg:npm/b@1', licenseConcluded: 'NOASSERTION', licenseDeclared: 'NONE' },
    { purl: 'pkg:rpm/fedora/c@1' },
    { purl: 'pkg:oci/image@1' },
    { name: 'd', externalRefs: [{ referenceType: 'cpe23Type', referenceLocator: 'cpe:2.3:a:d' }] },
    { name: 'e' },
  );
  expect(read(sbom)).toEqual([
    { name: 'pkg:npm/a@1', hasVersion: true, licences: ['ISC'] },
    { name: 'pkg:npm/b@1', hasVersion: false, licences: [] },
  ]);
});

test.each([
  'null',
  '{}',
  '{"bomFormat":"CycloneDX"}',
  '{"components":[]}',
  '{"spdxVersion":"SPDX-2.3"}',
  '{"spdxVersion":"SPDX-3.0","packages":[]}',
])('%s is none', (text) => {
  expect(() => read(text)).toThrow(Unusable);
  expect(() => read(text)).toThrow(/sbom.json is no SBOM in CycloneDX or SPDX 2 with components$/);
});

test('what is no expression of SPDX is allowed by nothing', () => {
  expect(isAllowed('My own', ['MIT'])).toBe(false);
  expect(isAllowed('MIT OR GPL-3.0-only', ['MIT'])).toBe(true);
  expect([isLicence('MIT'), isLicence('Mine')]).toEqual([true, false]);
});
