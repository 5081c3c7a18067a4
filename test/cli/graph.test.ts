import { Duration } from 'cdk8s';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toMermaid } from '../../cli/topology/mermaid';
import { topologyPage } from '../../cli/topology/page';
import { topologyOf } from '../../cli/topology/topology';
import { render } from '../../synth/render';
import { APPROVAL, BlueGreen, bookshop, Canary, openBookshop, Rolling } from '../bookshop';
import { SPECIFIED } from '../shop';
import { ProjectRepository } from './project-repository';

describe('the graph of a platform', () => {
  test('has everything that people decide', () => {
    const platform = openBookshop();
    expect(topologyOf(platform)).toEqual({
      name: 'bookshop',
      environments: [
        {
          name: 'dev',
          stage: 'dev',
          namespace: 'books-dev',
          cluster: 'https://kubernetes.default.svc',
          host: 'dev.books.example',
        },
        {
          name: 'test',
          stage: 'test',
          namespace: 'test',
          cluster: 'https://kubernetes.default.svc',
          host: 'test.books.example',
        },
        {
          name: 'live',
          stage: 'live',
          namespace: 'books',
          cluster: 'https://live.books.example:6443',
          host: 'books.example',
        },
      ],
      services: [
        {
          name: 'search',
          workload: 'search-api',
          source: 'services/search.ts',
          team: null,
          runtime: 'Go 1.22',
          pattern: 'rolling',
          risk: 'low',
          p99: 250,
          wave: 0,
          port: 8080,
          path: null,
          calls: [],
          stores: [{ kind: 'redis', purpose: 'index' }],
          events: [],
          gates: [],
          externals: [],
          environments: {
            dev: { replicas: 1, maxReplicas: 2, canary: null },
            test: { replicas: 2, maxReplicas: 4, canary: null },
            live: { replicas: 4, maxReplicas: 9, canary: null },
          },
        },
        {
          name: 'orders',
          workload: 'order-desk',
          source: 'services/orders.ts',
          team: null,
          runtime: 'Java 21, Spring Boot 3',
          pattern: 'canary',
          risk: 'low',
          p99: 250,
          wave: 1,
          port: 8080,
          path: null,
          calls: ['search'],
          stores: [{ kind: 'postgresql', purpose: 'orders' }],
          events: [],
          gates: [],
          externals: [],
          environments: {
            dev: {
              replicas: 1,
              maxReplicas: null,
              canary: { weights: [50], bakeSeconds: 960, bakeReason: null, approval: false, router: null },
            },
            test: {
              replicas: 2,
              maxReplicas: null,
              canary: {
                weights: [50],
                bakeSeconds: 480,
                bakeReason: 'nobody buys there',
                approval: false,
                router: null,
              },
            },
            live: {
              replicas: 4,
              maxReplicas: null,
              canary: {
                weights: [25, 50],
                bakeSeconds: 960,
                bakeReason: null,
                approval: false,
                router: null,
              },
            },
          },
        },
        {
          name: 'shop',
          workload: 'shop-window',
          source: 'services/shop.ts',
          team: null,
          runtime: 'Next.js 14',
          pattern: 'blue-green',
          risk: 'low',
          p99: 250,
          wave: 2,
          port: 8080,
          path: '/',
          calls: ['search', 'orders'],
          stores: [],
          events: [],
          gates: [],
          externals: [],
          environments: {
            dev: { replicas: 1, maxReplicas: 2, canary: null },
            test: { replicas: 2, maxReplicas: 4, canary: null },
            live: { replicas: 4, maxReplicas: 9, canary: null },
          },
        },
      ],
      applications: ['search', 'orders', 'shop'].flatMap((service, wave) =>
        [
          ['dev', 'books-dev'],
          ['test', 'test'],
          ['live', 'books'],
        ].map(([environment, namespace]) => ({
          name: `${service}-${environment}`,
          service,
          environment,
          namespace,
          path: `generated/tree/overlays/${environment}/${service}`,
          wave,
        })),
      ),
    });
  });

  test('has an Application for each that is rendered, at its path and wave', () => {
    const platform = openBookshop();
    const rendered = [...render(platform).values()]
      .filter(({ path }) => /^argocd\/\w+-\w+\.yaml$/.test(path) && !path.includes('app-of-apps'))
      .map(({ documents: [document] }) => {
        const { metadata, spec } = document as {
          metadata: { name: string; annotations: Record<string, string> };
          spec: { source: { path: string }; destination: { namespace: string } };
        };
        return {
          name: metadata.name,
          path: spec.source.path,
          namespace: spec.destination.namespace,
          wave: Number(metadata.annotations['argocd.argoproj.io/sync-wave']),
        };
      });
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect(rendered.sort(byName)).toEqual(
      topologyOf(platform)
        .applications.map(({ name, path, namespace, wave }) => ({ name, path, namespace, wave }))
        .sort(byName),
    );
  });
});

