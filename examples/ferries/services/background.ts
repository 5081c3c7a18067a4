import { CronJob, Duration, Job, type Platform, type ServiceProps, Worker } from '../../../index';
import { resources, USER } from './grpc-service';

type Calls = NonNullable<ServiceProps['calls']>;

/** Sends tickets for what is booked; nobody calls it. */
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
      environments: {
        pier: { replicas: 1 },
        sea: { replicas: 2, env: { SENDER: 'tickets@ferries.example' } },
      },
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
      environments: { pier: { schedule: '30 2 * * 1' }, sea: {} },
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
      environments: { pier: {}, sea: { job: { backoffLimit: 5 } } },
    });
  }
}
