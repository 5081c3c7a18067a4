import type { Command } from 'commander';
import { rolloutTimeline } from '../../rendered/rollout-timeline';
import { render } from '../../synth/render';
import { declarePlatform, print, printJson } from '../command';
import { findEnvironment, findService, renderOverlays, selectOverlays } from '../overlays';
import { formatTimeline } from '../timeline';

export function register(program: Command): void {
  program
    .command('plan')
    .description('Show the next release of a service over time: pods, weights, measurements, aborts')
    .argument('<service>', 'e.g. checkout')
    .argument('<env>', 'e.g. production')
    .option('--json', 'as JSON')
    .action(plan);
}

async function plan(service: string, env: string, { json }: { json?: true }): Promise<void> {
  const platform = declarePlatform();
  findService(platform, service);
  findEnvironment(platform, env);
  const tree = render(platform);
  const [rendered = []] = (await renderOverlays(tree, selectOverlays(platform, { service, env }))).values();
  const timeline = rolloutTimeline(rendered);
  if (json) printJson({ service, environment: env, ...timeline });
  else print(formatTimeline(timeline, { service, environment: env }));
}
