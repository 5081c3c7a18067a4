import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import { declarePlatform as declareFerries } from '../../examples/ferries/main';
import { CODE_ROOT } from '../../synth/project';
import { render } from '../../synth/render';

// Committed like dist/, so that a change shows what it does to the options that the platform in main.ts does not use:
// `npx cdk8s synth` in the folder of an example writes its tree again.
test.each([
  ['bookshop', declareBookshop],
  ['ferries', declareFerries],
])('the tree of the %s is what its sources give', (name, declare) => {
  const folder = path.join(CODE_ROOT, 'examples', name, 'dist');
  const tree = render(declare());
  for (const [file, { text }] of tree) {
    expect(fs.readFileSync(path.join(folder, file), 'utf8'), file).toBe(text);
  }
  const committed = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(committed.filter((file) => file.endsWith('.yaml')).sort()).toEqual([...tree.keys()]);
});
