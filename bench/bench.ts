import os from 'node:os';
import { cliFigures } from './cli';
import { figureTable, isReached } from './figure';
import { type Measured, measureSizes, sizeFigures, sizeTable } from './sizes';
import { median } from './statistics';

// `npm run bench`: how long a synth takes and how it grows. Exit code 2 tells that a target is missed.

const ROUNDS = 3;

console.log(`${machine()}\n`);
const rounds = Array.from({ length: ROUNDS }, measureSizes);
console.log(`${sizeTable(rounds)}\n`);
const figures = [...sizeFigures(rounds), ...cliFigures()];
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
