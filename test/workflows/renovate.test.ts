import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ACTIONS, STORE_IMAGES } from '../../constructs/pipeline/pins';
import { CODE_ROOT } from '../../synth/project';

const read = (file: string) => fs.readFileSync(path.join(CODE_ROOT, file), 'utf8');

const { customManagers } = JSON.parse(read('renovate.json')) as {
  customManagers: readonly {
    readonly managerFilePatterns: readonly [string];
    readonly matchStrings: readonly [string];
    readonly datasourceTemplate: string;
  }[];
};

/** What Renovate finds in a file of the project, by a manager of a data source. */
function found(file: string, datasource: string, text = read(file)): Record<string, string | undefined>[] {
  const managers = customManagers.filter(
    ({ managerFilePatterns: [pattern], datasourceTemplate }) =>
      datasourceTemplate === datasource && new RegExp(pattern.slice(1, -1)).test(file),
  );
  return managers.flatMap(({ matchStrings: [pattern] }) =>
    [...text.matchAll(new RegExp(pattern, 'g'))].map(({ groups }) => ({ ...groups })),
  );
}

test('Renovate finds every pinned action, with its commit and its version', () => {
  const pins = found('constructs/pipeline/pins.ts', 'github-tags');
  expect(
    pins.map(({ depName, currentDigest, currentValue }) => `${depName}@${currentDigest} # ${currentValue}`),
  ).toEqual(Object.values(ACTIONS));
  expect(pins.map(({ packageName }) => packageName)).toContain('github/codeql-action');
});

test('Renovate finds the images of the stores, and that of the load tests', () => {
  expect(
    found('constructs/pipeline/pins.ts', 'docker').map(
      ({ depName, currentValue }) => `${depName}:${currentValue}`,
    ),
  ).toEqual(Object.values(STORE_IMAGES));
  expect(found('main.ts', 'docker')).toEqual([{ depName: 'ghcr.io/acme/load-tests', currentValue: '1.0.0' }]);
});

test('Renovate finds images that classes pin, and none whose versions are elsewhere', () => {
  const digest = `sha256:${'0a'.repeat(32)}`;
  const text = [
    "  image: 'quay.io/others/currency', // its tags are in images.yaml",
    "  initContainers: [{ name: 'proxy', image: 'quay.io/others/proxy:2.1.0' }],",
    `  environments: { staging: { image: 'registry.example:5000/a/b:1.2@${digest}' } },`,
  ].join('\n');
  expect(found('services/currency.ts', 'docker', text)).toEqual([
    { depName: 'quay.io/others/proxy', currentValue: '2.1.0' },
    { depName: 'registry.example:5000/a/b', currentValue: '1.2', currentDigest: digest },
  ]);
  expect(found('images.yaml', 'docker')).toEqual([]);
});

test('Renovate finds what CI installs by pip', () => {
  expect(found('.ci/run', 'pypi').map(({ depName }) => depName)).toContain('zizmor');
});
