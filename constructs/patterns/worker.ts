import type { PlatformContext } from '../platform/platform-context';
import type { ServiceProps } from '../service/service-props';
import { Service } from './service';

/** What is particular to a service that nobody calls. */
export type WorkerProps = Omit<ServiceProps, 'ingress' | 'service'>;

/**
 * A service that nobody calls, e.g. a consumer of a queue: it has no port and no Service. It replaces its pods one by
 * one, a new one first.
 */
export abstract class Worker extends Service {
  constructor(platform: PlatformContext, name: string, props: WorkerProps) {
    super(platform, name, props, {
      workloadRef: { apiVersion: 'apps/v1', kind: 'Deployment' },
      hasService: false,
      hasSmokeTest: false,
      props: {},
      values: {},
      defineFiles: () => {},
    });
  }
}
