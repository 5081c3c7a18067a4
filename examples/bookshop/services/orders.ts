import { CanaryService, Cpu, Duration, type Platform, Size, springBoot } from '../../../index';
import type { Search } from './search';

/**
 * Takes orders and account numbers; a canary, so that a bad release meets few customers, let in by a person; Istio divides
 * the calls of the shop between its two revisions. In dev
 * its Deployment still runs pods beside the Rollout: the first of two steps from the one to the other.
 */
export class Orders extends CanaryService {
  constructor(platform: Platform, { search }: { readonly search: Search }) {
    super(platform, 'orders', {
      repository: 'books/order-desk',
      runtime: springBoot('3', { java: '21' }),
      api: ['POST /orders', 'GET /orders/:id'],
      releases: 'weekly',
      risk: { level: 'high', impact: 'orders are lost' },
      gates: {
        securityScan: ['standard'],
        latency: { p99: Duration.millis(1500), users: 40, scenario: 'everybody orders' },
        errorRate: 0.005,
        leastRequests: 30,
      },
      analysis: { interval: Duration.minutes(1), initialDelay: Duration.minutes(3) },
      compareWithStable: true,
      trafficRouting: 'istio',
      calls: [search],
      stores: [
        { kind: 'postgresql', purpose: 'orders' },
        { kind: 'vault', purpose: 'account numbers' },
      ],
      vault: { role: 'order-desk', secrets: { 'keys.json': 'secret/data/order-desk/keys' }, token: true },
      externals: [
        { name: 'catalogue', port: 443, cidrs: ['203.0.113.0/28', '203.0.113.32/28'] },
        { name: 'book wholesaler', port: 3128, proxy: { namespace: 'egress' } },
      ],
      events: [{ producer: 'press', events: 'new titles' }],
      ownership: { owner: 'orders', dataClassification: 'personal' },
      container: {
        port: 9000,
        probes: {
          readiness: { path: '/ready', initialDelay: Duration.seconds(3), period: Duration.seconds(4) },
          liveness: { path: '/live', initialDelay: Duration.seconds(20) },
        },
        resources: {
          cpu: { request: Cpu.millis(100), limit: Cpu.millis(400) },
          memory: { request: Size.mebibytes(512), limit: Size.mebibytes(768) },
        },
        env: { LOG_LEVEL: 'info', CATALOGUE: 'https://catalogue.books.example' },
        longestRequest: Duration.minutes(1),
        drain: 'exec',
      },
      disruptionBudget: true,
      weights: [50],
      bake: Duration.minutes(15),
      environments: {
        dev: { replicas: 1, keepDeployment: 'as-it-runs' },
        test: {
          replicas: 2,
          bake: { duration: Duration.minutes(8), reason: 'its users are a load test of a few minutes' },
          env: { LOG_LEVEL: 'debug' },
        },
        live: {
          replicas: 4,
          weights: [25, 50],
          vault: { role: 'order-desk-live', secrets: { 'keys.json': 'secret/data/order-desk-live/keys' } },
          storeAddresses: { postgresql: { cidr: '198.51.100.17/32' } },
          approval: { codeOwners: ['@team/tills'], groups: ['tills'] },
          resources: { memory: { request: Size.mebibytes(768), limit: Size.gibibytes(1) } },
          loadTest: { image: 'registry.books.example/orders-load:1' },
        },
      },
    });
  }
}
