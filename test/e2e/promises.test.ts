import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { OPERATIONS, PROJECT } from '../../e2e/platform';
import type { Scenario } from '../../e2e/scenario';
import { scenarios } from '../../e2e/scenarios';
import { unlinked, unproven } from './promises';

const read = (file: string) => fs.readFileSync(path.join(PROJECT, file), 'utf8');

test('every promise of operations has a scenario', () => {
  expect(unproven(OPERATIONS, read(OPERATIONS), scenarios)).toEqual([]);
});

test('every scenario has a sentence in its page, which names it', () => {
  expect(unlinked(read, scenarios)).toEqual([]);
});

test('names of scenarios differ and are fit for a namespace', () => {
  const ids = scenarios.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z][a-z0-9-]{1,50}$/.test(id))).toEqual([]);
});

const abort: Scenario = {
  id: 'abort',
  promise: 'Users never wait.',
  run: async () => '',
};

const MARKED = '# A\n\nUsers\nnever wait. <!-- e2e: abort -->\n';

test.each([
  [MARKED, []],
  ['Users never wait.\n\n```\ncode\n```\n\n<!-- e2e: abort -->\n', []],
  ['Read on. <!-- e2e: none, it only leads on -->', []],
  [
    '# A\n\nUsers never wait.',
    ['p:3 has no mark: end it with <!-- e2e: id of a scenario --> or <!-- e2e: none, reason -->'],
  ],
  ['Users never wait. <!-- e2e: abort, bort -->', ["p:1 names 'bort', which is no scenario"]],
  ['Users never wait. <!-- e2e: none -->', ["p:1 names 'none', which is no scenario"]],
])('the marks of %j', (page, problems) => {
  expect(unproven('p', page, [abort])).toEqual(problems);
});

test.each([
  [MARKED, []],
  [
    'Users wait. <!-- e2e: abort -->',
    [`the sentence of scenario 'abort' must stand in ${OPERATIONS}: Users never wait.`],
  ],
  ['Users never wait. <!-- e2e: none, x -->', [`${OPERATIONS}:1 must name the scenario 'abort' in its mark`]],
])('the sentence of a scenario in %j', (page, problems) => {
  expect(unlinked(() => page, [abort])).toEqual(problems);
});
