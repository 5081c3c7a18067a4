import {
  CanaryWorker,
  CronJob,
  Duration,
  Job,
  type Platform,
  type ServiceProps,
  Worker,
} from '../../../index';
import { resources, USER } from './grpc-service';

type Calls = NonNullable<ServiceProps['calls']>;

/** Sends tickets for what is booked, by as many pods as there is mail to write; nobody calls it. */
export class Tickets extends Worker {
  constructor(platform: Platform) {
    super(platform, 'tickets', {
      repository: 'ferries/tickets',
      source: 'services/background.ts',
      events: [{ producer: 'bookings', events: 'paid passages' }],
      externals: [{ name: 'mail', port: 587, cidrs: ['203.0.113.32/28'] }],
      container: {
        livenessProbe: { exec: { command: ['/bin/alive'] }, periodSeconds: 30 },
        longestRequest: Duration.minutes(2),
        metrics: { path: '/stats' },
        resources: resources(100, 128),
      },
      pod: { securityContext: USER },
      autoscaling: { triggers: [{ type: 'rabbitmq', metadata: { queueName: 'paid', value: '50' } }] },
      environments: {
        pier: { replicas: 1, maxReplicas: 2 },
        sea: { replicas: 2, maxReplicas: 10, env: { SENDER: 'tickets@ferries.example' } },
        lake: { replicas: 1, maxReplicas: 4, env: { SENDER: 'tickets@lake.ferries.example' } },
      },
    });
  }
}

/**
 * Restocks the galleys by what the warehouse sends through a queue: a canary, which does a share of the work for ten
 * minutes and must not fall behind, nor fail, before it does all.
 */
export class Provisions extends CanaryWorker {
  constructor(platform: Platform) {
    super(platform, 'provisions', {
      repository: 'ferries/provisions',
      source: 'services/background.ts',
      events: [{ producer: 'warehouse', events: 'deliveries' }],
      gates: {
        lag: { metric: 'orders_behind', most: 500 },
        errors: { handled: 'orders_handled_total', failed: 'orders_failed_total' },
      },
      container: { metrics: { path: '/stats' }, resources: resources(100, 128) },
      weights: [50],
      bake: Duration.minutes(10),
      environments: {
        // At the pier nobody cooks.
        pier: { replicas: 0 },
        sea: { replicas: 4, weights: [25], gates: { errors: { least: 50 } } },
        lake: { replicas: 2 },
      },
    });
  }
}

/** Reminds passengers of their passage, with a key that a driver mounts and a token for the mail service; at sea alone. */
export class Reminders extends Worker {
  constructor(platform: Platform) {
    super(platform, 'reminders', {
      repository: 'ferries/reminders',
      source: 'services/background.ts',
      onlyIn: ['sea'],
      externals: [{ name: 'mail', port: 587, cidrs: ['203.0.113.32/28'] }],
      container: {
        metrics: 'none',
        resources: resources(50, 64),
        volumeMounts: [
          { name: 'key', mountPath: '/keys', readOnly: true },
          { name: 'identity', mountPath: '/identity', readOnly: true },
        ],
      },
      pod: {
        volumes: [
          {
            name: 'key',
            csi: {
              driver: 'secrets-store.csi.k8s.io',
              readOnly: true,
              volumeAttributes: { secretProviderClass: 'mail' },
            },
          },
          {
            name: 'identity',
            projected: {
              sources: [
                { serviceAccountToken: { audience: 'mail.example', expirationSeconds: 3600, path: 'token' } },
                { downwardAPI: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] } },
              ],
            },
          },
        ],
      },
      serviceAccount: {},
      environments: { sea: { replicas: 1 } },
    });
  }
}

/** Lists who is aboard for the harbour masters, every night. */
export class Manifests extends CronJob {
  constructor(platform: Platform, calls: Calls) {
    super(platform, 'manifests', {
      repository: 'ferries/manifests',
      source: 'services/background.ts',
      schedule: '30 2 * * *',
      timeZone: 'Europe/Oslo',
      job: { backoffLimit: 1, activeDeadlineSeconds: 1800 },
      calls,
      container: { metrics: 'none', args: ['--yesterday'], resources: resources(100, 256) },
      claims: [
        {
          name: 'archive',
          mountPath: '/archive',
          spec: { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '20Gi' } } },
        },
      ],
      environments: { pier: { schedule: '30 2 * * 1' }, sea: {}, lake: {} },
    });
  }
}

/** Writes the list of harbours into the timetable's store, in each sync. */
export class Harbours extends Job {
  constructor(platform: Platform) {
    super(platform, 'harbours', {
      repository: 'ferries/harbours',
      source: 'services/background.ts',
      phase: 'PreSync',
      job: { backoffLimit: 3 },
      stores: [{ kind: 'mysql', purpose: 'harbours', port: 3306, keys: ['dsn'] }],
      container: { metrics: 'none', command: ['/bin/load', 'harbours.csv'], resources: resources(50, 64) },
      environments: { pier: {}, sea: { job: { backoffLimit: 5 } }, lake: {} },
    });
  }
}
