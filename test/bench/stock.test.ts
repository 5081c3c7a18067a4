import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { platformOf } from '../../bench/platform-of';
import { stockCharts, synthesizeStock } from '../../bench/stock';
import { render } from '../../synth/render';

test('stock cdk8s writes the files and objects that the synth writes', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stock-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const tree = render(platformOf(10));
  synthesizeStock(stockCharts(tree), folder);

  const stock = fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
  const synth = [...tree.values()].map(({ text }) => text);
  expect(stock).toHaveLength(synth.length);
  expect(apiObjects(stock)).toEqual(apiObjects(synth));
});

/** All API objects by kind and name; Kustomize's files are none, cdk8s gives them names. */
function apiObjects(texts: readonly string[]): object[] {
  return texts
    .flatMap((text) => parseAllDocuments(text).map((document) => document.toJS()))
    .filter(({ kind }) => kind !== undefined && !kind.startsWith('Kustomiz'))
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

function nameOf({ kind, metadata }: { kind: string; metadata: { name: string } }): string {
  return `${kind} ${metadata.name}`;
}
