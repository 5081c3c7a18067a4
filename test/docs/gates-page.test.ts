import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { gatesPage } from '../../cli/gates-page';
import { CODE_ROOT } from '../../synth/project';

test('the page of the gates is what they say of themselves', () => {
  expect(fs.readFileSync(path.join(CODE_ROOT, 'docs/gates.md'), 'utf8')).toBe(gatesPage());
});
