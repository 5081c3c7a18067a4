import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { topologyOf } from '../../cli/topology';
import { topologyPage, withPicture } from '../../cli/topology-page';
import { declarePlatform } from '../../main';
import { PROJECT } from '../../synth/project';

const topology = topologyOf(declarePlatform());
const mend = 'run `npm run infra -- graph --docs`';

test('docs/topology.md shows the platform as it is', () => {
  expect(fs.readFileSync(path.join(PROJECT, 'docs/topology.md'), 'utf8'), mend).toBe(topologyPage(topology));
});

test.runIf(fs.existsSync(path.join(PROJECT, 'README.md')))('README.md shows the platform as it is', () => {
  const readme = fs.readFileSync(path.join(PROJECT, 'README.md'), 'utf8');
  expect(readme, mend).toBe(withPicture('README.md', readme, topology));
});
