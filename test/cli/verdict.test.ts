import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from 'vitest';
import { GitHub } from './git-hub';
import { ProjectRepository } from './project-repository';

const CONTEXT = 'argocd/checkout-staging';

const github = new GitHub();
let project: ProjectRepository;
let begin: string;
beforeAll(async () => {
  project = new ProjectRepository();
  begin = project.git('rev-parse', 'HEAD');
  await github.start();
});
beforeEach(() => github.use());
afterEach(() => {
  vi.unstubAllEnvs();
  github.reset();
  project.git('reset', '--quiet', '--hard', begin);
});
afterAll(() => {
  github.stop();
  project.remove();
});

/** Lets staging run a version of checkout, as a commit of `main`. */
function release(from: string, to: string): string {
  project.replace('images.yaml', `"${from}"`, `"${to}"`);
  return project.commit(`Promote checkout to ${to} in staging`);
}

const short = (commit: string) => commit.slice(0, 7);

describe('the verdict of an environment', () => {
  test.each([
    ['success', 0, 'passed'],
    ['failure', 2, 'rejected'],
    ['error', 2, 'rejected'],
    ['pending', 2, 'pending'],
  ])('%s', async (state, status, word) => {
    github.setStatus(begin, CONTEXT, state, 'as Argo CD says');
    expect(await project.infra('verdict', 'checkout', 'staging', 'c4e8f92')).toEqual({
      status,
      stdout: `${word}: c4e8f92 in 'staging': ${CONTEXT} on ${short(begin)} is '${state}' (as Argo CD says)\n`,
      stderr: '',
    });
  });

  test('is missing where no commit has it, though others have theirs', async () => {
    github.setStatus(begin, 'argocd/catalog-staging', 'success');
    expect(await project.infra('verdict', 'checkout', 'staging', 'c4e8f92')).toMatchObject({
      status: 2,
      stdout: `missing: c4e8f92 in 'staging': of 1 commit that let it run there none has the status ${CONTEXT} of acme-argocd[bot]\n`,
    });
  });

  test('of a version that was never there', async () => {
    expect(await project.infra('verdict', 'checkout', 'staging', '1234567')).toMatchObject({
      status: 2,
      stdout: "missing: 1234567 in 'staging': no commit of this branch lets it run there\n",
    });
  });

  test('is that of the newest commit with one while the version ran', async () => {
    const first = release('c4e8f92', 'd5f9a03');
    project.write('notes.txt', 'of somebody else');
    const second = project.commit('Note something');
    const third = release('d5f9a03', 'e60ab14');
    github.setStatus(first, CONTEXT, 'failure');
    github.setStatus(second, CONTEXT, 'success');
    github.setStatus(third, CONTEXT, 'failure');
    expect(await project.infra('verdict', 'checkout', 'staging', 'd5f9a03')).toMatchObject({
      stdout: `passed: d5f9a03 in 'staging': ${CONTEXT} on ${short(second)} is 'success'\n`,
    });
    expect(await project.infra('verdict', 'checkout', 'staging', 'e60ab14')).toMatchObject({
      stdout: `rejected: e60ab14 in 'staging': ${CONTEXT} on ${short(third)} is 'failure'\n`,
    });
  });

  test('of a version that runs again after another one is that of this time', async () => {
    github.setStatus(begin, CONTEXT, 'success');
    const ask = async (version: string) =>
      (await project.infra('verdict', 'checkout', 'staging', version)).stdout;
    const bad = release('c4e8f92', 'd5f9a03');
    github.setStatus(bad, CONTEXT, 'failure');
    expect(await ask('c4e8f92')).toMatch(/^passed: /);
    const again = release('d5f9a03', 'c4e8f92');
    expect(await ask('c4e8f92')).toMatch(/^missing: .* of 1 commit /);
    github.setStatus(again, CONTEXT, 'failure');
    expect(await ask('c4e8f92')).toMatch(/^rejected: /);
    github.setStatus(again, CONTEXT, 'success');
    expect(await ask('c4e8f92')).toMatch(/^passed: /);
    expect(await ask('d5f9a03')).toMatch(/^rejected: /);
  });

  test('is what Argo CD says, not what others do', async () => {
    const ask = async () => (await project.infra('verdict', 'checkout', 'staging', 'c4e8f92')).stdout;
    github.setStatus(begin, CONTEXT, 'success', null, 'mallory');
    expect(await ask()).toMatch(
      /^missing: .* none has the status argocd\/checkout-staging of acme-argocd\[bot\]; that of mallory does not count\n$/,
    );
    github.setStatus(begin, CONTEXT, 'failure');
    for (let index = 0; index < 120; index++) github.setStatus(begin, CONTEXT, 'success', null, 'mallory');
    expect(await ask()).toMatch(/^rejected: .* is 'failure'; that of mallory does not count\n$/);
    project.replace('main.ts', ", statusesBy: 'acme-argocd[bot]'", '');
    expect(await ask()).toMatch(/^passed: .* is 'success', set by mallory\n$/);
  });

  const addOrigin = () => {
    const origin = fs.mkdtempSync(path.join(os.tmpdir(), 'origin-'));
    onTestFinished(() => fs.rmSync(origin, { recursive: true }));
    project.git('clone', '--quiet', '--bare', '.', origin);
    project.git('remote', 'add', 'origin', origin);
    onTestFinished(() => void project.git('remote', 'remove', 'origin'));
  };

  test('with --now is of what the branch at origin lets run, since it does', async () => {
    addOrigin();
    const now = () => project.infra('verdict', 'checkout', 'staging', 'c4e8f92', '--now');
    github.setStatus(begin, CONTEXT, 'success');
    expect(await now()).toMatchObject({ status: 0 });
    const other = release('c4e8f92', 'd5f9a03');
    project.git('push', '--quiet', 'origin', 'main');
    project.git('reset', '--quiet', '--hard', begin);
    github.setStatus(other, CONTEXT, 'success');
    expect(await now()).toEqual({
      status: 2,
      stdout: "missing: c4e8f92 in 'staging', which runs d5f9a03 now\n",
      stderr: '',
    });
    const again = release('d5f9a03', 'c4e8f92');
    project.git('push', '--quiet', 'origin', 'main');
    expect(await now()).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(/^missing: .* of 1 commit /),
    });
    github.setStatus(again, CONTEXT, 'success');
    expect(await now()).toMatchObject({ status: 0, stdout: expect.stringContaining(short(again)) });
    const running = release('c4e8f92', 'd5f9a03');
    project.git('push', '--quiet', 'origin', 'main');
    github.setStatus(running, CONTEXT, 'failure');
    expect(await project.infra('verdict', 'checkout', 'staging', '--now')).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(/^rejected: d5f9a03 in 'staging'/),
    });
  });

  test('is waited for, on the branch as it goes on', async () => {
    addOrigin();
    const merged = release('c4e8f92', 'd5f9a03');
    project.git('push', '--quiet', 'origin', 'main');
    project.git('reset', '--quiet', '--hard', begin);
    github.setStatus(merged, CONTEXT, 'success');
    expect(await project.infra('verdict', 'checkout', 'staging', 'd5f9a03', '--wait', '200ms')).toEqual({
      status: 0,
      stdout: `passed: d5f9a03 in 'staging': ${CONTEXT} on ${short(merged)} is 'success'\n`,
      stderr: "missing: d5f9a03 in 'staging': no commit of this branch lets it run there; waiting up to 0s\n",
    });
  });

  test('ends the waiting at once', async () => {
    github.setStatus(begin, CONTEXT, 'failure');
    const { status } = await project.infra('verdict', 'checkout', 'staging', 'c4e8f92', '--wait', '90m');
    expect(status).toBe(2);
  });

  test.each([
    ['pending', 0],
    ['failure', 2],
  ])('%s lets a later step ask on, unless it is a rejection', async (state, status) => {
    github.setStatus(begin, CONTEXT, state);
    const ask = project.infra('verdict', 'checkout', 'staging', 'c4e8f92', '--unless-rejected');
    expect(await ask).toMatchObject({ status });
  });
});

