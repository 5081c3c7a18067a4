import { rollingUpdate } from '../../simulate/rolling-update';
import { rolloutTimeline } from '../../simulate/timeline';
import { checkedTree } from '../../synth/synthesize';
import { UserError } from '../../synth/user-error';
import type { CommandContext } from '../command';
import { findService, renderOverlays, selectOverlays } from '../overlays';
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
  const { workloadRef, props } = findService(platform, service);
  const overlays = selectOverlays(platform, { service, env: environment });
  const word = WITHOUT_PLAN[workloadRef.kind];
  if (word) throw new UserError([`${service} has no timeline: ${word}`]);
  const idle = overlays.find((overlay) => props.environments[overlay.environment.name]?.replicas === 0);
  if (idle) {
    throw new UserError([
      `${service} has no timeline in ${idle.environment.name}: 'replicas' is 0 there, so that a release replaces no pods`,
    ]);
  }
  const rendered = await renderOverlays(checkedTree(platform, project), overlays);
  const plans = [...rendered].map(([overlay, objects]) => {
    const subject = { service, environment: overlay.environment.name };
    if (workloadRef.kind === 'Deployment') {
      const update = rollingUpdate(objects);
      return { json: { ...subject, ...update }, text: formatRollingUpdate(update, subject) };
    }
    const timeline = rolloutTimeline(objects);
    return { json: { ...subject, ...timeline }, text: formatTimeline(timeline, subject) };
  });
  if (json) printJson(plans.length === 1 ? plans[0]?.json : plans.map((each) => each.json));
  else print(plans.map(({ text }) => text).join('\n\n'));
}
