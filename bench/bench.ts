import os from 'node:os';
import { compareCli } from './cli';
import { type Figure, figureTable, isReached } from './figure';
import { type Measured, measureSizes, sizeFigures, sizeTable } from './sizes';
import { median } from './statistics';

// `npm run bench`: how long a synth takes and how it grows. Exit code 2 tells that a target is missed.

const ROUNDS = 3;
const CLI_PAIRS = 11;

console.log(`${machine()}\n`);
const rounds = Array.from({ length: ROUNDS }, measureSizes);
console.log(`${sizeTable(rounds)}\n`);
const figures: Figure[] = [
  ...sizeFigures(rounds),
  {
    name: 'time of npx cdk8s synth, this platform / one ConfigMap',
    value: median(compareCli(CLI_PAIRS)),
    target: { atMost: 1.3 },
    basis: `median of ${CLI_PAIRS} pairs`,
  },
];
console.log(figureTable(figures));
const load = loadOf(rounds);
if (load > 1.2) console.log(`\nThe machine was busy: a synth took ${load.toFixed(1)} times its CPU time.`);
if (!figures.every(isReached)) process.exitCode = 2;

function machine(): string {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${cpus[0]?.model}, ${cpus.length} cores, ${memory} GiB, ${os.type()}, Node.js ${process.version}`;
}

/** How much longer than its CPU time a synth took, which uses one core all the time. */
function loadOf(measured: readonly (readonly Measured[])[]): number {
  return median(measured.flat().map(({ synth }) => synth.seconds / synth.cpuSeconds));
}
