import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { describeWithKustomize } from '../kustomize';
import { ProjectRepository } from './project-repository';

let project: ProjectRepository;
beforeAll(() => {
  project = new ProjectRepository();
});
afterAll(() => project.remove());

describeWithKustomize('plan', () => {
  test('shows a canary over time', async () => {
    const { status, stdout, stderr } = await project.infra('plan', 'payments', 'production');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^payments in production, canary, 4 pods, bake 30m at 25 % or more with \d+ measurements\n\nTIME /,
    );
    expect(stdout).toMatch(/^P\+0s .* setWeight 25 /m);
    expect(stdout).toMatch(/\n$/);
  });

  test('shows a rolling update over time', async () => {
    expect(await project.infra('plan', 'catalog', 'production')).toEqual({
      status: 0,
      stdout: `catalog in production, rolling update, 3 pods, 1 more and 0 fewer at a time, no bake

TIME   OLD  NEW  AVAILABLE
0s     3    1    3
25s    2    2    3
50s    1    3    3
1m15s  0    3    3

Capacity: at least 3 pods serve (count 3); at most 4 exist, 6 with those that terminate.
Nothing measures the new revision, and nothing goes back by itself: revert the commit.
New pods that do not get ready: reported after 10m without progress; the old pods serve on.
Assumed: a pod is ready 15s after its creation and counted on 10s later; no autoscaler, pod or node intervenes.
`,
      stderr: '',
    });
  });

  test('says why there is none without pods', async () => {
    project.replace('services/payments.ts', 'replicas: 4', 'replicas: 0');
    expect(await project.infra('plan', 'payments', 'production')).toEqual({
      status: 1,
      stdout: '',
      stderr:
        "payments has no timeline in production: 'replicas' is 0 there, so that a release replaces no pods\n",
    });
    project.replace('services/payments.ts', 'replicas: 0', 'replicas: 4');
  });

  test('comes from what the working tree renders to, not from what is in dist/', async () => {
    project.replace('services/checkout.ts', 'replicas: 5', 'replicas: 10');
    expect((await project.infra('plan', 'checkout', 'production')).stdout).toMatch(
      /^checkout in production, canary, 10 pods,/,
    );
    expect(project.git('status', '--porcelain')).toBe('M services/checkout.ts');
  });

  test.each`
    service       | environment     | plan
    ${'checkout'} | ${'staging'}    | ${{ strategy: 'canary', name: 'checkout-service', count: 2, bake: { seconds: 1200, weight: 50 } }}
    ${'frontend'} | ${'production'} | ${{ strategy: 'blueGreen', name: 'frontend-shell', count: 4, capacityFloor: 4 }}
    ${'catalog'}  | ${'staging'}    | ${{ strategy: 'rolling', name: 'catalog-service', count: 2, surge: 1, peakPods: 3 }}
  `('is data for programs: $service', async ({ service, environment, plan }) => {
    const { status, stdout } = await project.infra('plan', service, environment, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ service, environment, namespace: environment, ...plan });
  });
});

test.each`
  args                         | message
  ${['chekout', 'production']} | ${"'chekout' is not a service of the platform, did you mean 'checkout'?"}
  ${['orders', 'production']}  | ${/^'orders' is not a service of the platform, which has catalog, .*payments.*\n$/}
  ${['checkout', 'prodution']} | ${"'prodution' is not an environment of the platform, did you mean 'production'?"}
  ${['checkout', 'live']}      | ${"'live' is not an environment of the platform, which has staging, production"}
`('refuses $args', async ({ args, message }) => {
  const { status, stdout, stderr } = await project.infra('plan', ...args);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  if (message instanceof RegExp) expect(stderr).toMatch(message);
  else expect(stderr).toBe(`${message}\n`);
});

test('says what to do without Kustomize', async () => {
  vi.stubEnv('PATH', '/nowhere');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const { status, stdout, stderr } = await project.infra('plan', 'checkout', 'staging');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(
    /^Kustomize must be on the PATH, as 'kustomize' or as part of 'kubectl', got neither: .+\n$/,
  );
});
