import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { CODE_ROOT } from '../synth/project';
import { ProjectCopy } from './project-copy';

test('no source, generated file or document has a credential in it', () => {
  expect(secretlint(CODE_ROOT)).toMatchObject({ status: 0, stdout: '' });
});

test('one that is planted is found', () => {
  const project = ProjectCopy.forTest();
  project.write(
    'dist/notes.yaml',
    `key: ${['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' ')}\n${'MIIEow'.repeat(20)}\n-----END RSA ${'PRIVATE'} KEY-----\n`,
  );
  project.write(
    'services/token.ts',
    `export const token = 'ghp_${'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO'}${'0pINUx'}';\n`,
  );
  const { status, stdout } = secretlint(project.folder);
  expect(status).toBe(1);
  expect(stdout).toContain('dist/notes.yaml');
  expect(stdout).toContain('services/token.ts');
});

function secretlint(cwd: string) {
  const program = 'node_modules/secretlint/bin/secretlint.js';
  const folders = ['*', '{bench,checks,cli,constructs,dist,docs,imports,pipelines,services,synth,test}/**/*'];
  return spawnSync(process.execPath, [program, ...folders], { cwd, encoding: 'utf8' });
}
