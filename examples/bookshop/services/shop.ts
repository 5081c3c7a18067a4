import { BlueGreenService, Cpu, Duration, nextjs, type Platform, Size } from '../../../index';
import type { Orders } from './orders';
import type { Search } from './search';

/** What the shop window calls on behalf of readers. */
export interface ShopCallees {
  readonly search: Search;
  readonly orders: Orders;
}

/** The pages that readers see; switched at once, so that no one gets pages of two versions. */
export class Shop extends BlueGreenService {
  constructor(platform: Platform, { search, orders }: ShopCallees) {
    super(platform, 'shop', {
      repository: 'books/shop-window',
      runtime: nextjs('14'),
      api: ['GET /'],
      releases: 'daily',
      risk: { level: 'medium', impact: 'readers see an error' },
      gates: { securityScan: ['standard', 'lighthouse'], latency: { p99: Duration.millis(250) } },
      calls: [search, orders],
      container: {
        probes: { readiness: { path: '/ready' }, liveness: { path: '/live' } },
        resources: {
          cpu: { request: Cpu.millis(100), limit: Cpu.millis(400) },
          memory: { request: Size.mebibytes(64), limit: Size.mebibytes(128) },
        },
      },
      autoscaling: { cpu: 50 },
      ingress: { path: '/' },
      smokeTestPath: '/healthy',
      environments: {
        dev: { replicas: 1, maxReplicas: 2 },
        test: { replicas: 2, maxReplicas: 4 },
        live: { replicas: 4, maxReplicas: 9, env: { LOG_LEVEL: 'warn', REGION: 'eu' } },
      },
    });
  }
}
