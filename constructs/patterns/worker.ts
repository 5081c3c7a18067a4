import { WORKER_GATES, type WorkerGates } from '../delivery/message-queries';
import type { PlatformContext } from '../platform/platform-context';
import type { Overrides } from '../props/overrides';
import { type DeliveryStrategy, ROLLING } from '../service/declared-service';
import type { ServiceProps } from '../service/service-props';
import {
  CANARY,
  CANARY_PROPS,
  CANARY_SERVICE_VALUES,
  type CanaryProps,
  CanaryService,
  type CanaryServiceProps,
  type CanaryValues,
} from './canary-service';
import { Service } from './service';

/** What is particular to a service that nobody calls. */
export type WorkerProps = Omit<ServiceProps, 'ingress' | 'service'>;

const WORKER: DeliveryStrategy = { ...ROLLING, hasService: false };

/**
 * A service that nobody calls, e.g. a consumer of a queue: it has no port and no Service. It replaces its pods one by
 * one, a new one first.
 */
export abstract class Worker extends Service {
  constructor(platform: PlatformContext, name: string, props: WorkerProps) {
    super(platform, name, props, WORKER);
  }
}

type OfRequests = 'compareWithStable' | 'trafficRouting';

/** What an environment decides for a worker that ships as a canary. */
export type CanaryWorkerValues = Omit<
  CanaryValues,
  OfRequests | 'gates' | 'ingress' | 'loadTest' | 'service'
> & {
  readonly gates?: Overrides<WorkerGates>;
};

/** What is particular to a worker that ships as a canary. */
export interface CanaryWorkerProps
  extends Omit<WorkerProps, 'environments' | 'gates'>,
    Omit<CanaryProps, OfRequests> {
  readonly gates: WorkerGates;
  readonly environments: Readonly<Record<string, CanaryWorkerValues>>;
}

const { compareWithStable: _, trafficRouting: __, ...PROPS } = CANARY_PROPS;
const { loadTest: ___, ...VALUES } = CANARY_SERVICE_VALUES;

const CANARY_WORKER: DeliveryStrategy = {
  ...CANARY,
  hasService: false,
  props: { ...PROPS, gates: WORKER_GATES },
  values: VALUES,
};

/**
 * A worker whose new revision does a share of the work for a while, watched, before it does all; it is rolled back by
 * itself when it falls behind or what it handles fails. A share is one of pods.
 *
 * Defines, beside the files of every service but for the Service, `rollout.yaml`, `analysis-template.yaml` and
 * `kustomizeconfig.yaml`.
 */
export abstract class CanaryWorker extends CanaryService {
  constructor(platform: PlatformContext, name: string, props: CanaryWorkerProps) {
    super(platform, name, props as unknown as CanaryServiceProps, CANARY_WORKER);
  }
}
