import { formatTable } from '../cli/text';
import type { Figure } from './figure';
import { type Report, runChild } from './run-child';
import { median } from './statistics';

/** Services of the platforms; with more than these cdk8s alone takes many minutes: its time grows with the square. */
const SIZES = [10, 100, 400];

/** One size in one round: the synth and, right after it, what it is compared with. */
export interface Measured {
  readonly size: number;
  readonly synth: Report;
  readonly unchecked: Report;
  readonly stock: Report;
}

/** Every size once, from small to large. */
export function measureSizes(): Measured[] {
  return SIZES.map((size) => ({
    size,
    synth: runChild('synth', size),
    unchecked: runChild('unchecked', size),
    stock: runChild('stock', size),
  }));
}

/** One row per size, with medians over the rounds. */
export function sizeTable(rounds: readonly (readonly Measured[])[]): string {
  const rows = SIZES.map((size) => {
    const measured = rounds.flat().filter((one) => one.size === size);
    const [synths, unchecked, stocks] = (['synth', 'unchecked', 'stock'] as const).map((work) =>
      measured.map((one) => one[work]),
    ) as [Report[], Report[], Report[]];
    return [
      String(size),
      seconds(synths),
      ((1000 * median(synths.map(({ cpuSeconds }) => cpuSeconds))) / size).toFixed(1),
      megabytes(synths),
      seconds(stocks),
      megabytes(stocks),
      seconds(unchecked),
    ];
  });
  return formatTable([
    ['services', 'synth', 'ms/service', 'peak', 'stock cdk8s', 'peak', 'without checks'],
    ...rows,
  ]);
}

export function sizeFigures(rounds: readonly (readonly Measured[])[]): Figure[] {
  const size = SIZES.at(-1);
  const compared = rounds.flat().filter((one) => one.size === size);
  return [
    {
      name: `CPU time of stock cdk8s / of the synth, ${size} services`,
      value: median(compared.map(({ synth, stock }) => stock.cpuSeconds / synth.cpuSeconds)),
      target: { atLeast: 4 },
      basis: `median of ${compared.length} pairs`,
    },
  ];
}

function seconds(reports: readonly Report[]): string {
  return `${median(reports.map(({ cpuSeconds }) => cpuSeconds)).toFixed(2)} s`;
}

function megabytes(reports: readonly Report[]): string {
  return `${median(reports.map(({ peakMegabytes }) => peakMegabytes)).toFixed(0)} MB`;
}
