import os from 'node:os';
import { describeFailure } from '../synth/failure';
import { CODE_ROOT } from '../synth/project';
import { cliFigures } from './cli';
import { diffFigures } from './diff';
import { type Figure, figureTable, isReached } from './figure';
import { koskoFigures, koskoVersion } from './kosko';
import { largeFigures } from './large';
import { type BenchOptions, benchOptions } from './options';
import { measureScenarios, scenarioFigures, scenarioTable } from './scenarios';
import { measureSizes, sizeFigures, sizeTable } from './sizes';
import { startFigures } from './starts';

// `npm run bench [-- --sizes 100,400 --rounds 1 --only starts,scenarios,stock,cli,kosko,large]`: how much processor time a
// synth takes, how that grows, and what it is beside what it needs at least. Exit code 2 tells that a target is missed.

/** What is measured, or measured with. */
const PACKAGES = ['cdk8s', 'cdk8s-plus-28', 'cdk8s-cli', 'constructs', 'esbuild', 'tsx'];

function bench({ sizes, rounds, parts }: BenchOptions): void {
  const each = Array.from({ length: rounds });
  console.log(`${machine()}\n${versions()}`);
  const measure: Record<(typeof parts)[number], () => Figure[]> = {
    starts: () => [...startFigures(), ...diffFigures(each)],
    scenarios() {
      const measured = each.flatMap(() => sizes.map(measureScenarios));
      console.log(`\n${scenarioTable(measured)}`);
      return scenarioFigures(measured);
    },
    stock() {
      const measured = each.map(measureSizes);
      console.log(`\n${sizeTable(measured)}`);
      return sizeFigures(measured);
    },
    cli: cliFigures,
    kosko() {
      if (koskoVersion() !== undefined) return koskoFigures(each);
      console.log('\nkosko is left out: `npm ci --prefix bench/kosko` installs it');
      return [];
    },
    large: largeFigures,
  };
  const figures = parts.flatMap((part) => measure[part]());
  if (figures.length > 0) console.log(`\n${figureTable(figures)}`);
  if (!figures.every(isReached)) process.exitCode = 2;
}

function machine(): string {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${cpus[0]?.model}, ${cpus.length} cores, ${memory} GiB, ${os.type()}, Node.js ${process.version}`;
}

function versions(): string {
  const own = PACKAGES.map(
    (name) => `${name} ${(require(`${name}/package.json`) as { version: string }).version}`,
  );
  const kosko = koskoVersion();
  return [...own, ...(kosko === undefined ? [] : [`kosko ${kosko}`])].join(', ');
}

try {
  bench(benchOptions(process.argv.slice(2)));
} catch (error) {
  console.error(describeFailure(error, CODE_ROOT));
  process.exitCode = 1;
}
