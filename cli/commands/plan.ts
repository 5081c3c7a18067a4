import type { Command } from 'commander';
import { rollingUpdate } from '../../simulate/rolling-update';
import { rolloutTimeline } from '../../simulate/timeline';
import { checkedTree } from '../../synth/synthesize';
import type { CommandContext } from '../command';
import { findEnvironment, findService, renderOverlays, selectOverlays } from '../overlays';
import { formatRollingUpdate, formatTimeline } from '../timeline/timeline';

export function register(program: Command, context: CommandContext): void {
  program
    .command('plan')
    .description('Show the next release of a service over time: pods, weights, measurements, aborts')
    .argument('<service>', 'e.g. checkout')
    .argument('<env>', 'e.g. production')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample: infra plan checkout production')
    .action((service, environment, options) => plan(context, service, environment, options));
}

async function plan(
  { project, declarePlatform, print, printJson }: CommandContext,
  service: string,
  environment: string,
  { json }: { json?: true },
): Promise<void> {
  const platform = declarePlatform();
  const subject = { service, environment };
  const { workloadRef } = findService(platform, service);
  findEnvironment(platform, environment);
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
