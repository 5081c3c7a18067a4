import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RULES as CHECKED } from '../../checks/rules';
import { WORKFLOW_RULES } from '../../checks/rules/workflows';
import { checksTable } from '../../checks/table';
import { CODE_ROOT } from '../../synth/project';

const RULES = [...Object.values(CHECKED).flat(), ...WORKFLOW_RULES];

test('docs/checks.md ends with the table of the rules as they are', () => {
  const page = fs.readFileSync(path.join(CODE_ROOT, 'docs/checks.md'), 'utf8');
  expect(page.slice(page.indexOf('## The rules'))).toBe(`## The rules\n\n${checksTable()}`);
});

test('every rule has an id of its own and a sentence', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, catches } of RULES) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(catches).toMatch(/^[A-Z`*][^\n|]+\.$/);
  }
});

test('every rule has a mutant', () => {
  const tests = fs
    .readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => fs.readFileSync(path.join(__dirname, name), 'utf8'))
    .join('\n');
  expect(RULES.filter(({ id }) => !tests.includes(`'${id}'`)).map(({ id }) => id)).toEqual([]);
});
