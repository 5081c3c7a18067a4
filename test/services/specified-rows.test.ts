import { expect, test } from 'vitest';
import { BlueGreenService } from '../../constructs/patterns/blue-green-service';
import { CanaryService } from '../../constructs/patterns/canary-service';
import type { Service } from '../../constructs/patterns/service';
import { declarePlatform } from '../../main';

const platform = declarePlatform();
const service = (name: string) => platform.services.find((candidate) => candidate.name === name) as Service;

/** The rows of the specification's tables, column by column. */
test.each([
  {
    name: 'catalog',
    workload: 'catalog-service',
    repository: 'acme/catalog-service',
    runtime: 'Node.js 20',
    stores: ['postgresql: read replica', 'redis: cache'],
    api: ['GET /products', 'GET /products/:id', 'GET /search'],
    releases: '3-5 times per week',
    risk: ['low', 'stale products; no data loss, no revenue impact'],
    securityScan: ['standard'],
    contractTests: [],
    p99: 200,
    ships: 'rolling',
    calls: [],
    wave: 0,
  },
  {
    name: 'inventory',
    workload: 'inventory-service',
    repository: 'acme/inventory-service',
    runtime: 'Java 21, Spring Boot 3',
    stores: ['postgresql: primary', 'redis: distributed locks', 'queue: restocking events from warehouse'],
    api: ['POST /reserve', 'POST /release', 'GET /stock/:sku'],
    releases: '2-3 times per week',
    risk: ['medium', 'can oversell inventory; recoverable by manual order cancellation'],
    securityScan: ['standard'],
    contractTests: ['checkout'],
    p99: 500,
    ships: 'canary 10 min',
    calls: [],
    wave: 0,
  },
  {
    name: 'checkout',
    workload: 'checkout-service',
    repository: 'acme/checkout-service',
    runtime: 'Go 1.22',
    stores: ['postgresql: orders', 'redis: cart sessions'],
    api: ['POST /checkout', 'GET /orders/:id'],
    releases: '1-2 times per week',
    risk: ['high', 'customers cannot complete purchases; immediate revenue loss'],
    securityScan: ['standard'],
    contractTests: ['catalog', 'inventory', 'payments'],
    p99: 800,
    ships: 'canary 20 min',
    calls: ['catalog', 'inventory', 'payments'],
    wave: 1,
  },
  {
    name: 'payments',
    workload: 'payments-service',
    repository: 'acme/payments-service',
    runtime: 'Java 21, Spring Boot 3',
    stores: ['postgresql: transactions', 'vault: tokenized card data'],
    api: ['POST /charge', 'POST /refund', 'GET /transactions/:id'],
    releases: 'weekly, with mandatory approval',
    risk: ['critical', 'can double-charge customers or leak payment data'],
    securityScan: ['enhanced', 'sast'],
    contractTests: ['checkout'],
    p99: 300,
    ships: 'canary 30 min',
    calls: [],
    wave: 0,
  },
  {
    name: 'frontend',
    workload: 'frontend-shell',
    repository: 'acme/frontend-shell',
    runtime: 'Next.js 14',
    stores: ['redis: session store'],
    api: ['GET /', 'proxies API calls to the services behind it'],
    releases: '3-5 times per week',
    risk: ['medium', 'every user sees it; medium financial impact'],
    securityScan: ['standard', 'lighthouse'],
    contractTests: [],
    p99: 1000,
    ships: 'blue-green',
    calls: ['catalog', 'inventory', 'checkout'],
    wave: 2,
  },
])('$name is declared as specified', (row) => {
  expect(rowOf(service(row.name))).toEqual(row);
});

test('what is particular to some is declared', () => {
  expect(service('checkout').gates.latency).toMatchObject({ users: 200, scenario: 'checkout flow' });
  expect(service('inventory').gates).toMatchObject({
    migrationCheck: true,
    latency: { scenario: 'concurrent reservations of the last unit' },
  });
  expect(service('payments').gates.further).toEqual([
    'no-secrets-in-logs',
    'no-debug-endpoints',
    'mutual-tls',
    'no-injection',
    'manual-approval',
  ]);
});

test('contracts are tested with services that exist', () => {
  const names = platform.services.map(({ name }) => name);
  const partners = platform.services.flatMap(({ gates }) => gates.contractTests ?? []);
  expect(partners.filter((partner) => !names.includes(partner))).toEqual([]);
});

function rowOf({ name, workload, props, gates, runtime, stores, calls, wave }: Service) {
  return {
    name,
    workload,
    repository: props.repository,
    runtime: runtime.name,
    stores: stores.map(({ kind, purpose }) => `${kind}: ${purpose}`),
    api: props.api,
    releases: props.releases,
    risk: [props.risk?.level, props.risk?.impact],
    securityScan: gates.securityScan,
    contractTests: gates.contractTests ?? [],
    p99: gates.latency.p99.toMilliseconds(),
    ships: ships(service(name)),
    calls: calls.map((callee) => callee.name),
    wave,
  };
}

function ships(of: Service): string {
  if (of instanceof CanaryService) return `canary ${(of as CanaryService).canary.bake.toMinutes()} min`;
  return BlueGreenService[Symbol.hasInstance](of) ? 'blue-green' : 'rolling';
}
