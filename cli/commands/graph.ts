import type { Command } from 'commander';
import { render } from '../../synth/render';
import type { CommandContext } from '../command';
import { toMermaid } from '../topology/mermaid';
import { topologyOf } from '../topology/topology';

export function register(program: Command, context: CommandContext): void {
  program
    .command('graph')
    .description('Draw the platform: services, calls, data stores, events, waves; as Mermaid')
    .option('--json', 'as JSON, with environments and Applications')
    .addHelpText('after', '\nExample: infra graph > platform.mmd')
    .action((options) => graph(context, options));
}

function graph({ declarePlatform, print, printJson }: CommandContext, { json }: { json?: true }): void {
  const platform = declarePlatform();
  render(platform); // a platform with mistakes is not drawn
  const topology = topologyOf(platform);
  if (json) printJson(topology);
  else print(toMermaid(topology));
}
