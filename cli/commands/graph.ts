import { render } from '../../synth/render';
import type { CommandContext } from '../command';
import { toMermaid } from '../topology/mermaid';
import { topologyOf } from '../topology/topology';

export function graph(
  { declarePlatform, print, printJson }: CommandContext,
  { json }: { json?: true },
): void {
  const platform = declarePlatform();
  render(platform); // a platform with mistakes is not drawn
  const topology = topologyOf(platform);
  if (json) printJson(topology);
  else print(toMermaid(topology));
}
