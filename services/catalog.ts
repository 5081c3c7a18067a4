import { Cpu, Duration, nodejs, type Platform, RollingService, Size } from '../index';

/** Products and search; stale products are the worst that a bad release does, so it just rolls. */
export class Catalog extends RollingService {
  constructor(platform: Platform) {
    super(platform, 'catalog', {
      repository: 'acme/catalog-service',
      runtime: nodejs('20'),
      api: ['GET /products', 'GET /products/:id', 'GET /search'],
      releases: '3-5 times per week',
      risk: { level: 'low', impact: 'stale products; no data loss, no revenue impact' },
      gates: { securityScan: ['standard'], latency: { p99: Duration.millis(200) } },
      stores: [
        { kind: 'postgresql', purpose: 'read replica' },
        { kind: 'redis', purpose: 'cache' },
      ],
      container: {
        probes: {
          readiness: { path: '/readyz', initialDelay: Duration.seconds(5) },
          liveness: { path: '/livez', initialDelay: Duration.seconds(15), period: Duration.seconds(20) },
        },
        resources: {
          cpu: { request: Cpu.millis(100), limit: Cpu.millis(500) },
          memory: { request: Size.mebibytes(192), limit: Size.mebibytes(384) },
        },
        env: { LOG_LEVEL: 'info' },
      },
      autoscaling: { cpu: 70 },
      environments: {
        staging: { replicas: 2, maxReplicas: 4, env: { LOG_LEVEL: 'debug' } },
        production: {
          replicas: 3,
          maxReplicas: 10,
          resources: {
            cpu: { request: Cpu.millis(250), limit: Cpu.units(1) },
            memory: { request: Size.mebibytes(256), limit: Size.mebibytes(512) },
          },
        },
      },
    });
  }
}
