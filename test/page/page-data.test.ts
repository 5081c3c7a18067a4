import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { networkReach } from '../../checks/network/network-reach';
import { TreeIndex } from '../../checks/tree-index';
import { runInfra } from '../../cli/run-infra';
import { declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import type { PageData } from '../../page/data/page-data';
import { pageSchema } from '../../page/data/schema';
import { CODE_ROOT, type Declare, Project } from '../../synth/project';
import { render } from '../../synth/render';
import type { ProjectRepository } from '../cli/project-repository';
import { describeWithKustomize } from '../kustomize';
import { changedProject, dataOf } from './pages';

const SCHEMA = fs.readFileSync(path.join(CODE_ROOT, 'docs/page.schema.json'), 'utf8');
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(JSON.parse(SCHEMA));

let project: ProjectRepository;
let data: PageData;
beforeAll(async () => {
  project = await changedProject();
  data = await dataOf(project);
});
afterAll(() => project.remove());

/** The data of the page of a platform that no Git knows. */
async function dataWithoutGit(declare: Declare): Promise<PageData> {
  let text = '';
  const stdout = {
    write: (written: string) => {
      text += written;
    },
  };
  await runInfra(new Project('/', declare), ['page', '--json'], { stdout, stderr: process.stderr });
  return JSON.parse(text) as PageData;
}

const service = (name: string) => data.services.find((it) => it.name === name);

test('the schema is that of the types', () => {
  expect(pageSchema()).toBe(SCHEMA);
});

test('the data are as the schema says', () => {
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
});

test('so are those of a platform with every option, without Git', async () => {
  const bookshop = await dataWithoutGit(() => declareBookshop());
  expect(validate(bookshop), JSON.stringify(validate.errors)).toBe(true);
  expect(bookshop).toMatchObject({ platform: 'bookshop', commit: null, change: null });
  // Each of its services has policies, so that only what these name is let through.
  const live = bookshop.environments.find(({ name }) => name === 'live')?.network;
  expect(live?.pods.filter(({ ingress, egress }) => ingress.length * egress.length === 0)).toEqual([]);
  expect(
    live?.connections.map(({ from, to, egress, ingress }) => [from, to, egress, ingress]),
  ).toContainEqual(['shop-window', 'search-api', ['shop-window-egress'], ['search-api-ingress']]);
});

test('a service has what the model says of it', () => {
  expect(service('checkout')).toMatchObject({
    source: 'services/checkout.ts',
    pattern: 'canary',
    risk: { level: 'high', impact: 'customers cannot complete purchases; immediate revenue loss' },
    calls: ['catalog', 'inventory', 'payments'],
    secrets: [
      { name: 'checkout-service-postgresql', keys: ['url', 'username', 'password'] },
      { name: 'checkout-service-redis', keys: ['url'] },
    ],
    gates: { Contracts: 'catalog, inventory, payments' },
  });
  expect(service('checkout')?.files).toContainEqual({
    path: 'overlays/production/checkout/kustomization.yaml',
    sources: ['services/checkout.ts', 'images.yaml'],
  });
});

test('pods are counted between the bounds of the autoscaler, with what is injected into them', () => {
  const { capacity } = service('checkout')?.environments.production ?? {};
  expect(capacity).toMatchObject({
    floor: 5,
    ceiling: 20,
    // Its own 500m and 512Mi, and 100m and 128Mi of the proxy of the mesh.
    pod: { cpu: 0.6, memory: 640 * 2 ** 20 },
    containers: [{ name: 'checkout', cpu: '500m', cpuLimit: '2', memory: '512Mi', memoryLimit: '1Gi' }],
  });
  expect(service('payments')?.environments.production?.capacity).toMatchObject({ floor: 4, ceiling: 4 });
  const production = data.environments.find(({ name }) => name === 'production');
  expect(production?.quota?.pods).toBeGreaterThan(58);
});

test('who may reach whom comes with the policies that allow it', () => {
  const { network } = data.environments.find(({ name }) => name === 'production') ?? {};
  expect(network?.connections).toEqual([
    {
      from: 'checkout-service',
      to: 'payments-service',
      ports: ['TCP/8080'],
      egress: [],
      ingress: ['payments-service-ingress'],
    },
  ]);
  expect(network?.outside).toContainEqual({
    pod: 'payments-service',
    direction: 'out',
    peer: '10.20.0.17/32',
    port: 'TCP/5432',
    policy: 'payments-service-egress',
  });
});

test('the connections are those that the policies let through', async () => {
  const bookshop = declareBookshop();
  const { environments } = await dataWithoutGit(() => bookshop);
  const { network } = environments.find(({ name }) => name === 'live') ?? {};
  const pods = network?.pods ?? [];
  const shown = pods.flatMap((from) =>
    pods.flatMap((to) => {
      const connection = network?.connections.find((it) => it.from === from.name && it.to === to.name);
      const isOpen = from.egress.length + to.ingress.length === 0;
      const ports = isOpen ? ['any port'] : (connection?.ports ?? []);
      return ports.map((port) => `${from.name} → ${to.name} ${port}`);
    }),
  );
  const objects = new TreeIndex(render(bookshop)).environments.get('overlays/live')?.objects ?? [];
  const reach = networkReach(objects.map(({ object }) => object));
  const names = pods.map(({ name }) => name);
  const amongPods = reach.filter((edge) => {
    const [from = '', to = ''] = edge.split(' → ');
    return names.includes(from) && names.some((name) => to.startsWith(`${name} `));
  });
  expect(amongPods.length).toBeGreaterThan(4);
  expect(shown.sort()).toEqual(amongPods);
});

describeWithKustomize('the page tells what other commands tell', () => {
  const json = async (...args: readonly string[]) =>
    JSON.parse((await project.infra(...args, '--json')).stdout);

  test.each(['payments', 'frontend', 'catalog'])('plan of %s', async (name) => {
    const {
      service: _,
      environment: __,
      namespace,
      name: workload,
      ...plan
    } = await json('plan', name, 'production');
    const shown = data.plans[service(name)?.environments.production?.plan ?? -1];
    const withoutNames = JSON.parse(JSON.stringify(plan), (key, value) =>
      key === 'template' ? undefined : value,
    );
    expect([namespace, workload]).toEqual(['production', service(name)?.workload]);
    expect(shown).toEqual(withoutNames);
  });

  test('status', async () => {
    const shown = data.services.flatMap(({ name, environments }) =>
      Object.entries(environments).map(([environment, { release }]) => [
        name,
        environment,
        release.version.tag,
        release.since,
      ]),
    );
    const status = (await json('status')) as Record<string, unknown>[];
    expect(shown.sort()).toEqual(status.map((it) => [it.service, it.environment, it.tag, it.since]).sort());
  });

  test('diff, and what was before', async () => {
    const { change } = await dataOf(project, 'HEAD');
    const { before, ...told } = change ?? {};
    expect(told).toEqual(await json('diff', 'HEAD'));
    expect(validate({ ...data, change }), JSON.stringify(validate.errors)).toBe(true);
    expect(before).toContainEqual({
      environment: 'production',
      service: 'checkout',
      version: { tag: 'a1b2c3d', digest: null },
      capacity: expect.objectContaining({ floor: 5, ceiling: 15 }),
    });
  });
});
