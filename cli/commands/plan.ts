import { rollingUpdate } from '../../simulate/rolling-update';
import { rolloutTimeline } from '../../simulate/timeline';
import { checkedTree } from '../../synth/synthesize';
import { UserError } from '../../synth/user-error';
import type { CommandContext } from '../command';
import { findService, renderOverlays, selectOverlays } from '../overlays';
import { formatRollingUpdate, formatTimeline } from '../timeline/timeline';
import { withoutTimeline } from '../timeline/without-timeline';

export async function plan(
  { project, declarePlatform, print, printJson }: CommandContext,
  service: string,
  environment: string,
  { json }: { json?: true },
): Promise<void> {
  const platform = declarePlatform();
  const planned = findService(platform, service);
  const overlays = selectOverlays(platform, { service, env: environment });
  for (const overlay of overlays) {
    const reason = withoutTimeline(planned, overlay.environment.name);
    if (reason !== undefined) throw new UserError([`${service} has no timeline${reason}`]);
  }
  const rendered = await renderOverlays(checkedTree(platform, project), overlays);
  const plans = [...rendered].map(([overlay, objects]) => {
    const subject = { service, environment: overlay.environment.name };
    if (planned.workloadRef.kind === 'Deployment') {
      const update = rollingUpdate(objects);
      return { json: { ...subject, ...update }, text: formatRollingUpdate(update, subject) };
    }
    const timeline = rolloutTimeline(objects);
    return { json: { ...subject, ...timeline }, text: formatTimeline(timeline, subject) };
  });
  if (json) printJson(plans.length === 1 ? plans[0]?.json : plans.map((each) => each.json));
  else print(plans.map(({ text }) => text).join('\n\n'));
}
