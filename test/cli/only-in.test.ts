import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planPromotions } from '../../cli/promotion/promotion';
import type { Project } from '../../synth/project';
import { bookshop, Canary, imagesOf } from '../bookshop';
import { ProjectRepository } from './project-repository';

let project: ProjectRepository;
beforeAll(() => {
  project = new ProjectRepository();
  const source = fs.readFileSync(project.path('services/frontend.ts'), 'utf8');
  const [production = ''] = /^ {8}production: \{\n.*?^ {8}\},\n/ms.exec(source) ?? [];
  project.replace('services/frontend.ts', production, '');
  project.replace('services/frontend.ts', 'environments: {', "onlyIn: ['staging'],\n      environments: {");
  project.replace('images.yaml', '\n  production:\n    tag: "b86d3f4"\n', '');
  project.publish();
  project.commit('Take the frontend out of production');
});
afterAll(() => project.remove());

const NOT_THERE = "frontend is not in 'production', only in staging";

test.each([
  [['plan', 'frontend', 'production'], NOT_THERE],
  [['verify', '--service', 'frontend', '--env', 'production'], NOT_THERE],
  [['promote', 'frontend', 'production', 'e07ab55'], `[ecommerce/frontend] ${NOT_THERE}`],
])('%j says where the service is', async (args, message) => {
  expect(await project.infra(...args)).toEqual({ status: 1, stdout: '', stderr: `${message}\n` });
});

test('what moves from one environment to the next leaves it out', async () => {
  const { status, stdout, stderr } = await project.infra(
    ...['promote', '--all', 'staging', 'production', '--dry-run', '--json'],
    ...['--approved-by', 'jane', '--ticket', 'PAY-413'],
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: 'dry run: nothing was written\n' });
  const { moves } = JSON.parse(stdout) as { moves: { service: string }[] };
  expect(moves.map(({ service }) => service)).toEqual(['catalog', 'inventory', 'payments', 'checkout']);
});

test('status has a line for each place that it is in', async () => {
  const { stdout } = await project.infra('status', '--service', 'frontend', '--json');
  const told = JSON.parse(stdout) as { environment: string; tag: string }[];
  expect(told.map(({ environment, tag }) => [environment, tag])).toEqual([['staging', 'e07ab55']]);
});

test('diff tells what taking it out of an environment does', async () => {
  const { status, stdout } = await project.infra('diff', 'HEAD~1');
  expect(status).toBe(2);
  expect(stdout).toMatch(/frontend.*is deleted with \d+ objects, once a person confirms it/s);
});

test('a version comes from the environment before that the service is in', () => {
  const platform = bookshop({
    images: { ...imagesOf(), services: { orders: { dev: { tag: 'abcdef1' }, live: { tag: 'abcdef0' } } } },
  });
  const service = new Canary(platform, {
    onlyIn: ['dev', 'live'],
    environments: { dev: { replicas: 1 }, live: { replicas: 4 } },
  });
  const git = { root: project.path('.') } as unknown as Project['git'];
  const promotions = planPromotions(
    { git } as Project,
    platform,
    [{ service, environment: 'live', version: { tag: 'abcdef1' } }],
    {},
  );
  expect(promotions.map(({ after }) => after)).toEqual([{ tag: 'abcdef1' }]);
});

test('a new environment begins without it', async () => {
  const before = project.read('services/frontend.ts');
  const { status } = await project.infra(
    ...['add', 'environment', '--name', 'qa', '--like', 'staging', '--host', 'qa.shop.acme.example'],
  );
  expect(status).toBe(0);
  expect(project.read('services/frontend.ts')).toBe(before);
  expect(fs.readdirSync(project.path('dist/overlays/qa')).sort()).toEqual([
    'catalog',
    'checkout',
    'inventory',
    'payments',
  ]);
});
