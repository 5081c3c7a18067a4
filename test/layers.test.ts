import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { JUDGES } from '../cli/verdict/proposal';
import { CODE_ROOT } from '../synth/project';
import { circlesOf, importsIn, importsOf, linesOf, reachedFrom, read, roomOf, sourcesOf } from './house';

/** What each folder may import from; `main.ts` stands for itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  imports: [],
  schemas: ['addons', 'synth'],
  manifests: [],
  constructs: ['imports', 'manifests'],
  'index.ts': ['constructs', 'synth'],
  services: ['index.ts'],
  addons: ['index.ts'],
  checks: ['constructs', 'imports', 'manifests'],
  simulate: ['constructs', 'manifests'],
  synth: ['checks', 'constructs', 'manifests'],
  page: ['manifests', 'simulate'],
  cli: ['checks', 'constructs', 'manifests', 'page', 'simulate', 'synth', 'pipelines'],
  pipelines: ['constructs', 'manifests'],
  e2e: ['constructs', 'manifests', 'simulate', 'synth', 'main.ts'],
  'main.ts': ['addons', 'index.ts', 'services'],
  examples: ['index.ts'],
};

const IMPORTS = new Map(
  Object.keys(MAY_IMPORT)
    .flatMap(sourcesOf)
    .map((file): [string, string[]] => [file, importsOf(file)]),
);

test.each(Object.entries(MAY_IMPORT))('%s imports only what stands below it', (folder, allowed) => {
  const upwards = [...IMPORTS]
    .filter(([file]) => roomOf(file) === folder)
    .flatMap(([file, imported]) =>
      imported
        .filter((target) => roomOf(target) !== folder && !allowed.includes(roomOf(target)))
        .map((target) => `${file} → ${target}`),
    );
  expect(upwards).toEqual([]);
});

test('platforms know the engine by its public face alone, and no packages beside it', () => {
  const platforms = ['services', 'addons', 'main.ts', 'examples'].flatMap(sourcesOf);
  const packages = platforms.flatMap((file) => [...read(file).matchAll(/ from '([^.'][^']*)'/g)]);
  expect(packages.map(([, name]) => name)).toEqual([]);
  expect(IMPORTS.get('index.ts')).toEqual(['constructs/index.ts', 'synth/index.ts']);
});

test('no files import each other in a circle, not even types', () => {
  expect(circlesOf(IMPORTS)).toEqual([]);
});

test('whatever code the required check loads is told to a person when it changes', () => {
  const loaded = ['cli/commands/verdict.ts', 'main.ts'].flatMap((file) => [
    file,
    ...reachedFrom(file, IMPORTS),
  ]);
  const rooms = new Set(loaded.map(roomOf));
  // What each pull request changes, and a reviewer reads.
  for (const room of ['addons', 'services']) expect(rooms.delete(room)).toBe(true);
  expect([...rooms].filter((room) => !JUDGES.includes(room))).toEqual([]);
});

test('no file is longer than 300 lines', () => {
  const written = [...IMPORTS.keys()].filter((file) => roomOf(file) !== 'imports');
  expect(written.filter((file) => linesOf(file) > 300)).toEqual([]);
});

test('a circle is found however long it is', () => {
  const imports = { a: ['b'], b: ['c'], c: ['d', 'b'], d: ['a'], e: ['a', 'f'], f: [], g: ['g'] };
  expect(circlesOf(new Map(Object.entries(imports)))).toEqual(['a b c d', 'g']);
});

test.each(['constructs', 'services', 'addons'])(
  '%s are pure: no disk, clock, network, environment variables',
  (folder) => {
    const impure = sourcesOf(folder).filter((file) =>
      /from 'node:|require\('node:|process\.env|Date\.now|new Date|Math\.random|fetch\(/.test(read(file)),
    );
    expect(impure).toEqual([]);
  },
);

test('help loads no command, and neither constructs nor checks', () => {
  const loaded = reachedFrom(
    'cli/infra.ts',
    new Map([...IMPORTS.keys()].map((file) => [file, loadedBy(file)])),
  );
  expect(loaded).toContain('cli/command-lines.ts');
  expect(
    [...loaded].filter((file) => /^(checks|cli\/commands|imports|manifests|services)\//.test(file)),
  ).toEqual([]);
  expect(loaded).not.toContain('constructs/platform/platform.ts');
});

test('every constructs file is used', () => {
  const used = new Set([...IMPORTS.values()].flat());
  expect(sourcesOf('constructs').filter((file) => !used.has(file))).toEqual([]);
});

test('tests read the shop as it is declared only to say what the specification says, and what commands make of it', () => {
  const readers = fs
    .readdirSync(path.join(CODE_ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && /from '(\.\.\/)+main'/.test(read(`test/${file}`)));
  expect(
    readers.filter(
      (file) =>
        !/^(addons|cli|docs|services)\/|^(load-main|shop|tree\.test)\.ts$|^synth\/committed-tree/.test(file),
    ),
  ).toEqual([]);
});

/** The project's files that are loaded with a file: not those of its types, nor those that it loads at a call. */
function loadedBy(file: string): string[] {
  const values = read(file).replace(/^import type .*? from '.*?';$/gms, '');
  return importsIn(file, values, /^(?:import|export|\}) .*?'(\.[^']*)';$/gm);
}