describe('GitHub', () => {
  const ask = async () => (await project.infra('verdict', 'checkout', 'staging', 'c4e8f92')).stderr;

  test('is asked by a token', async () => {
    vi.stubEnv('GITHUB_TOKEN', '');
    expect(await ask()).toBe(
      'verdict asks GitHub about acme/ecommerce-infra: GITHUB_TOKEN must be a token that may see it\n',
    );
    vi.stubEnv('GITHUB_TOKEN', 'old');
    expect(await ask()).toBe(
      `GitHub refused GET repos/acme/ecommerce-infra/commits/${begin}/statuses?per_page=100&page=1: 401 Bad credentials: GITHUB_TOKEN is no token, or has expired\n`,
    );
  });

  test('is asked again where a connection breaks, and named where that does', async () => {
    github.setStatus(begin, CONTEXT, 'success');
    github.drop(1);
    expect(await ask()).toBe('');
    github.drop(2);
    expect(await ask()).toMatch(/^GitHub did not answer GET repos\/acme\/\S+: .+\n$/);
  });

  test('that is not there is named', async () => {
    vi.stubEnv('GITHUB_API_URL', 'http://127.0.0.1:9');
    expect(await ask()).toMatch(/^GitHub did not answer GET repos\/acme\/\S+: .+\n$/);
  });
});

