import fs from 'node:fs';
import path from 'node:path';
import { CODE_ROOT } from '../synth/project';

// What the sources are made of, for the tests of it; `npm run house` prints it, a line for each room.

/** Imports and re-exports of values and of types, and calls of `import` and `require`. */
const IMPORT = /(?:from |import |import\(|require\()'(\.[^']*)'/g;

/** The project's files that a file imports, relative to the project. */
export function importsOf(file: string): string[] {
  return importsIn(file, read(file), IMPORT);
}

export function importsIn(file: string, text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, target]) => {
    const module = path.posix.join(path.posix.dirname(file), target as string);
    const candidates = [module, `${module}.ts`, `${module}.tsx`, `${module}/index.ts`];
    const found = candidates.find((each) =>
      fs.statSync(path.join(CODE_ROOT, each), { throwIfNoEntry: false })?.isFile(),
    );
    return found ?? module;
  });
}

export function read(file: string): string {
  return fs.readFileSync(path.join(CODE_ROOT, file), 'utf8');
}

/** The groups of files that reach each other and so themselves, each as its names in one text. */
export function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const reached = new Map([...imports.keys()].map((file) => [file, reachedFrom(file, imports)]));
  const groups = [...reached]
    .filter(([file, below]) => below.has(file))
    .map(([file, below]) =>
      [...below]
        .filter((other) => reached.get(other)?.has(file))
        .sort()
        .join(' '),
    );
  return [...new Set(groups)].sort();
}

export function reachedFrom(file: string, imports: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const target of imports.get(next) ?? []) {
      if (reached.has(target)) continue;
      reached.add(target);
      open.push(target);
    }
  }
  return reached;
}

export function roomOf(file: string): string {
  return file.split('/')[0] as string;
}

export function sourcesOf(folder: string): string[] {
  if (folder.endsWith('.ts')) return [folder];
  return fs
    .readdirSync(path.join(CODE_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')));
}

export function linesOf(file: string): number {
  return read(file).split('\n').length - 1;
}

/** The rooms with sources that people write, and `main.ts`. */
function rooms(): string[] {
  const left = /^(dist|docs|imports|load-tests|node_modules|reports|test|\.)/;
  return fs
    .readdirSync(CODE_ROOT, { withFileTypes: true })
    .filter((entry) => (entry.isDirectory() ? !left.test(entry.name) : /^(index|main)\.ts$/.test(entry.name)))
    .map(({ name }) => name)
    .filter((room) => sourcesOf(room).length > 0)
    .sort();
}

function print(): void {
  const files = rooms().flatMap(sourcesOf);
  const row = (name: string, of: readonly string[]) => {
    const lines = of.map(linesOf).sort((a, b) => a - b);
    const total = lines.reduce((sum, each) => sum + each, 0);
    const figures = [of.length, total, lines[Math.floor(lines.length / 2)], lines.at(-1)];
    console.log(name.padEnd(12), ...figures.map((figure) => String(figure).padStart(7)));
  };
  console.log('room          files   lines  median longest');
  for (const room of rooms()) row(room, sourcesOf(room));
  row('all', files);
  const circles = circlesOf(
    new Map([...files, ...sourcesOf('imports')].map((file) => [file, importsOf(file)])),
  );
  console.log(`import circles: ${circles.length}`);
}

if (require.main === module) print();
