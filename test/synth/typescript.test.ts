import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CODE_ROOT, TYPESCRIPT } from '../../synth/project';

let folder: string;
const place = (file: string) => path.join(folder, file);
const KEPT = 'node_modules/.cache/infra-synth';
const write = (name: string, text: string) => {
  fs.mkdirSync(path.dirname(place(name)), { recursive: true });
  fs.writeFileSync(place(name), text);
};
/** The one file with what is kept. */
function kept(): string {
  const [name, ...others] = fs.readdirSync(place(KEPT));
  expect(others).toEqual([]);
  return place(`${KEPT}/${name}`);
}
const remove = (name: string) => fs.rmSync(place(name), { recursive: true });

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'typescript-'));
  fs.mkdirSync(place('synth'));
  fs.mkdirSync(place('node_modules'));
  for (const file of ['typescript', 'cache-folder', 'kept-modules', 'resolve', 'v8-options'])
    fs.copyFileSync(path.join(path.dirname(TYPESCRIPT), `${file}.cjs`), place(`synth/${file}.cjs`));
  fs.symlinkSync(path.join(CODE_ROOT, 'node_modules/esbuild'), place('node_modules/esbuild'));
  write(
    'main.ts',
    "import { text } from './text';\n\ninterface Line { text: string }\nconsole.log(text satisfies string);\n",
  );
  write('text.ts', "export const text: string = 'one';\n");
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

function run(file = 'main', cwd = folder): string {
  const args = ['-r', './synth/typescript.cjs', `${file}.ts`];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  return stdout + stderr;
}

test('what is compiled is kept, and taken for the same text alone', () => {
  expect(run()).toBe('one\n');
  expect(run()).toBe('one\n');
  const before = fs.statSync(kept()).mtimeMs;
  expect(run()).toBe('one\n');
  expect(fs.statSync(kept()).mtimeMs).toBe(before);

  fs.writeFileSync(kept(), fs.readFileSync(kept(), 'latin1').replaceAll('one', 'eno'), 'latin1');
  expect(run()).toBe('eno\n');

  write('text.ts', "export const text: string = 'two';\n");
  expect(run()).toBe('two\n');
});

test.each([
  ['is broken', () => fs.writeFileSync(kept(), '000000000002{"')],
  ['has lost its end', () => fs.truncateSync(kept(), fs.statSync(kept()).size - 1)],
  ['is not there', () => remove(KEPT)],
  ['cannot be written', () => remove(KEPT) ?? write(KEPT, 'in the way')],
])('where what was kept %s, all is compiled anew', (_, spoil) => {
  write('text.ts', "export const text: string = 'two';\n");
  spoil();
  expect(run()).toBe('two\n');
  if (fs.statSync(place(KEPT)).isFile()) remove(KEPT);
  else kept();
});

test('modules are those that Node.js finds, whatever was there in earlier runs', () => {
  const pkg = (type: string, text: string) => {
    write('node_modules/pkg/package.json', JSON.stringify({ name: 'pkg', main: 'lib/index.js', type }));
    write('node_modules/pkg/lib/index.js', text);
  };
  pkg('commonjs', "exports.text = require('./part').text;\n");
  write('node_modules/pkg/lib/part.js', "exports.text = 'a package';\n");
  write('text.ts', "export { text } from 'pkg';\n");
  expect(run()).toBe('a package\n');
  write('node_modules/pkg/lib/part.js', "exports.text = 'an edited package';\n");
  expect(run()).toBe('an edited package\n');
  remove('node_modules/pkg/lib/part.js');
  write('node_modules/pkg/lib/part/index.js', "exports.text = 'a folder of it, — with a dash';\n");
  expect(run()).toBe('a folder of it, — with a dash\n');

  write('text.js', "exports.text = 'JavaScript first';\n");
  expect(run()).toBe('JavaScript first\n');
  remove('text.js');
  write('text/index.ts', "export const text: string = 'a folder';\n");
  expect(run()).toBe('a folder of it, — with a dash\n');
  remove('text.ts');
  expect(run()).toBe('a folder\n');
  remove('text');
  fs.symlinkSync('elsewhere.ts', place('text.ts'));
  write('elsewhere.ts', 'export const text = __filename.slice(-12);\n');
  expect(run()).toBe('elsewhere.ts\n');
  remove('text.ts');

  pkg('module', "export const text = 'an ES module';\n");
  write('text.ts', "export const text = 'one';\nvoid import('pkg').then(({ text }) => console.log(text));\n");
  expect(run()).toBe('one\nan ES module\n');
  remove('node_modules/pkg');
});

test('an error names who begins what fails far below', () => {
  write(
    'deep.ts',
    "const down = (calls: number): void => {\n  if (calls === 0) throw new Error('deep');\n  down(calls - 1);\n};\ndown(20);\n",
  );
  expect(run('deep')).toContain(`at Object.<anonymous> (${folder}/deep.ts:5:1)\n`);
});

test('an error names the lines that people see, and a mistake in the syntax its own', () => {
  fs.rmSync(place('node_modules/.cache'), { recursive: true });
  write(
    'thrown.ts',
    "interface Gone {\n  a: string;\n}\n\nfunction fail(): never {\n  throw new Error('no');\n}\nfail();\n",
  );
  const copy = place('copy');
  fs.mkdirSync(copy);
  fs.symlinkSync(place('node_modules'), `${copy}/node_modules`);
  for (const name of ['synth', 'thrown.ts']) fs.cpSync(place(name), `${copy}/${name}`, { recursive: true });
  for (const where of [folder, folder, copy]) {
    const stack = `Error: no\n    at fail (${where}/thrown.ts:6:9)\n    at Object.<anonymous> (${where}/thrown.ts:8:1)\n`;
    expect(run('thrown', where)).toContain(stack);
  }
  write('broken.ts', 'const a = 1;\nconst b = ;\n');
  expect(run('broken')).toMatch(/Transform failed with 1 error:\n.*\/broken\.ts:2:10: ERROR: /);
});
