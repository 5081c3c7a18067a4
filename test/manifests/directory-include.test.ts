import { expect, test } from 'vitest';
import { isIncluded, isPlainInclude } from '../../manifests/argo-objects';

test.each<[include: string, taken: string[], left: string[]]>([
  ['*-staging.yaml', ['catalog-staging.yaml', 'x-eu-staging.yaml'], ['staging.yaml', 'catalog-staging.yml']],
  ['project.yaml', ['project.yaml'], ['my-project.yaml', 'project.yaml.yaml']],
  ['*', ['any.yaml'], []],
])('%s takes files in as Argo CD does', (include, taken, left) => {
  expect([...taken, ...left].filter((file) => isIncluded(file, include))).toEqual(taken);
});

test.each(['{a,b}.yaml', 'a*.yaml', '**.yaml', 'a?.yaml', '[ab].yaml', '', 'a/b.yaml'])(
  '%j is no plain include',
  (include) => expect(isPlainInclude(include)).toBe(false),
);

test.each(['*-staging.yaml', 'project.yaml', 'app-of-addons.yaml'])('%j is a plain include', (include) =>
  expect(isPlainInclude(include)).toBe(true),
);
