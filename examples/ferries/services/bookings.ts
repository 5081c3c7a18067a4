import { CanaryService, Duration, type Platform, type ServiceProps } from '../../../index';
import { resources } from './grpc-service';

/** Books passages; a canary, by metrics that its port has beside the API. */
export class Bookings extends CanaryService {
  constructor(platform: Platform, calls: NonNullable<ServiceProps['calls']>) {
    super(platform, 'bookings', {
      repository: 'ferries/bookings',
      gates: { securityScan: ['standard'], latency: { p99: Duration.millis(400) } },
      calls,
      stores: [{ kind: 'mysql', purpose: 'passages', port: 3306, keys: ['dsn'] }],
      secrets: [
        { name: 'payment-provider', keys: ['api-key'], purpose: 'payments of passages' },
        { name: 'ticket-signing', keys: ['current.pem', 'next.pem'], as: 'file', purpose: 'signs tickets' },
        { name: 'campaigns', keys: ['SUMMER', 'WINTER'], as: 'envFrom', purpose: 'prices of campaigns' },
      ],
      container: {
        port: 8080,
        metrics: { port: 8080, path: '/internal/metrics' },
        probes: { readiness: { path: '/ready' }, liveness: { path: '/alive', period: Duration.seconds(20) } },
        resources: resources(200, 256),
      },
      autoscaling: { cpu: 60 },
      trafficRouting: 'gatewayApi',
      weights: [50],
      bake: Duration.minutes(10),
      environments: {
        pier: { replicas: 2, maxReplicas: 3 },
        sea: { replicas: 4, maxReplicas: 12, weights: [25] },
        lake: { replicas: 2, maxReplicas: 6, calls: calls.filter(({ name }) => name !== 'tides') },
      },
    });
  }
}
