import { BlueGreenService, Cpu, Duration, nextjs, type Platform, Size } from '../index';
import type { Catalog } from './catalog';
import type { Checkout } from './checkout';
import type { Inventory } from './inventory';

/** What the frontend calls on behalf of users. */
export interface FrontendCallees {
  readonly catalog: Catalog;
  readonly inventory: Inventory;
  readonly checkout: Checkout;
}

/** The pages that users see, switched all at once: two versions side by side would give inconsistent pages. */
export class Frontend extends BlueGreenService {
  constructor(platform: Platform, { catalog, inventory, checkout }: FrontendCallees) {
    super(platform, 'frontend', {
      repository: 'acme/frontend-shell',
      runtime: nextjs('14'),
      api: ['GET /', 'proxies API calls to the services behind it'],
      releases: '3-5 times per week',
      risk: { level: 'medium', impact: 'every user sees it; medium financial impact' },
      gates: {
        securityScan: ['standard', 'lighthouse'],
        latency: { p99: Duration.millis(1000) },
        pageBudget: { loadTime: Duration.millis(2500), bundleSize: Size.kibibytes(300) },
      },
      calls: [catalog, inventory, checkout],
      stores: [{ kind: 'redis', purpose: 'session store' }],
      container: {
        port: 3000,
        probes: {
          readiness: { path: '/api/health', initialDelay: Duration.seconds(5) },
          liveness: { path: '/api/live', initialDelay: Duration.seconds(15), period: Duration.seconds(20) },
        },
        resources: {
          cpu: { request: Cpu.millis(200), limit: Cpu.units(1) },
          memory: { request: Size.mebibytes(256), limit: Size.mebibytes(512) },
          ephemeralStorage: { request: Size.mebibytes(128), limit: Size.mebibytes(512) },
        },
        env: { LOG_LEVEL: 'info' },
      },
      autoscaling: { cpu: 65 },
      ingress: { path: '/' },
      smokeTestPath: '/api/health',
      environments: {
        staging: { replicas: 2, maxReplicas: 4, env: { LOG_LEVEL: 'debug' } },
        production: {
          replicas: 4,
          maxReplicas: 12,
          resources: {
            cpu: { request: Cpu.millis(500), limit: Cpu.units(2) },
            memory: { request: Size.mebibytes(512), limit: Size.gibibytes(1) },
          },
        },
      },
    });
  }
}
