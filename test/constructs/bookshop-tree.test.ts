import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { render } from '../../synth/render';
import { bookshopWithEveryOption } from '../bookshop';

const TREE = path.join(__dirname, 'bookshop-tree');

// Committed like dist/, so that a change shows what it does to the options that the platform in main.ts does not use:
// `npx vitest run test/constructs/bookshop-tree.test.ts -u` writes it anew.
test('the bookshop with every option is rendered as committed', async () => {
  const tree = render(bookshopWithEveryOption());
  for (const { path: file, text } of tree.values()) {
    await expect(text, file).toMatchFileSnapshot(path.join(TREE, file));
  }
  const committed = fs.readdirSync(TREE, { recursive: true, encoding: 'utf8' });
  expect(committed.filter((file) => file.endsWith('.yaml')).sort()).toEqual([...tree.keys()]);
});
