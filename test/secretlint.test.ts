import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CODE_ROOT } from '../synth/project';

test('no source, generated file or document has a credential in it', () => {
  expect(secretlint(CODE_ROOT)).toMatchObject({ status: 0, stdout: '' });
});

test('one that is planted is found', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'secretlint-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  for (const name of ['.secretlintrc.json', '.secretlintignore', 'node_modules'])
    fs.symlinkSync(path.join(CODE_ROOT, name), path.join(folder, name));
  const write = (file: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, file)));
    fs.writeFileSync(path.join(folder, file), text);
  };
  write(
    'dist/notes.yaml',
    `key: ${['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' ')}\n${'MIIEow'.repeat(20)}\n-----END RSA ${'PRIVATE'} KEY-----\n`,
  );
  write('services/token.ts', `export const token = 'ghp_${'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO'}${'0pINUx'}';\n`);
  const { status, stdout } = secretlint(folder);
  expect(status).toBe(1);
  expect(stdout).toContain('dist/notes.yaml');
  expect(stdout).toContain('services/token.ts');
});

/** It measures itself, and looks through all marks for each: that takes longer than to look for credentials. */
const UNMEASURED = 'data:text/javascript,performance.mark = () => {};';

function secretlint(cwd: string) {
  const program = 'node_modules/secretlint/bin/secretlint.js';
  const folders = ['*', '{bench,checks,cli,constructs,dist,docs,imports,pipelines,services,synth,test}/**/*'];
  const args = ['--import', UNMEASURED, program, ...folders];
  return spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
}
