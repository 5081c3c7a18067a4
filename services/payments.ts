import { CanaryService, Cpu, Duration, type Platform, Size, springBoot } from '../index';

/**
 * Charges and refunds, in scope of PCI DSS: a person approves each production release, only checkout reaches it, and
 * its card data stays in Vault.
 */
export class Payments extends CanaryService {
  constructor(platform: Platform) {
    super(platform, 'payments', {
      repository: 'acme/payments-service',
      runtime: springBoot('3', { java: '21' }),
      api: ['POST /charge', 'POST /refund', 'GET /transactions/:id'],
      releases: 'weekly, with mandatory approval',
      risk: { level: 'critical', impact: 'can double-charge customers or leak payment data' },
      gates: {
        securityScan: ['enhanced', 'sast'],
        contractTests: ['checkout'],
        latency: { p99: Duration.millis(300) },
        further: [
          'no-secrets-in-logs',
          'no-debug-endpoints',
          'mutual-tls',
          'no-injection',
          'manual-approval',
        ],
      },
      stores: [
        { kind: 'postgresql', purpose: 'transactions' },
        { kind: 'vault', purpose: 'tokenized card data' },
      ],
      storeAddresses: { postgresql: { cidr: '10.20.0.17/32' } },
      // Cards are encrypted and decrypted by Vault's Transit engine, one by one: no file has them all.
      vault: { role: 'payments-service', token: true },
      externals: [{ name: 'payment processor', port: 443, cidrs: ['203.0.113.16/28'] }],
      ownership: { owner: 'payments-team', dataClassification: 'pci' },
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
        longestRequest: Duration.seconds(60),
      },
      disruptionBudget: true,
      isolated: true,
      mesh: 'strict',
      weights: [25],
      bake: Duration.minutes(30),
      environments: {
        staging: {
          replicas: 2,
          weights: [50],
          storeAddresses: { postgresql: { cidr: '10.10.0.17/32' } },
          vault: { role: 'payments-service-staging' },
          externals: [{ name: 'payment processor', port: 443, cidrs: ['198.51.100.16/28'] }],
        },
        production: {
          replicas: 4,
          approval: { codeOwners: ['@acme/payments-leads'], groups: ['acme:payments-leads'] },
          vault: { role: 'payments-service-production' },
          resources: {
            cpu: { request: Cpu.millis(500), limit: Cpu.units(2) },
            memory: { request: Size.gibibytes(1), limit: Size.mebibytes(1536) },
          },
        },
      },
    });
  }
}
