import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CODE_ROOT } from '../synth/project';

/** What each folder may import from; `main.ts` stands for itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  imports: [],
  schemas: [],
  manifests: [],
  constructs: ['imports', 'manifests'],
  services: ['constructs'],
  checks: ['constructs', 'imports', 'manifests'],
  simulate: ['constructs', 'manifests'],
  synth: ['checks', 'constructs', 'manifests'],
  rendered: ['checks', 'constructs', 'manifests', 'synth'],
  cli: ['checks', 'constructs', 'manifests', 'rendered', 'simulate', 'synth', 'main.ts'],
  'main.ts': ['constructs', 'services', 'synth'],
};

const IMPORT = /(?:from |import |import\(|require\()'(\.[^']+)'/g;

test.each(Object.entries(MAY_IMPORT))('%s imports only what stands below it', (folder, allowed) => {
  const strays = sourcesOf(folder).flatMap((file) =>
    importsOf(file)
      .map((imported) => imported.split(path.sep)[0] as string)
      .filter((target) => target !== folder && !allowed.includes(target.replace(/^main$/, 'main.ts')))
      .map((target) => `${file} → ${target}`),
  );
  expect(strays).toEqual([]);
});

test.each(['constructs', 'services'])(
  '%s are pure: no disk, clock, network, environment variables',
  (folder) => {
    const impure = sourcesOf(folder).filter((file) =>
      /from 'node:|require\('node:|process\.env|Date\.now|new Date|Math\.random|fetch\(/.test(read(file)),
    );
    expect(impure).toEqual([]);
  },
);

test('every constructs file is used', () => {
  const used = new Set(
    Object.keys(MAY_IMPORT)
      .flatMap(sourcesOf)
      .flatMap(importsOf)
      .map((file) => file.replace(/\.ts$/, '')),
  ).add('constructs/index');
  const unused = sourcesOf('constructs').filter((file) => !used.has(file.replace(/\.ts$/, '')));
  expect(unused).toEqual([]);
});

function sourcesOf(folder: string): string[] {
  if (folder.endsWith('.ts')) return [folder];
  return fs
    .readdirSync(path.join(CODE_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name));
}

/** The project's files that a file imports, relative to the project. */
function importsOf(file: string): string[] {
  return [...read(file).matchAll(IMPORT)].map(([, target]) =>
    path.join(path.dirname(file), target as string),
  );
}

function read(file: string): string {
  return fs.readFileSync(path.join(CODE_ROOT, file), 'utf8');
}
