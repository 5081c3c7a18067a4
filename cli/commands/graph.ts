import type { Command } from 'commander';
import { render } from '../../synth/render';
import { declarePlatform, print, printJson } from '../command';
import { toMermaid } from '../topology/mermaid';
import { topologyOf } from '../topology/topology';

export function register(program: Command): void {
  program
    .command('graph')
    .description('Draw the platform: services, calls, data stores, events, waves; as Mermaid')
    .option('--json', 'as JSON, with environments and Applications')
    .action(graph);
}

function graph({ json }: { json?: true }): void {
  const platform = declarePlatform();
  render(platform); // a platform with mistakes is not drawn
  const topology = topologyOf(platform);
  if (json) printJson(topology);
  else print(toMermaid(topology));
}
