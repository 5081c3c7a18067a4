import os from 'node:os';
import { parseArgs } from 'node:util';
import { cliFigures } from './cli';
import { figureTable, isReached } from './figure';
import { measureScenarios, scenarioFigures, scenarioTable } from './scenarios';
import { measureSizes, sizeFigures, sizeTable } from './sizes';
import { startFigures } from './starts';

// `npm run bench [-- --sizes 100,400 --rounds 1 --only starts,scenarios,stock]`: how much processor time a synth takes, how
// that grows, and what it is beside what it needs at least. Exit code 2 tells that a target is missed.

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,400,1000,2000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: 'starts,scenarios,stock' },
  },
});
const parts = values.only.split(',');
const rounds = Array.from({ length: Number(values.rounds) });
const sizes = values.sizes.split(',').map(Number);

console.log(machine());
const figures = [];
if (parts.includes('starts')) figures.push(...startFigures());
if (parts.includes('scenarios')) {
  const measured = rounds.flatMap(() => sizes.map(measureScenarios));
  console.log(`\n${scenarioTable(measured)}`);
  figures.push(...scenarioFigures(measured));
}
if (parts.includes('stock')) {
  const measured = rounds.map(measureSizes);
  console.log(`\n${sizeTable(measured)}`);
  figures.push(...sizeFigures(measured), ...cliFigures());
}
console.log(`\n${figureTable(figures)}`);
if (!figures.every(isReached)) process.exitCode = 2;

function machine(): string {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${cpus[0]?.model}, ${cpus.length} cores, ${memory} GiB, ${os.type()}, Node.js ${process.version}`;
}
