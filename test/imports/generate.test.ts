import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generate } from '../../schemas/generate';

const ROOT = path.resolve(__dirname, '../..');
const IMPORTS = path.join(ROOT, 'imports');

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imports-'));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

/** The files below a folder by path. */
function filesOf(root: string): Record<string, string> {
  const names = (fs.readdirSync(root, { recursive: true }) as string[])
    .filter((name) => fs.statSync(path.join(root, name)).isFile())
    .sort();
  return Object.fromEntries(names.map((name) => [name, fs.readFileSync(path.join(root, name), 'utf8')]));
}

test('npm run import writes just what is there, whatever a killed run has left', () => {
  const target = path.join(folder, 'generated');
  const staging = path.join(folder, '.generated.publishing');
  for (const [file, text] of Object.entries({
    [`${target}/schemas.json`]: '{}',
    [`${target}/old.ts`]: 'export {};',
    [`${staging}/owner`]: `${2 ** 22 + 1} 0`,
    [`${staging}/run-0`]: '{"half": true}',
    [`${staging}/journal.json`]:
      '{"removed":["generated/old.ts"],"emptied":[],"run":"run","placed":["generated/schemas.json"]}',
  })) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  generate(target);
  expect(fs.readdirSync(folder)).toEqual(['generated']);
  const [generated, committed] = [filesOf(target), filesOf(IMPORTS)];
  expect(Object.keys(generated)).toEqual(Object.keys(committed));
  const different = Object.keys(generated).filter((name) => generated[name] !== committed[name]);
  expect(different, 'run npm run import').toEqual([]);
});

test('cdk8s import, by what cdk8s.yaml lists, writes the same L1 constructs', () => {
  const target = path.join(folder, 'by-cdk8s');
  const cli = path.join(ROOT, 'node_modules/cdk8s-cli/bin/cdk8s');
  const flags = [`--output=${target}`, '--no-save', '--check-upgrade=false'];
  execFileSync(process.execPath, [cli, 'import', ...flags], { cwd: ROOT, stdio: 'ignore' });
  expect(Object.keys(filesOf(target))).toEqual(['argoproj.io.ts']);
  expect(filesOf(target)['argoproj.io.ts'] === filesOf(IMPORTS)['argoproj.io.ts']).toBe(true);
});
