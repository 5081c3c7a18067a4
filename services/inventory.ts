import { CanaryService, Cpu, Duration, type Platform, Size, springBoot } from '../index';

/**
 * Stock and reservations: two buyers of the last unit must not both succeed. Restocking events reach it from the
 * warehouse through a queue.
 */
export class Inventory extends CanaryService {
  constructor(platform: Platform) {
    super(platform, 'inventory', {
      repository: 'acme/inventory-service',
      runtime: springBoot('3', { java: '21' }),
      api: ['POST /reserve', 'POST /release', 'GET /stock/:sku'],
      releases: '2-3 times per week',
      risk: { level: 'medium', impact: 'can oversell inventory; recoverable by manual order cancellation' },
      gates: {
        securityScan: ['standard'],
        contractTests: ['checkout'],
        latency: { p99: Duration.millis(500), scenario: 'concurrent reservations of the last unit' },
        migrationCheck: true,
      },
      stores: [
        { kind: 'postgresql', purpose: 'primary' },
        { kind: 'redis', purpose: 'distributed locks' },
      ],
      events: [{ producer: 'warehouse', events: 'restocking events' }],
      container: {
        probes: {
          readiness: { path: '/readyz' },
          liveness: { path: '/livez', period: Duration.seconds(20) },
        },
        resources: {
          cpu: { request: Cpu.millis(250), limit: Cpu.units(1) },
          memory: { request: Size.mebibytes(512), limit: Size.mebibytes(768) },
        },
        env: { LOG_LEVEL: 'info' },
      },
      autoscaling: { cpu: 60 },
      disruptionBudget: true,
      weights: [25],
      bake: Duration.minutes(10),
      environments: {
        staging: { replicas: 2, maxReplicas: 4, weights: [50], env: { LOG_LEVEL: 'debug' } },
        production: {
          replicas: 4,
          maxReplicas: 12,
          resources: {
            cpu: { request: Cpu.millis(500), limit: Cpu.units(2) },
            memory: { request: Size.gibibytes(1), limit: Size.mebibytes(1536) },
          },
        },
      },
    });
  }
}
