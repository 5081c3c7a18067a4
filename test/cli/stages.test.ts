import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { describeWithKustomize } from '../kustomize';
import { GitHub } from './git-hub';
import { ProjectRepository } from './project-repository';

let project: ProjectRepository;
const github = new GitHub();
beforeAll(async () => {
  project = new ProjectRepository();
  project.replace('main.ts', "{ name: 'production', ", "{ name: 'production', stage: 'live', ");
  project.commit('Let production be of a stage');
  await github.start();
});
afterAll(() => {
  github.stop();
  project.remove();
});

test('a region is added to the stage of the one that it is like, in a cluster of a name', async () => {
  const { status, stdout } = await project.infra(
    ...['add', 'environment', '--name', 'production-us', '--like', 'production', '--host', 'us.shop.example'],
    ...['--cluster', 'us-1', '--stage', 'live', '--approved-by', 'jane', '--ticket', 'PAY-414'],
  );
  expect(status).toBe(0);
  expect(stdout).toContain('Promotions go staging → production and production-us.');
  expect(project.read('main.ts')).toContain("cluster: 'us-1'");
  expect(project.read('dist/argocd/catalog-production-us.yaml')).toContain('    name: us-1\n');
  project.commit('Add a region');
  project.git('tag', 'begin');
});

describe('with two regions', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    github.reset();
    project.git('reset', '--quiet', '--hard', 'begin');
  });

  test('a stage moves as one, by one commit', async () => {
    const { status, stderr } = await project.infra('promote', 'catalog', 'live', '9f3c2e1', '--commit');
    expect({ status, stderr: stderr.replace(/[0-9a-f]{7}\n$/, '') }).toEqual({
      status: 0,
      stderr: 'images.yaml and 2 files of dist/ written, committed as ',
    });
    expect(project.git('show', '--format=%B', '--name-only')).toBe(`Promote catalog to 9f3c2e1 in live

catalog in production: 7d41b0a → 9f3c2e1
catalog in production-us: 7d41b0a → 9f3c2e1


dist/overlays/production-us/catalog/kustomization.yaml
dist/overlays/production/catalog/kustomization.yaml
images.yaml`);
  });

  test('or region by region, and status says what the other one runs', async () => {
    const { status } = await project.infra('promote', 'catalog', 'production', '9f3c2e1', '--commit');
    expect(status).toBe(0);
    const { stdout } = await project.infra('status', '--service', 'catalog', '--env', 'live');
    const cells = stdout.split('\n').map((line) => line.replaceAll(/\d{4}-\S+ \w+/g, 'since').split(/ {2,}/));
    expect(cells).toEqual([
      ['SERVICE', 'ENVIRONMENT', 'TAG', 'SINCE', 'PENDING', 'BESIDE'],
      ['catalog', 'production', '9f3c2e1', 'since', "production-us's 7d41b0a"],
      ['catalog', 'production-us', '7d41b0a', 'since', "staging's 9f3c2e1", "production's 9f3c2e1"],
      [''],
    ]);
  });

  test('each region takes only what the stage before has had, not what another region has', async () => {
    expect(await project.infra('promote', 'catalog', 'live', '1234567')).toMatchObject({
      status: 1,
      stderr: ['production', 'production-us']
        .map(
          (name) =>
            `[ecommerce/catalog] 1234567 must have been in 'staging' before it goes to '${name}', which runs 9f3c2e1: promote it there first, or give --force and --reason\n`,
        )
        .join(''),
    });
    expect(await project.infra('promote', '--all', 'live', 'production')).toMatchObject({
      status: 1,
      stderr: '--all takes two different environments\n',
    });
  });

  test('what runs in a stage in two versions comes from one of its environments by name', async () => {
    project.replace(
      'images.yaml',
      'production-us:\n    tag: "7d41b0a"',
      'production-us:\n    tag: "9f3c2e1"',
    );
    expect(await project.infra('promote', '--all', 'live', 'staging')).toMatchObject({
      status: 1,
      stderr: `[ecommerce/catalog] runs 7d41b0a in 'production' and 9f3c2e1 in 'production-us': name the environment that it is to come from\n`,
    });
  });

  test('what one region has rejected goes to no other', async () => {
    github.use();
    const begin = project.git('rev-parse', 'HEAD');
    github.setStatus(begin, 'argocd/catalog-staging', 'success');
    await project.infra('promote', 'catalog', 'production', '9f3c2e1', '--commit');
    const promoted = project.git('rev-parse', 'HEAD');
    const promote = () =>
      project.infra('promote', 'catalog', 'production-us', '9f3c2e1', '--require-verdict', '--dry-run');
    expect((await promote()).stderr).toBe('dry run: nothing was written\n');
    github.setStatus(promoted, 'argocd/catalog-production', 'failure');
    expect(await promote()).toMatchObject({
      status: 1,
      stderr: `[ecommerce/catalog] was rejected by 'production' of the same stage: 9f3c2e1 in 'production': argocd/catalog-production on ${promoted.slice(0, 7)} is 'failure'\n`,
    });
    const { status, stdout } = await project.infra('verdict', 'catalog', 'live', '9f3c2e1');
    expect(status).toBe(2);
    expect(stdout.split('\n').map((line) => line.split(':')[0])).toEqual(['rejected', 'missing', '']);
  });

  test('refuses a name that is neither an environment nor a stage', async () => {
    expect(await project.infra('status', '--env', 'lave')).toMatchObject({
      status: 1,
      stderr: "'lave' is not an environment of the platform, did you mean 'live'?\n",
    });
  });

  describeWithKustomize('seen as one', () => {
    test('diff and plan take a stage', async () => {
      await project.infra('promote', 'catalog', 'live', '9f3c2e1');
      const { stdout } = await project.infra('diff', 'HEAD', '--env', 'live');
      expect(stdout).toContain('2 Applications in 2 environments (2 with new pods) will change.');
      const planned = await project.infra('plan', 'catalog', 'live', '--json');
      expect(JSON.parse(planned.stdout)).toMatchObject([
        { service: 'catalog', environment: 'production' },
        { service: 'catalog', environment: 'production-us' },
      ]);
    });
  });
});
