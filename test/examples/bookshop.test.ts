import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import { CODE_ROOT } from '../../synth/project';
import { checkedTree } from '../../synth/synthesize';

const EXAMPLE = path.join(CODE_ROOT, 'examples/bookshop');

// Committed like dist/, so that a change shows what it does to the options that the platform in main.ts does not use:
// `npx cdk8s synth` in examples/bookshop writes it again.
test('the tree of the bookshop is what its sources give', () => {
  const tree = checkedTree(declareBookshop(), undefined);
  for (const [file, { text }] of tree) {
    expect(fs.readFileSync(path.join(EXAMPLE, 'dist', file), 'utf8'), file).toBe(text);
  }
  const committed = fs.readdirSync(path.join(EXAMPLE, 'dist'), { recursive: true, encoding: 'utf8' });
  expect(committed.filter((file) => file.endsWith('.yaml')).sort()).toEqual([...tree.keys()]);
});
