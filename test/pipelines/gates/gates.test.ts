import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { GATES } from '../../../pipelines/gates/gates';
import { CODE_ROOT } from '../../../synth/project';
import { askGate } from './ask-gate';

test('every program of a gate is among the gates, by its name', () => {
  const folder = path.join(CODE_ROOT, 'pipelines/gates');
  const programs = fs
    .readdirSync(folder)
    .filter((file) => /^runAsProgram\(module, /m.test(fs.readFileSync(path.join(folder, file), 'utf8')));
  expect(GATES.map(({ name }) => `${name}.ts`).sort()).toEqual(programs.sort());
});

test.each(GATES.map((gate) => [gate.name, gate] as const))('%s says what it asks', async (_, gate) => {
  const { exitCode, stdout } = await askGate(gate, '--help');
  expect(exitCode).toBe(0);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(gate.asks);
  expect(gate.asks).toMatch(/\?$/);
});