test('a Mermaid picture', () => {
  const platform = bookshop();
  const end = new Rolling(
    platform,
    { events: [{ producer: 'the "press" & co', events: 'new <books>' }] },
    'end',
  );
  const orders = new Canary(platform, {
    calls: [end],
    stores: [
      { kind: 'postgresql', purpose: 'orders' },
      { kind: 'redis', purpose: 'carts' },
    ],
    environments: {
      dev: { replicas: 1 },
      test: { replicas: 2, bake: { duration: Duration.minutes(8), reason: 'nobody buys' } },
      live: { replicas: 4, bake: { duration: Duration.hours(1), reason: 'many do' }, approval: APPROVAL },
    },
  });
  new BlueGreen(platform, { calls: [orders], ingress: { path: '/' } });
  expect(toMermaid(topologyOf(platform))).toBe(`flowchart LR
  users(["users"])
  producer_the_press_co(["the #34;press#34; #38; co"])
  subgraph wave_2 ["wave 2"]
    service_shop["shop<br/>blue-green"]:::blue-green
  end
  subgraph wave_1 ["wave 1"]
    service_orders["orders<br/>canary, 1h bake, approval"]:::canary
  end
  subgraph wave_0 ["wave 0"]
    service_end["end<br/>rolling"]:::rolling
  end
  stores_orders[("postgresql: orders<br/>redis: carts")]
  users -->|"/"| service_shop
  service_orders --> service_end
  service_shop --> service_orders
  producer_the_press_co -.->|"new #60;books#62;"| service_end
  service_orders --- stores_orders
  classDef rolling fill:#dbeafe,stroke:#1d4ed8,color:#111827
  classDef canary fill:#fef3c7,stroke:#b45309,color:#111827
  classDef blue-green fill:#d1fae5,stroke:#047857,color:#111827
`);
});

test('a page about the bookshop', () => {
  const page = topologyPage(topologyOf(openBookshop()));
  expect(page).toContain('# The platform bookshop\n\n```mermaid\nflowchart LR\n');
  expect(page).toContain(
    '| [orders](../services/orders.ts) | Java 21, Spring Boot 3 | canary | low | 250 ms | search |  | shop | postgresql (orders) |  |\n',
  );
  expect(page).toContain(
    '| orders | 1 pod, 50 % for 16m | 2 pods, 50 % for 8m (nobody buys there) | 4 pods, 25 % for 16m, 50 % for 16m |\n',
  );
  expect(page).toMatch(/\| 2 \| shop-dev \| shop-test \| shop-live \|\n$/);
});

test('a page says what divides the requests to a canary', () => {
  expect(topologyPage(topologyOf(openBookshop({}, { trafficRouting: 'gatewayApi' })))).toContain(
    '| orders | 1 pod, divided by gatewayApi, 50 % for 16m |',
  );
});

describe('graph', () => {
  let project: ProjectRepository;
  beforeEach(() => {
    project = new ProjectRepository();
  });
  afterEach(() => project.remove());

  test('draws the platform', async () => {
    const { status, stdout, stderr } = await project.infra('graph');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^flowchart LR\n/);
    expect(stdout).toContain('service_checkout --> service_payments\n');
    expect(stdout).toContain('producer_warehouse -.->|"restocking events"| service_inventory\n');
  });

  test('is data for programs', async () => {
    const { status, stdout } = await project.infra('graph', '--json');
    expect(status).toBe(0);
    const graph = JSON.parse(stdout);
    expect(Object.keys(graph)).toEqual(['name', 'environments', 'services', 'applications']);
    const specified = graph.services.filter(({ name }: { name: string }) => SPECIFIED.includes(name));
    expect(specified.map(({ name, wave }: { name: string; wave: number }) => [name, wave])).toEqual([
      ['catalog', 0],
      ['inventory', 0],
      ['payments', 0],
      ['checkout', 1],
      ['frontend', 2],
    ]);
    expect(graph.applications).toHaveLength(2 * graph.services.length);
  });
});
