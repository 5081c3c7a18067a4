import { Cpu, Duration, go, type Platform, RollingService, Size } from '../../../index';

/** Finds books; it just rolls, as readers can search again. */
export class Search extends RollingService {
  constructor(platform: Platform) {
    super(platform, 'search', {
      repository: 'books/search-api',
      runtime: go('1.22'),
      api: ['GET /search'],
      releases: 'daily',
      risk: { level: 'low', impact: 'nothing is found' },
      gates: { securityScan: ['standard'], latency: { p99: Duration.millis(250) } },
      stores: [{ kind: 'redis', purpose: 'index' }],
      container: {
        probes: { readiness: { path: '/ready' }, liveness: { path: '/live' } },
        resources: {
          cpu: { request: Cpu.millis(100), limit: Cpu.millis(400) },
          memory: { request: Size.mebibytes(64), limit: Size.mebibytes(128) },
        },
        env: { LOG_LEVEL: 'info' },
      },
      autoscaling: { cpu: 75 },
      environments: {
        dev: { replicas: 1, maxReplicas: 2 },
        test: { replicas: 2, maxReplicas: 4 },
        live: { replicas: 4, maxReplicas: 9, env: { LOG_LEVEL: 'warn', REGION: 'eu' } },
      },
    });
  }
}
