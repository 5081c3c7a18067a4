import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { GATES } from '../../../pipelines/gates/gates';
import { CODE_ROOT } from '../../../synth/project';
import { askGate } from './ask-gate';

test('every gate is among the gates, by the name of its file', () => {
  const folder = path.join(CODE_ROOT, 'pipelines/gates');
  const files = fs
    .readdirSync(folder)
    .filter((file) =>
      /^export const \w+: Gate<.*> = /m.test(fs.readFileSync(path.join(folder, file), 'utf8')),
    );
  expect(GATES.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
});

test.each(GATES.map((gate) => [gate.name, gate] as const))('%s says what it asks', async (_, gate) => {
  const { exitCode, stdout } = await askGate(gate, '--help');
  expect(exitCode).toBe(0);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(gate.asks);
  expect(gate.asks).toMatch(/\?$/);
});
