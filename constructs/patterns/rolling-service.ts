import type { Platform } from '../platform/platform';
import { Service } from './service';
import type { ServiceProps } from './service-props';

/**
 * A service that replaces its pods one by one, a new one first: for what may be wrong for a minute.
 *
 * Its Deployment never runs fewer pods than its count.
 */
export abstract class RollingService extends Service {
  constructor(platform: Platform, name: string, props: ServiceProps) {
    super(platform, name, props, {
      runsAs: { apiVersion: 'apps/v1', kind: 'Deployment' },
      revisionLabel: 'pod-template-hash',
      smokeTested: false,
      props: {},
      values: {},
    });
  }
}
