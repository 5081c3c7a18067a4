import type { Service } from '../../constructs/patterns/service';

/** Why some have no timeline. */
const REASONS: Readonly<Record<string, string | undefined>> = {
  CronJob: 'a CronJob is replaced at once, and the next run that is due has the new version',
  Job: 'a Job is run once by each sync, which fails with it',
  StatefulSet:
    'a StatefulSet replaces one pod after the other, the last one first, and waits for each as long as it takes',
};

/**
 * Why a release of a service has no timeline, to go on after `has no timeline`; undefined if it has one.
 *
 * @param environment the name of one
 */
export function withoutTimeline({ workloadRef, props }: Service, environment: string): string | undefined {
  const reason = REASONS[workloadRef.kind];
  if (reason !== undefined) return `: ${reason}`;
  return props.environments[environment]?.replicas === 0
    ? ` in ${environment}: 'replicas' is 0 there, so that a release replaces no pods`
    : undefined;
}
