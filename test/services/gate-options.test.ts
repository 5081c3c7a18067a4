import { spawnSync } from 'node:child_process';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { declarePlatform } from '../../main';
import { GATES } from '../../pipelines/gates/gates';
import { renderWorkflows } from '../../synth/workflows';

/** What programs answer that the shell of a step asks for an argument. */
const ANSWERS = `
npm() { :; }
jq() { echo c4e8f92; }
GITHUB_SHA=0123456789abcdef TAG=0123456`;

const CALLS = [...renderWorkflows(declarePlatform())].flatMap(([file, { documents }]) =>
  Object.entries((documents[0] as { jobs: Record<string, { steps: { run?: string }[] }> }).jobs).flatMap(
    ([job, { steps }]) =>
      steps.flatMap(({ run = '' }) => {
        const [, gate, options] = / infra -- gate ([\w-]+) (?!--install$)(.*)$/s.exec(run) ?? [];
        return gate === undefined || options === undefined ? [] : [[file, job, gate, options] as const];
      }),
  ),
);

test.each(CALLS)('%s: %s asks the gate %s by options that it takes', (_file, _job, name, options) => {
  const { stdout, status } = spawnSync('bash', ['-c', `${ANSWERS}\nprintf '%s\\0' ${options}`], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const gate = GATES.find((each) => each.name === name);
  const program = new Command(name).exitOverride().allowExcessArguments(false);
  for (const option of gate?.options ?? []) program.addOption(option);
  program.parse(stdout.split('\0').slice(0, -1), { from: 'user' });
  expect(gate).toBeDefined();
});

test('every gate is asked by some pipeline', () => {
  const asked = new Set(CALLS.map(([, , gate]) => gate));
  expect(GATES.map(({ name }) => name).filter((name) => !asked.has(name))).toEqual([]);
});
