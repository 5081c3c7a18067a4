import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ProjectRepository } from './project-repository';

let project: ProjectRepository;
beforeAll(() => {
  project = new ProjectRepository();
  project.git('tag', 'begin');
});
afterAll(() => project.remove());

beforeEach(() => {
  for (const branch of ['one', 'other']) project.git('branch', '--force', branch, 'begin');
  project.git('switch', '--quiet', '--force-create', 'main', 'begin');
});

type Promotion = readonly [service: string, environment: string, version: string];

/** Promotes on two branches that know nothing of each other, and merges both. */
async function promoteInParallel(one: Promotion, other: Promotion) {
  for (const [branch, promotion] of [['one', one] as const, ['other', other] as const]) {
    project.git('switch', '--quiet', branch);
    expect(await project.infra('promote', ...promotion, '--commit')).toMatchObject({ status: 0 });
  }
  project.git('switch', '--quiet', 'main');
  project.git('merge', '--quiet', '--no-ff', '--no-edit', 'one');
  return project.run('git', ['merge', '--quiet', '--no-ff', '--no-edit', 'other']);
}

const conflicts = () => project.git('diff', '--name-only', '--diff-filter=U').split('\n');

test.each<[string, Promotion, Promotion]>([
  ['of neighbours', ['catalog', 'production', '9f3c2e1'], ['checkout', 'staging', 'abc']],
  ['to one environment', ['catalog', 'production', '9f3c2e1'], ['inventory', 'production', '5ac91d7']],
])('promotions of different services merge: %s', async (_, one, other) => {
  expect(await promoteInParallel(one, other)).toMatchObject({ status: 0 });
  const images = JSON.parse((await project.infra('status', '--json')).stdout) as Record<string, string>[];
  for (const [service, environment, tag] of [one, other]) {
    const found = images.find((image) => image.service === service && image.environment === environment);
    expect(found).toMatchObject({ tag });
  }
  // The merged tree is what the merged sources give: nobody has to synthesize after a merge.
  expect(await project.infra('check')).toMatchObject({ status: 0 });
});

test('promotions of one service in one environment conflict', async () => {
  expect((await promoteInParallel(['catalog', 'staging', 'abc'], ['catalog', 'staging', 'def'])).status).toBe(
    1,
  );
  expect(conflicts()).toEqual(['dist/overlays/staging/catalog/kustomization.yaml', 'images.yaml']);
  project.git('merge', '--abort');
});

test('the same promotion twice is one', async () => {
  const promotion: Promotion = ['catalog', 'production', '9f3c2e1'];
  expect((await promoteInParallel(promotion, promotion)).status).toBe(0);
  expect((await project.infra('check')).status).toBe(0);
});

test('promotions of one service in different environments merge: each is what somebody wanted', async () => {
  const merged = await promoteInParallel(['catalog', 'staging', 'abc'], ['catalog', 'production', '9f3c2e1']);
  expect(merged.status).toBe(0);
  const [staging, production] = JSON.parse(
    (await project.infra('status', '--service', 'catalog', '--json')).stdout,
  ) as Record<string, unknown>[];
  expect(staging).toMatchObject({ tag: 'abc' });
  expect(production).toMatchObject({ tag: '9f3c2e1', pending: [{ tag: 'abc' }] });
  expect((await project.infra('check')).status).toBe(0);
});
