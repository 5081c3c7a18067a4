import {
  defineCronJob,
  defineJob,
  HOOK,
  type HookProps,
  SCHEDULE,
  type ScheduleProps,
} from '../delivery/jobs';
import type { PlatformContext } from '../platform/platform-context';
import type { Overrides } from '../props/overrides';
import { leaf, optional } from '../props/prop-schema';
import type { DeliveryStrategy } from '../service/declared-service';
import type { EnvironmentValues, ServiceProps } from '../service/service-props';
import { Service } from './service';
import type { WorkerProps } from './worker';

type Without = 'replicas' | 'maxReplicas' | 'autoscaling' | 'disruptionBudget' | 'ingress' | 'service';

/** What an environment decides for what runs to its end. */
export type JobValues<Own> = Omit<EnvironmentValues, Without> & Overrides<Own>;

/** What is particular to what runs to its end. */
export type RunningProps<Own> = Omit<WorkerProps, 'environments' | 'autoscaling' | 'disruptionBudget'> &
  Own & { readonly environments: Readonly<Record<string, JobValues<Own>>> };

/** A count that nothing has. */
const NO_COUNT = optional(leaf('left out, as it runs to its end', undefined as never, () => false));

function runsToItsEnd(
  kind: 'CronJob' | 'Job',
  props: NonNullable<DeliveryStrategy['props']>,
  defineFiles: NonNullable<DeliveryStrategy['defineFiles']>,
): DeliveryStrategy {
  const values = { replicas: NO_COUNT, maxReplicas: NO_COUNT };
  const workloadRef = { apiVersion: 'batch/v1', kind };
  return { hasService: false, values, workloadRef, props, defineFiles };
}

const CRON_JOB = runsToItsEnd('CronJob', SCHEDULE, defineCronJob);
const JOB = runsToItsEnd('Job', HOOK, defineJob);

/**
 * What runs to its end by the clock.
 *
 * Defines, beside the files of every service but for Deployment and Service, `cron-job.yaml`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 */
export abstract class CronJob extends Service {
  constructor(platform: PlatformContext, name: string, props: RunningProps<ScheduleProps>) {
    super(platform, name, props as unknown as ServiceProps, CRON_JOB);
  }
}

/**
 * What runs to its end in each sync of its Application by Argo CD, which fails with it; services that call for it, by
 * their `calls`, are synced after it.
 *
 * Defines, beside the files of every service but for Deployment and Service, `job.yaml`.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/resource_hooks/
 */
export abstract class Job extends Service {
  constructor(platform: PlatformContext, name: string, props: RunningProps<HookProps>) {
    super(platform, name, props as unknown as ServiceProps, JOB);
  }
}
