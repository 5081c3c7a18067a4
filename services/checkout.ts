import { CanaryService, Cpu, Duration, go, type Platform, Size } from '../index';
import type { Catalog } from './catalog';
import type { Inventory } from './inventory';
import type { Payments } from './payments';

/** What checkout calls: prices, reservations, charges. */
export interface CheckoutCallees {
  readonly catalog: Catalog;
  readonly inventory: Inventory;
  readonly payments: Payments;
}

/** Turns a cart into a paid order, the path that waits for most others; a bad release must meet few buyers. */
export class Checkout extends CanaryService {
  constructor(platform: Platform, { catalog, inventory, payments }: CheckoutCallees) {
    super(platform, 'checkout', {
      repository: 'acme/checkout-service',
      runtime: go('1.22'),
      api: ['POST /checkout', 'GET /orders/:id'],
      releases: '1-2 times per week',
      risk: { level: 'high', impact: 'customers cannot complete purchases; immediate revenue loss' },
      gates: {
        securityScan: ['standard'],
        contractTests: ['catalog', 'inventory', 'payments'],
        latency: { p99: Duration.millis(800), users: 200, scenario: 'checkout flow' },
      },
      calls: [catalog, inventory, payments],
      stores: [
        { kind: 'postgresql', purpose: 'orders' },
        { kind: 'redis', purpose: 'cart sessions' },
      ],
      container: {
        probes: {
          readiness: { path: '/healthz', initialDelay: Duration.seconds(5), period: Duration.seconds(10) },
          liveness: { path: '/healthz', initialDelay: Duration.seconds(15), period: Duration.seconds(20) },
        },
        resources: {
          cpu: { request: Cpu.millis(250), limit: Cpu.units(1) },
          memory: { request: Size.mebibytes(256), limit: Size.mebibytes(512) },
        },
        env: { LOG_LEVEL: 'info' },
      },
      autoscaling: { cpu: 70 },
      disruptionBudget: true,
      // Payments takes mutual TLS only; the frontend, which is outside of the mesh, still calls in plain text.
      mesh: 'permissive',
      weights: [20],
      bake: Duration.minutes(20),
      compareWithStable: true,
      environments: {
        staging: {
          replicas: 2,
          maxReplicas: 4,
          weights: [50],
          env: { LOG_LEVEL: 'debug' },
        },
        production: {
          replicas: 5,
          maxReplicas: 15,
          resources: {
            cpu: { request: Cpu.millis(500), limit: Cpu.units(2) },
            memory: { request: Size.mebibytes(512), limit: Size.gibibytes(1) },
          },
        },
      },
    });
  }
}
