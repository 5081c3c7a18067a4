import fs from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { PROJECT } from '../../synth/project';
import { render } from '../../synth/render';
import { declarePlatform, print, printJson, progress } from '../command';
import { toMermaid } from '../mermaid';
import { type Topology, topologyOf } from '../topology';
import { topologyPage, withPicture } from '../topology-page';

export function register(program: Command): void {
  program
    .command('graph')
    .description('Draw the platform: services, calls, data stores, events, waves; as Mermaid')
    .option('--json', 'as JSON, with environments and Applications')
    .option('--docs', 'write docs/topology.md and the picture in README.md anew')
    .action(graph);
}

function graph({ json, docs }: { json?: true; docs?: true }): void {
  const platform = declarePlatform();
  render(platform); // a platform with mistakes is not drawn
  const topology = topologyOf(platform);
  if (docs) writePages(topology);
  else if (json) printJson(topology);
  else print(toMermaid(topology));
}

function writePages(topology: Topology): void {
  const page = 'docs/topology.md';
  fs.mkdirSync(path.join(PROJECT, path.dirname(page)), { recursive: true });
  write(page, topologyPage(topology));
  if (fs.existsSync(path.join(PROJECT, README))) {
    write(README, withPicture(README, fs.readFileSync(path.join(PROJECT, README), 'utf8'), topology));
  }
}

function write(file: string, text: string): void {
  fs.writeFileSync(path.join(PROJECT, file), text);
  progress(`${file}: written`);
}

const README = 'README.md';
