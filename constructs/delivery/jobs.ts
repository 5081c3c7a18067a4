import { ApiObject } from 'cdk8s';
import type { JobSpec } from 'kubernetes-types/batch/v1';
import { merged } from '../../manifests/merged';
import { podsOf } from '../kubernetes/pods';
import { isSchedule, isTimeZone } from '../props/cron';
import { oneOf, optional, type Props, stringThat } from '../props/prop-schema';
import { manifestObject, renderable } from '../props/scalars';
import type { DeclaredService } from '../service/declared-service';
import { workloadAnnotationsOf } from '../service/workload-annotations';

/** What shapes a run to an end. */
export interface RunProps extends Props<typeof RUN> {}

/** What shapes a job that is run by the clock. */
export interface ScheduleProps extends Props<typeof SCHEDULE> {}

/** What shapes a job that is run by each sync. */
export interface HookProps extends Props<typeof HOOK> {}

const NAMED_SCHEDULE = /^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/;

const RUN = {
  /**
   * How it is run, in the fields of Kubernetes' own Job, e.g. `{ backoffLimit: 2, activeDeadlineSeconds: 600 }`.
   *
   * @default - three attempts in an hour
   */
  job: optional(renderable<Partial<JobSpec>>(manifestObject)),
};

export const SCHEDULE = {
  ...RUN,
  /** Five fields of cron, e.g. `0 3 * * *`, with Sunday as 0, or `@hourly` and its like. */
  schedule: stringThat(
    "five fields of cron, or '@hourly' and its like, e.g. '0 3 * * *'",
    '@daily',
    (value) => NAMED_SCHEDULE.test(value) || isSchedule(value),
  ),
  /** @default - that of the cluster's control plane, mostly UTC */
  timeZone: optional(stringThat("a time zone, e.g. 'Europe/Berlin'", 'UTC', isTimeZone)),
  /**
   * What becomes of a run that is due while the one before still goes on.
   *
   * @default 'Forbid': it is left out
   */
  concurrencyPolicy: optional(oneOf('Allow', 'Forbid', 'Replace')),
};

export const HOOK = {
  ...RUN,
  /**
   * When in a sync it runs. Before it (`PreSync`), nothing of a first sync is there yet: no account, no ConfigMap and no
   * Secret of an ExternalSecret.
   *
   * @see https://argo-cd.readthedocs.io/en/stable/user-guide/resource_hooks/
   */
  phase: oneOf('PreSync', 'Sync', 'PostSync', 'SyncFail'),
};

/** Defines the CronJob of a service, in `cron-job.yaml`. */
export function defineCronJob(service: DeclaredService): void {
  const { schedule, timeZone, concurrencyPolicy = 'Forbid' } = service.props as unknown as ScheduleProps;
  new ApiObject(service.baseFile('cron-job.yaml'), 'cron-job', {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name: service.workload, ...workloadAnnotationsOf(service) },
    spec: {
      schedule,
      ...(timeZone !== undefined && { timeZone }),
      concurrencyPolicy,
      startingDeadlineSeconds: 300,
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 3,
      jobTemplate: { spec: jobSpec(service) },
    },
  });
}

/** Defines the Job of a service, in `job.yaml`: Argo CD deletes it before the next sync creates it again. */
export function defineJob(service: DeclaredService): void {
  const { phase } = service.props as unknown as HookProps;
  const { annotations } = workloadAnnotationsOf(service);
  new ApiObject(service.baseFile('job.yaml'), 'job', {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      name: service.workload,
      annotations: {
        ...annotations,
        'argocd.argoproj.io/hook': phase,
        'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
      },
    },
    spec: jobSpec(service),
  });
}

function jobSpec(service: DeclaredService): JobSpec {
  const { job = {} } = service.props as unknown as RunProps;
  const template = podsOf(service);
  return merged<JobSpec>(
    {
      backoffLimit: 2,
      activeDeadlineSeconds: 3600,
      template: { ...template, spec: merged({ restartPolicy: 'Never' }, template.spec) as never },
    },
    job,
  );
}
