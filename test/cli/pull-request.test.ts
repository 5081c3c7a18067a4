import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { describeWithKustomize } from '../kustomize';
import { GitHub } from './git-hub';
import { ProjectRepository } from './project-repository';

const HEAD = 'promote/checkout-staging-1234567';
const PULLS = '/repos/acme/ecommerce-infra/pulls';
const REQUEST = { number: 7, node_id: 'PR_7', html_url: 'https://github.example/pull/7' };
const TITLE = 'Promote checkout to 1234567 in staging';
const RUN = 'https://github.example/acme/checkout-service/actions/runs/99/attempts/2';

const github = new GitHub();
let project: ProjectRepository;
let begin: string;
let origin: string;
beforeAll(async () => {
  project = new ProjectRepository();
  begin = project.git('rev-parse', 'HEAD');
  origin = fs.mkdtempSync(path.join(os.tmpdir(), 'origin-'));
  project.git('clone', '--quiet', '--bare', '.', origin);
  project.git('remote', 'add', 'origin', origin);
  await github.start();
});
beforeEach(() => {
  github.use();
  vi.stubEnv('GITHUB_SERVER_URL', 'https://github.example');
  vi.stubEnv('GITHUB_REPOSITORY', 'acme/checkout-service');
  vi.stubEnv('GITHUB_RUN_ID', '99');
  vi.stubEnv('GITHUB_RUN_ATTEMPT', '2');
  github.answer(`GET ${PULLS}`, 200, []);
  github.answer(`POST ${PULLS}`, 201, REQUEST);
  github.answer('POST /graphql', 200, { data: {} });
});
afterEach(() => {
  vi.unstubAllEnvs();
  github.reset();
  project.git('reset', '--quiet', '--hard', begin);
});
afterAll(() => {
  github.stop();
  project.remove();
  fs.rmSync(origin, { recursive: true });
});

const promote = (merge: string) =>
  project.infra('promote', 'checkout', 'staging', '1234567', '--pull-request', merge);

const told = () => github.requests.map(({ method, path: asked }) => `${method} ${asked.replace(/\?.*/, '')}`);

describeWithKustomize('a promotion by pull request', () => {
  test('is committed, pushed to a branch of its own, and merged by rule', async () => {
    expect(await promote('auto-merge')).toMatchObject({
      status: 0,
      stderr: expect.stringContaining(`\npull request: ${REQUEST.html_url}\n`),
    });
    expect(project.git('ls-remote', 'origin', `refs/heads/${HEAD}`)).toContain(
      project.git('rev-parse', 'HEAD'),
    );
    expect(project.git('log', '-1', '--format=%B', 'HEAD')).toBe(
      `${TITLE}\n\ncheckout in staging: c4e8f92 → 1234567\n\nPipeline-run: ${RUN}`,
    );
    expect(told()).toEqual([`GET ${PULLS}`, `POST ${PULLS}`, 'POST /graphql']);
    const [asked, opened, merged] = github.requests;
    expect(asked?.path).toContain(`?state=open&base=main&head=acme%3A${encodeURIComponent(HEAD)}`);
    expect(opened?.body).toEqual({
      title: TITLE,
      head: HEAD,
      base: 'main',
      body: expect.stringMatching(
        new RegExp(
          `^- checkout in staging: c4e8f92 → 1234567\\n\\nBy \\[a run\\]\\(${RUN}\\) of acme/checkout-service\\.\\n\\n### What will change in the cluster\\n`,
        ),
      ),
    });
    expect(merged?.body).toMatchObject({ variables: { id: 'PR_7' } });
  });

  test('waits for a review where it is to', async () => {
    expect(await promote('review')).toMatchObject({ status: 0 });
    expect(told()).toEqual([`GET ${PULLS}`, `POST ${PULLS}`]);
  });

  test('brings the pull request of an earlier run up to date', async () => {
    github.answer(`GET ${PULLS}`, 200, [REQUEST]);
    github.answer(`PATCH ${PULLS}/7`, 200, REQUEST);
    expect(await promote('review')).toMatchObject({ status: 0 });
    expect(told()).toEqual([`GET ${PULLS}`, `PATCH ${PULLS}/7`]);
  });

  test('is merged at once where nothing is to be waited for', async () => {
    github.answer('POST /graphql', 200, { errors: [{ message: 'Pull request is in clean status' }] });
    github.answer(`PUT ${PULLS}/7/merge`, 200, { merged: true });
    expect(await promote('auto-merge')).toMatchObject({ status: 0 });
    expect(github.requests.at(-1)).toMatchObject({ method: 'PUT', body: { merge_method: 'squash' } });
  });

  test('says what stays open where the repository allows no rule', async () => {
    github.answer('POST /graphql', 200, { errors: [{ message: 'Auto merge is not allowed' }] });
    expect(await promote('auto-merge')).toMatchObject({
      status: 1,
      stderr:
        'pull request 7 is open, but is not merged by itself: GitHub: Auto merge is not allowed; its repository must allow auto-merge\n',
    });
  });

  test('tells what GitHub refuses', async () => {
    github.answer(`POST ${PULLS}`, 422, {
      message: 'Validation Failed',
      errors: [{ message: 'No commits' }],
    });
    expect((await promote('review')).stderr).toBe(
      'GitHub refused POST repos/acme/ecommerce-infra/pulls: 422 Validation Failed, No commits\n',
    );
  });
});

