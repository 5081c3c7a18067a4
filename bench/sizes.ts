import { formatTable } from '../cli/text';
import type { Figure } from './figure';
import { type Report, runChild } from './run-child';
import { growthExponent, median, slope } from './statistics';

/** Services of the platforms. */
const SIZES = [10, 100, 400, 1000, 2000];
/** Below it much of the time goes into compiling code that then runs once. */
const GROWTH_FROM = 100;
/** Beyond it cdk8s alone takes many minutes: its time grows with the square. */
const COMPARED_TO = 400;

/** One size in one round: the synth and, right after it, what it is compared with. */
export interface Measured {
  readonly size: number;
  readonly synth: Report;
  /** @default - not run, it would take too long */
  readonly others?: { readonly unchecked: Report; readonly stock: Report };
}

/** Every size once, from small to large. */
export function measureSizes(): Measured[] {
  return SIZES.map((size) => {
    const synth = runChild('synth', size);
    if (size > COMPARED_TO) return { size, synth };
    return {
      size,
      synth,
      others: { unchecked: runChild('unchecked', size), stock: runChild('stock', size) },
    };
  });
}

/** One row per size, with medians over the rounds. */
export function sizeTable(rounds: readonly (readonly Measured[])[]): string {
  const rows = SIZES.map((size) => {
    const measured = rounds.flat().filter((one) => one.size === size);
    const synths = measured.map(({ synth }) => synth);
    const others = measured.flatMap((one) => one.others ?? []);
    const stocks = others.map(({ stock }) => stock);
    const perService = (1000 * median(synths.map((report) => report.seconds))) / size;
    return [
      String(size),
      seconds(synths),
      `${median(synths.map(({ cpuSeconds }) => cpuSeconds)).toFixed(2)} s`,
      perService.toFixed(1),
      megabytes(synths),
      ...(others.length === 0
        ? ['not run', '', 'not run']
        : [seconds(stocks), megabytes(stocks), seconds(others.map(({ unchecked }) => unchecked))]),
    ];
  });
  return formatTable([
    ['services', 'synth', 'CPU', 'ms/service', 'peak', 'stock cdk8s', 'peak', 'without checks'],
    ...rows,
  ]);
}

export function sizeFigures(rounds: readonly (readonly Measured[])[]): Figure[] {
  const span = `${GROWTH_FROM} to ${SIZES.at(-1)} services`;
  const growth = (value: (report: Report) => number) =>
    rounds.map((round) =>
      round.filter(({ size }) => size >= GROWTH_FROM).map(({ size, synth }) => [size, value(synth)] as const),
    );
  const compared = rounds
    .flat()
    .flatMap(({ size, synth, others }) => (size === COMPARED_TO && others ? [{ synth, ...others }] : []));
  return [
    {
      name: `growth exponent of the time, ${span}`,
      value: median(growth((report) => report.seconds).map(growthExponent)),
      target: { atMost: 1.1 },
      basis: `median of ${rounds.length} rounds`,
    },
    {
      name: `growth of the peak memory per service, ${span}`,
      value: median(growth(({ peakMegabytes }) => peakMegabytes).map(slope)),
      unit: ' MB',
      target: { atMost: 0.5 },
      basis: `median of ${rounds.length} rounds`,
    },
    {
      name: `time of stock cdk8s / of the synth, ${COMPARED_TO} services`,
      value: median(compared.map(({ synth, stock }) => stock.seconds / synth.seconds)),
      target: { atLeast: 4 },
      basis: `median of ${compared.length} pairs`,
    },
  ];
}

function seconds(reports: readonly Report[]): string {
  return `${median(reports.map((report) => report.seconds)).toFixed(2)} s`;
}

function megabytes(reports: readonly Report[]): string {
  return `${median(reports.map(({ peakMegabytes }) => peakMegabytes)).toFixed(0)} MB`;
}
