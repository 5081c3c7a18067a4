import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { describeWithKustomize } from '../kustomize';
import { CONTEXT, NOTHING, overlayOf, proposedProject, short } from './proposed-project';

const { github, project } = proposedProject();

describeWithKustomize('a commit that promotes', () => {
  test.each([
    ['success', 0, '', 'passed'],
    ['failure', 2, 'refused: ', "was rejected by 'staging'"],
  ])('is judged by what staging says: %s', async (state, status, sign, words) => {
    github.setStatus(project.begin, CONTEXT, state);
    const promoted = await project.propose(() => {
      project.keepContracts('c4e8f92');
      project.move('production', 'a1b2c3d', 'c4e8f92');
    });
    expect(promoted).toEqual({
      status,
      stdout: `${sign}checkout c4e8f92 to production: ${words}: c4e8f92 in 'staging': ${CONTEXT} on ${short(project.begin)} is '${state}'\n`,
    });
  });

  test('is judged by the contracts with what else would run', async () => {
    github.setStatus(project.begin, CONTEXT, 'success');
    const promoted = await project.propose(() => {
      project.keepContracts('c4e8f92', { payments: 'd93f6a0' });
      project.move('production', 'a1b2c3d', 'c4e8f92');
    });
    expect(promoted).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(
        /passed: .*\nrefused: checkout c4e8f92 to production: payments 80c5e1b has not kept the contract of checkout c4e8f92: verify it first\n$/,
      ),
    });
  });

  test('may bring staging any version, and nothing is asked of what stays', async () => {
    expect(await project.propose(() => project.move('staging', 'c4e8f92', '1234567'))).toEqual({
      status: 0,
      stdout: "checkout 1234567 to staging: 'staging' takes any version\n",
    });
    expect(await project.propose(() => project.write('README.md', 'else'))).toEqual({
      status: 0,
      stdout: NOTHING,
    });
    expect(github.requests).toEqual([]);
  });

  test('may go back to what has run there, unless that was rejected there', async () => {
    project.move('production', 'a1b2c3d', 'c4e8f92');
    project.commit('Promote checkout');
    const back = () => project.propose(() => project.move('production', 'c4e8f92', 'a1b2c3d'));
    expect(await back()).toEqual({
      status: 0,
      stdout: "checkout a1b2c3d to production: a1b2c3d has run in 'production' before\n",
    });
    github.setStatus(project.begin, 'argocd/checkout-production', 'failure');
    expect(await back()).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(/^refused: checkout a1b2c3d to production: was rejected before: /),
    });
  });

  test('names a version with the digest that staging has run', async () => {
    const digest = `sha256:${'0a'.repeat(32)}`;
    const addDigest = (overlay: string, environment: string, tag: string) => {
      project.replace(overlay, `newTag: "${tag}"`, `newTag: "d5f9a03"\n    digest: ${digest}`);
      const [from, to] = [tag, `d5f9a03"\n    digest: "${digest}`].map(
        (version) => `  ${environment}:\n    tag: "${version}"`,
      ) as [string, string];
      project.replace('images.yaml', from, to);
    };
    addDigest(overlayOf('staging'), 'staging', 'c4e8f92');
    github.setStatus(project.commit('Promote checkout with its digest'), CONTEXT, 'success');
    expect(await project.propose(() => project.move('production', 'a1b2c3d', 'd5f9a03'))).toEqual({
      status: 2,
      stdout:
        "refused: checkout d5f9a03 to production: d5f9a03 is not all of d5f9a03@sha256:0a0a0a0a0a0a…, which 'staging' has run: name it as it is there\n",
    });
    const whole = await project.propose(() => {
      project.keepContracts('d5f9a03');
      addDigest(overlayOf('production'), 'production', 'a1b2c3d');
    });
    expect(whole).toMatchObject({ status: 0 });
  });

  test('passes by no word that it is forced', async () => {
    const forced = await project.propose(() => {
      project.keepContracts('1234567');
      project.move('production', 'a1b2c3d', '1234567');
      project.replace('images.yaml', '"1234567"', '"1234567"\n    forced: "the bank asks"');
    });
    expect(forced).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(
        /^refused: checkout 1234567 to production: has no verdict of 'staging': .*; 1234567 is forced \(the bank asks\), which only who may bypass this check merges\n$/,
      ),
    });
  });

  test('passes by no status of a commit whose tree has run something else', async () => {
    project.replace('images.yaml', '"c4e8f92"', '"bad0bad"');
    const forged = project.commit('Say that staging runs what it does not');
    github.setStatus(forged, CONTEXT, 'success');
    expect(await project.propose(() => project.move('production', 'a1b2c3d', 'bad0bad'))).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(
        /^refused: .* but dist\/ of \w{7} does not let ghcr\.io\/acme\/checkout-service:bad0bad run in 'staging'\n/,
      ),
    });
  });
});

test('a commit is fetched where it is not here, and must merge what it is asked for', async () => {
  const origin = fs.mkdtempSync(path.join(os.tmpdir(), 'origin-'));
  onTestFinished(() => fs.rmSync(origin, { recursive: true }));
  project.git('checkout', '--quiet', '-b', 'proposal');
  project.write('README.md', 'else');
  const head = project.commit('Change the README');
  project.git('checkout', '--quiet', 'main');
  project.git('merge', '--quiet', '--no-ff', '--no-edit', 'proposal');
  project.git('clone', '--quiet', '--bare', '.', origin);
  project.run('git', ['-C', origin, 'update-ref', 'refs/pull/7/merge', 'main']);
  project.git('remote', 'add', 'origin', origin);
  onTestFinished(() => {
    project.git('remote', 'remove', 'origin');
    project.git('branch', '-D', '--quiet', 'proposal');
  });
  project.git('reset', '--quiet', '--hard', project.begin);
  const ask = (...args: string[]) => project.infra('verdict', '--proposed', ...args);
  expect(await ask('refs/pull/7/merge', '--head', head)).toEqual({ status: 0, stdout: NOTHING, stderr: '' });
  expect(await ask('refs/pull/7/merge', '--head', project.begin)).toMatchObject({
    status: 1,
    stderr: `refs/pull/7/merge is not the merge of ${short(project.begin)}, but of another commit: solve its conflicts, or wait until it is made anew\n`,
  });
  expect((await ask('refs/pull/8/merge')).stderr).toMatch(/^git fetch: .*refs\/pull\/8\/merge/);
});
