import { Cpu, type Platform, RollingService, Size } from '../../../index';

/** When the tide lets which ship in: the service of another team, from the package of that team. A lake has no tides. */
export class Tides extends RollingService {
  constructor(platform: Platform) {
    super(platform, 'tides', {
      repository: 'harbour-office/tides',
      source: 'harbour-office/index.ts',
      team: 'harbour-office',
      onlyIn: ['pier', 'sea'],
      container: {
        port: 8080,
        probes: { readiness: { path: '/ready' }, liveness: { path: '/alive' } },
        metrics: 'none',
        resources: {
          cpu: { request: Cpu.millis(50), limit: Cpu.millis(100) },
          memory: { request: Size.mebibytes(64), limit: Size.mebibytes(128) },
        },
      },
      environments: { pier: { replicas: 1 }, sea: { replicas: 2 } },
      preview: {},
    });
  }
}
