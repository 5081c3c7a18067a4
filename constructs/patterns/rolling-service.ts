import type { PlatformContext } from '../platform/platform-context';
import { ROLLING } from '../service/declared-service';
import type { ServiceProps } from '../service/service-props';
import { Service } from './service';

/**
 * A service that replaces its pods one by one, a new one first: for what may be wrong for a minute.
 *
 * Its Deployment never runs fewer pods than its count.
 */
export abstract class RollingService extends Service {
  constructor(platform: PlatformContext, name: string, props: ServiceProps) {
    super(platform, name, props, ROLLING);
  }
}
