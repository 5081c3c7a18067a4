import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CODE_ROOT, TYPESCRIPT } from '../../synth/project';

let folder: string;
const place = (file: string) => path.join(folder, file);
const KEPT = 'node_modules/.cache/ecommerce-infra/compiled.json';
const write = (name: string, text: string) => fs.writeFileSync(place(`${name}.ts`), text);
const kept = () => Object.values(JSON.parse(fs.readFileSync(place(KEPT), 'utf8')) as Record<string, string>);

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'typescript-'));
  fs.mkdirSync(place('synth'));
  fs.mkdirSync(place('node_modules'));
  fs.copyFileSync(TYPESCRIPT, place('synth/typescript.cjs'));
  fs.symlinkSync(path.join(CODE_ROOT, 'node_modules/esbuild'), place('node_modules/esbuild'));
  write(
    'main',
    "import { text } from './text';\n\ninterface Line { text: string }\nconsole.log(text satisfies string);\n",
  );
  write('text', "export const text: string = 'one';\n");
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

function run(file = 'main'): string {
  const args = ['-r', './synth/typescript.cjs', `${file}.ts`];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return stdout + stderr;
}

test('what is compiled is kept, and taken for the same text alone', () => {
  expect(run()).toBe('one\n');
  const [main = ''] = kept();
  expect(kept()).toHaveLength(2);

  const all = fs.readFileSync(place(KEPT), 'utf8');
  fs.writeFileSync(place(KEPT), all.replace('one', 'kept'));
  expect(run()).toBe('kept\n');

  write('text', "export const text: string = 'two';\n");
  expect(run()).toBe('two\n');
  expect(kept()).toHaveLength(3);
  expect(kept()).toContain(main);
});

test.each([
  ['is broken', () => fs.writeFileSync(place(KEPT), '{"')],
  ['is not there', () => fs.rmSync(place(KEPT))],
  [
    'cannot be written',
    () => fs.rmSync(place(KEPT)) ?? fs.mkdirSync(`${place(KEPT)}/in/the/way`, { recursive: true }),
  ],
])('where what was kept %s, all is compiled anew', (_, spoil) => {
  write('text', "export const text: string = 'two';\n");
  spoil();
  expect(run()).toBe('two\n');
  expect(fs.readdirSync(path.dirname(place(KEPT)))).toEqual(['compiled.json']);
});

test('an error names the lines that people see, and a mistake in the syntax its own', () => {
  fs.rmSync(place('node_modules/.cache'), { recursive: true });
  write(
    'thrown',
    "interface Gone {\n  a: string;\n}\n\nfunction fail(): never {\n  throw new Error('no');\n}\nfail();\n",
  );
  for (const _ of ['compiled', 'kept']) {
    expect(run('thrown')).toMatch(
      /Error: no\n {4}at fail \(.*\/thrown\.ts:6:9\)\n {4}at .*thrown\.ts:8:1\)\n/,
    );
  }
  write('broken', 'const a = 1;\nconst b = ;\n');
  expect(run('broken')).toMatch(/Transform failed with 1 error:\n.*\/broken\.ts:2:10: ERROR: /);
});
