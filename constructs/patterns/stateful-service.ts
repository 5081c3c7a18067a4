import type { PlatformContext } from '../platform/platform-context';
import type { DeliveryStrategy } from '../service/declared-service';
import type { ServiceProps } from '../service/service-props';
import { Service } from './service';

const STATEFUL: DeliveryStrategy = { workloadRef: { apiVersion: 'apps/v1', kind: 'StatefulSet' } };

/**
 * A service whose pods keep their names and their volumes, e.g. a store of its own: each of them has its own of the
 * `claims`. It replaces its pods one by one, the old one first.
 *
 * Defines, beside the files of every service, `stateful-set.yaml` in the place of the Deployment, and the Service
 * `<workload>-pods`, by which its pods find each other.
 */
export abstract class StatefulService extends Service {
  constructor(platform: PlatformContext, name: string, props: ServiceProps) {
    super(platform, name, props, STATEFUL);
  }
}
