import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CODE_ROOT } from '../../synth/project';

interface Job {
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly uses?: string;
    readonly name?: string;
    readonly run?: string;
    readonly env?: object;
  }[];
}

const workflow = parse(fs.readFileSync(path.join(CODE_ROOT, '.github/workflows/diff.yaml'), 'utf8')) as {
  permissions: object;
  jobs: Readonly<Record<'diff' | 'comment', Job>>;
};

const scriptOf = ({ steps }: Job) => steps.find(({ name, run }) => name && run)?.run ?? '';

test('the job that runs code of the pull request only reads, the one that writes runs none', () => {
  const { permissions, jobs } = workflow;
  expect(permissions).toEqual({});
  expect(jobs.diff.permissions).toEqual({ contents: 'read' });
  expect(jobs.comment.permissions).toEqual({ 'pull-requests': 'write' });
  expect(scriptOf(jobs.comment)).not.toMatch(/npm|node/);
  expect(jobs.comment.steps.filter(({ uses }) => uses?.startsWith('actions/checkout'))).toEqual([]);
});

test('every action is pinned to a commit', () => {
  const actions = Object.values(workflow.jobs).flatMap(({ steps }) =>
    steps.flatMap(({ uses }) => uses ?? []),
  );
  expect(actions.length).toBeGreaterThan(0);
  for (const action of actions) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
});

/** Runs a script as the runner of GitHub does, with stand-ins for programs that are not here. */
function run(script: string, programs: Readonly<Record<string, string>>, env: object = {}) {
  for (const [name, text] of Object.entries(programs)) {
    fs.writeFileSync(path.join(folder, name), `#!/bin/bash\n${text}\n`, { mode: 0o755 });
  }
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${folder}:${process.env.PATH}`,
      GITHUB_REPOSITORY: 'acme/infra',
      PULL_REQUEST: '7',
      ...env,
    },
  });
}

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'workflow-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

describe('the comparison', () => {
  test.each([
    ['nothing changes', 0, 0],
    ['something changes', 2, 0],
    ['it fails', 1, 1],
  ])('%s', (_, code, expected) => {
    const summary = path.join(folder, 'summary.md');
    const { status } = run(
      scriptOf(workflow.jobs.diff),
      { npm: `echo "$@"; exit ${code}` },
      { GITHUB_BASE_REF: 'main', GITHUB_STEP_SUMMARY: summary },
    );
    expect(status).toBe(expected);
    expect(fs.readFileSync(path.join(folder, 'diff.md'), 'utf8')).toBe(
      'run --silent infra -- diff refs/remotes/origin/main --markdown\n',
    );
    expect(fs.existsSync(summary)).toBe(expected === 0);
  });
});

describe('the comment', () => {
  const COMMENT_MARK = '<!-- infra diff -->';
  const { env = {} } = workflow.jobs.comment.steps.find(({ run }) => run) ?? {};
  const comment = (programs: Readonly<Record<string, string>>) =>
    run(scriptOf(workflow.jobs.comment), programs, { ...env, PULL_REQUEST: '7' });
  const comments = [
    { id: 1, user: { login: 'jane' }, body: `${COMMENT_MARK}\nmine` },
    { id: 2, user: { login: 'github-actions[bot]' }, body: 'of another workflow' },
    { id: 3, user: { login: 'github-actions[bot]' }, body: `${COMMENT_MARK}\nold` },
  ];
  // Answers the list through jq, which reads the filter as gh does, and notes what is written.
  const gh = `
if [[ "$*" == *--jq* ]]; then
  jq --raw-output "\${@: -1}" comments.json
else
  echo "$@" >> calls
fi`;

  const hasJq = spawnSync('jq', ['--version']).status === 0;
  test.skipIf(!hasJq).each([
    [
      'is made',
      comments.slice(0, 2),
      'api --silent repos/acme/infra/issues/7/comments --field body=@comment.md\n',
    ],
    [
      'is brought up to date',
      comments,
      'api --silent --method PATCH repos/acme/infra/issues/comments/3 --field body=@comment.md\n',
    ],
  ])('%s', (_, there, calls) => {
    // What the pull request made begins like the comment of another workflow.
    fs.writeFileSync(path.join(folder, 'diff.md'), 'of another workflow\n');
    fs.writeFileSync(path.join(folder, 'comments.json'), JSON.stringify(there));
    expect(comment({ gh })).toMatchObject({ status: 0, stderr: '' });
    expect(fs.readFileSync(path.join(folder, 'calls'), 'utf8')).toBe(calls);
    expect(fs.readFileSync(path.join(folder, 'comment.md'), 'utf8')).toBe(
      `${COMMENT_MARK}\nof another workflow\n`,
    );
  });
});
