import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CODE_ROOT } from '../../synth/project';

/** The rooms that are mutated whole. */
const ROOMS = ['checks', 'constructs', 'manifests', 'pipelines', 'synth/publish'];

/** What runs programs that take seconds, once for each mutant: gates by Pact, Locust, Lighthouse and PostgreSQL. */
const SLOW =
  /^pipelines\/gates\/(contracts|gates?|lighthouse|locust|migration|migration-files|migration-lint|run-program|tools)\.ts$/;

const groups = JSON.parse(fs.readFileSync(path.join(__dirname, 'groups.json'), 'utf8')) as Readonly<
  Record<string, { readonly mutate: readonly string[]; readonly tests: readonly string[] }>
>;

const FILES = ['checks', 'constructs', 'manifests', 'pipelines', 'synth', 'test'].flatMap((folder) =>
  fs
    .readdirSync(path.join(CODE_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`),
);

/** The files that a pattern means: of those in Stryker's and Vitest's configuration, what the groups use. */
function filesOf(pattern: string): string[] {
  const expression = pattern
    .replaceAll('.', '\\.')
    .replaceAll('**/', '(?:[^]+/)?')
    .replaceAll('*', '[^/]*')
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`);
  return FILES.filter((file) => new RegExp(`^${expression}$`).test(file));
}

test.each(ROOMS)('every file of %s is in a group', (room) => {
  const mutated = new Set(Object.values(groups).flatMap(({ mutate }) => mutate.flatMap(filesOf)));
  expect(
    FILES.filter((file) => file.startsWith(`${room}/`) && !mutated.has(file) && !SLOW.test(file)),
  ).toEqual([]);
});

test('every pattern means files that there are', () => {
  const patterns = Object.values(groups).flatMap(({ mutate, tests }) => [
    ...mutate.flatMap(alternatives),
    ...tests.flatMap(alternatives).map((name) => `test/${name}.test.ts`),
  ]);
  expect(patterns.filter((pattern) => filesOf(pattern).length === 0)).toEqual([]);
});

/** A pattern for each of the names in braces. */
function alternatives(pattern: string): string[] {
  const [braces, names = ''] = /\{([^}]*)\}/.exec(pattern) ?? [];
  return braces ? names.split(',').map((name) => pattern.replace(braces, name)) : [pattern];
}
