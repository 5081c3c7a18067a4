import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Figure } from './figure';
import { runChild } from './run-child';
import { median } from './statistics';
import type { StockChart } from './stock';

/** Where `npm ci --prefix bench/kosko` puts it. */
const PACKAGE = path.join(__dirname, 'kosko', 'package.json');
const NAME = '@kosko/generate';

/** As many as stock cdk8s is compared with at most. */
const SIZE = 400;

/** As far as it is called. */
interface Kosko {
  generate(options: {
    path: string;
    components: readonly string[];
    extensions: readonly string[];
  }): Promise<object>;
  print(result: object, options: { format: 'yaml'; writer: { write(text: string): void } }): void;
}

/** The version that is installed; undefined if none is. */
export function koskoVersion(): string | undefined {
  const file = path.join(path.dirname(PACKAGE), 'node_modules', NAME, 'package.json');
  if (!fs.existsSync(file)) return undefined;
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { readonly version: string }).version;
}

/** A component for each file, with its objects ready made. */
export function writeComponents(charts: readonly StockChart[], folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  for (const [index, { objects }] of charts.entries()) {
    fs.writeFileSync(path.join(folder, `${index}.js`), `module.exports = ${JSON.stringify(objects)}`);
  }
}

/** Writes what its components have to one file, which is all that it does. */
export async function runKosko(folder: string): Promise<void> {
  const { generate, print } = createRequire(PACKAGE)(NAME) as Kosko;
  const result = await generate({ path: folder, components: ['*'], extensions: ['js'] });
  const out = fs.openSync(path.join(folder, 'manifests.yaml'), 'w');
  print(result, { format: 'yaml', writer: { write: (text) => fs.writeSync(out, text) } });
  fs.closeSync(out);
}

export function koskoFigures(rounds: readonly unknown[]): Figure[] {
  const ratios = rounds.map(() => runChild('kosko', SIZE).cpuSeconds / runChild('synth', SIZE).cpuSeconds);
  return [
    {
      name: `CPU time of kosko, objects ready made / of the synth, ${SIZE} services`,
      value: median(ratios),
      basis: `median of ${ratios.length} pairs`,
    },
  ];
}
