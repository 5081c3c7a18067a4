import { rollingUpdate } from '../../simulate/rolling-update';
import { rolloutTimeline } from '../../simulate/timeline';
import { checkedTree } from '../../synth/synthesize';
import { UserError } from '../../synth/user-error';
import type { CommandContext } from '../command';
import { findEnvironment, findService, renderOverlays, selectOverlays } from '../overlays';
import { formatRollingUpdate, formatTimeline } from '../timeline/timeline';

/** Why some have no timeline. */
const WITHOUT_PLAN: Readonly<Record<string, string | undefined>> = {
  CronJob: 'a CronJob is replaced at once, and the next run that is due has the new version',
  Job: 'a Job is run once by each sync, which fails with it',
  StatefulSet:
    'a StatefulSet replaces one pod after the other, the last one first, and waits for each as long as it takes',
};

export async function plan(
  { project, declarePlatform, print, printJson }: CommandContext,
  service: string,
  environment: string,
  { json }: { json?: true },
): Promise<void> {
  const platform = declarePlatform();
  const subject = { service, environment };
  const { workloadRef } = findService(platform, service);
  findEnvironment(platform, environment);
  const word = WITHOUT_PLAN[workloadRef.kind];
  if (word) throw new UserError([`${service} has no timeline: ${word}`]);
  if (findService(platform, service).props.environments[environment]?.replicas === 0) {
    throw new UserError([
      `${service} has no timeline in ${environment}: 'replicas' is 0 there, so that a release replaces no pods`,
    ]);
  }
  const overlays = selectOverlays(platform, { service, env: environment });
  const [rendered = []] = (await renderOverlays(checkedTree(platform, project), overlays)).values();

  if (workloadRef.kind === 'Deployment') {
    const update = rollingUpdate(rendered);
    if (json) printJson({ ...subject, ...update });
    else print(formatRollingUpdate(update, subject));
  } else {
    const timeline = rolloutTimeline(rendered);
    if (json) printJson({ ...subject, ...timeline });
    else print(formatTimeline(timeline, subject));
  }
}