test('status tells the verdicts where it is asked for them', async () => {
  github.setStatus(begin, CONTEXT, 'success');
  const { stdout } = await project.infra('status', '--service', 'checkout', '--verdicts');
  expect(stdout.split('\n').map((line) => line.split(/ {2,}/).slice(0, 5))).toMatchObject([
    ['SERVICE', 'ENVIRONMENT', 'TAG', 'SINCE', 'VERDICT'],
    ['checkout', 'staging', 'c4e8f92', expect.any(String), 'passed'],
    ['checkout', 'production', 'a1b2c3d', expect.any(String), 'missing'],
    [''],
  ]);
});

test.each([
  [
    ['checkout'],
    'verdict takes a service, an environment and a version, e.g. infra verdict checkout staging a1b2c3d',
  ],
  [['checkout', 'stagin', 'a'], "'stagin' is not an environment of the platform, did you mean 'staging'?"],
  [
    ['checkout', 'staging', 'a', '--wait', 'long'],
    '--wait must be a duration, e.g. 20m, 1h30m or 30s, got "long"',
  ],
  [
    ['checkout', 'staging', 'a', '--proposed', 'x'],
    '--proposed takes no service, and none of --wait, --now and --unless-rejected',
  ],
  [['checkout', 'staging', 'a', '--head', 'x'], '--head says what --proposed must merge: give that, too'],
])('%j is refused', async (args, message) => {
  const { status, stderr } = await project.infra('verdict', ...args);
  expect(status).toBe(1);
  expect(stderr.trimEnd()).toMatch(message);
});

describe('a promotion with --require-verdict', () => {
  const promote = () =>
    project.infra('promote', 'checkout', 'production', 'c4e8f92', '--require-verdict', '--commit');

  test('goes through where staging is well', async () => {
    github.setStatus(begin, CONTEXT, 'success');
    expect(await promote()).toMatchObject({ status: 0 });
    expect(project.git('log', '-1', '--format=%s')).toBe('Promote checkout to c4e8f92 in production');
  });

  test.each([
    ['failure', "was rejected by 'staging'"],
    ['pending', "has no verdict of 'staging' yet"],
  ])('is refused where it is %s', async (state, words) => {
    github.setStatus(begin, CONTEXT, state);
    expect(await promote()).toMatchObject({
      status: 1,
      stderr: `[ecommerce/checkout] ${words}: c4e8f92 in 'staging': ${CONTEXT} on ${short(begin)} is '${state}'\n`,
    });
    expect(project.git('status', '--porcelain')).toBe('');
  });

  test('is refused where nothing is known', async () => {
    expect((await promote()).stderr).toMatch(
      /^\[ecommerce\/checkout\] has no verdict of 'staging': c4e8f92 in/,
    );
  });

  test('asks nothing for the first environment', async () => {
    expect(
      await project.infra('promote', 'checkout', 'staging', '1234567', '--require-verdict'),
    ).toMatchObject({ status: 0 });
    expect(github.requests).toEqual([]);
  });

  test('does not go together with --force', async () => {
    const args = [
      'promote',
      'checkout',
      'production',
      '1234567',
      '--force',
      '--reason',
      'x',
      '--require-verdict',
    ];
    expect((await project.infra(...args)).stderr).toBe(
      '--force goes without a verdict, --require-verdict does not: leave one of them out\n',
    );
  });
});
