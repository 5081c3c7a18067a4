import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT } from '../../e2e/platform';

let empty: string;

beforeAll(() => {
  empty = fs.mkdtempSync(path.join(os.tmpdir(), 'e2e-build-test-'));
});

afterAll(() => fs.rmSync(empty, { recursive: true, force: true }));

/** Runs a program of the proof on a machine that has nothing but Node.js. */
function runBare(program: string) {
  const { status, stderr } = spawnSync(process.execPath, ['-r', './synth/typescript.cjs', program], {
    cwd: PROJECT,
    env: { HOME: empty, PATH: empty },
    encoding: 'utf8',
  });
  return { status, lines: stderr.trim().split('\n') };
}

test('a build without Go says in one line what installs it', () => {
  const { status, lines } = runBare('e2e/build.ts');
  expect(lines).toEqual(['go is missing: install Go 1.25 or later, e.g. with `apt-get install golang-go`']);
  expect(status).toBe(2);
});

test('a run without programs has one line for each, with the command that installs it', () => {
  const { status, lines } = runBare('e2e/run.ts');
  expect(lines).toContain('redis-server is missing: apt-get install redis-server');
  expect(lines).toContain(
    'argocd is missing: build it with `npm run e2e:build`, or name a folder that has it in E2E_BIN',
  );
  expect(lines.filter((line) => !/ (is|are) missing: /.test(line))).toEqual([]);
  expect(status).toBe(2);
});