test.each([
  [['--pull-request', 'soon'], /option '--pull-request <merge>' argument 'soon' is invalid/],
  [['--pull-request', 'review', '--dry-run'], /^--pull-request writes, --dry-run does not/],
])('%j is refused', async (options, message) => {
  const { status, stderr } = await project.infra('promote', 'checkout', 'staging', '1234567', ...options);
  expect(status).toBe(1);
  expect(stderr).toMatch(message);
});

const SERVICE = '/repos/acme/checkout-service';
const review = (state: string, login: string, name = 'production') => ({
  state,
  environments: [{ name }],
  user: { login },
});
const approve = (...reviews: readonly object[]) => {
  github.answer(`GET ${SERVICE}/environments/production`, 200, {
    protection_rules: [{ type: 'branch_policy' }, { type: 'required_reviewers' }],
  });
  github.answer(`GET ${SERVICE}/actions/runs/99/approvals`, 200, reviews);
};

test('who has approved a run is told as outputs, with the attempt: all, as GitHub does not tell who has which', async () => {
  approve(
    review('approved', 'jane'),
    review('approved', 'john', 'staging'),
    review('rejected', 'joe'),
    review('approved', 'jim'),
    review('approved', 'jane'),
  );
  expect(await project.infra('approver', 'production')).toEqual({
    status: 0,
    stdout: `by=jane, jim\nticket=${RUN}\n`,
    stderr: '',
  });
});

test('a run that nobody has approved is refused', async () => {
  approve(review('rejected', 'joe'));
  expect(await project.infra('approver', 'production')).toMatchObject({
    status: 1,
    stderr: `nobody has approved ${RUN} for "production"\n`,
  });
});

test('an approval of an earlier attempt does not count where nobody is asked any more', async () => {
  approve(review('approved', 'jane'));
  github.answer(`GET ${SERVICE}/environments/production`, 200, { protection_rules: [] });
  expect(await project.infra('approver', 'production')).toMatchObject({
    status: 1,
    stderr:
      'nobody is asked before a run gets into "production": its GitHub environment in acme/checkout-service must have required reviewers\n',
  });
});

test('nobody approves what is no run', async () => {
  vi.stubEnv('GITHUB_RUN_ID', '');
  expect((await project.infra('approver', 'production')).stderr).toMatch(
    /^approver tells who has approved a run of GitHub Actions: GITHUB_REPOSITORY and GITHUB_RUN_ID must name one/,
  );
});
