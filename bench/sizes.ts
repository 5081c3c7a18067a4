import { type Figure, table } from './figure';
import { type Report, runChild } from './run-child';
import { growthExponent, median, slope } from './statistics';

/** Services of the platforms. */
const SIZES = [10, 100, 400, 1000, 2000];
/** Below it much of the time goes into compiling code that then runs once. */
const GROWTH_FROM = 100;
/** Beyond it cdk8s alone takes many minutes: its time grows with the square. */
const MOST_OF_STOCK = 400;

/** One size in one round: the synth and, right after it, cdk8s alone. */
export interface Measured {
  readonly size: number;
  readonly synth: Report;
  /** @default - not run, it would take too long */
  readonly stock?: Report;
}

/** Every size once, from small to large. */
export function measureSizes(): Measured[] {
  return SIZES.map((size) => {
    const synth = runChild('synth', size);
    return size > MOST_OF_STOCK ? { size, synth } : { size, synth, stock: runChild('stock', size) };
  });
}

/** One row per size, with medians over the rounds. */
export function sizeTable(rounds: readonly (readonly Measured[])[]): string {
  const rows = SIZES.map((size) => {
    const measured = rounds.flat().filter((one) => one.size === size);
    const synths = measured.map(({ synth }) => synth);
    const stocks = measured.flatMap(({ stock }) => stock ?? []);
    const seconds = median(synths.map((report) => report.seconds));
    return [
      String(size),
      String(synths[0]?.files),
      `${seconds.toFixed(2)} s`,
      `${median(synths.map(({ cpuSeconds }) => cpuSeconds)).toFixed(2)} s`,
      ((seconds * 1000) / size).toFixed(1),
      megabytes(synths),
      ...(stocks.length === 0
        ? ['not run']
        : [`${median(stocks.map((report) => report.seconds)).toFixed(2)} s`, megabytes(stocks)]),
    ];
  });
  const heads = ['services', 'files', 'synth', 'of it CPU', 'ms/service', 'peak', 'stock cdk8s', 'peak'];
  return table([heads, ...rows]);
}

export function sizeFigures(rounds: readonly (readonly Measured[])[]): Figure[] {
  const span = `${GROWTH_FROM} to ${SIZES.at(-1)} services`;
  const growth = (value: (report: Report) => number) =>
    rounds.map((round) =>
      round.filter(({ size }) => size >= GROWTH_FROM).map(({ size, synth }) => [size, value(synth)] as const),
    );
  const ratios = rounds
    .flat()
    .flatMap(({ size, synth, stock }) =>
      size === MOST_OF_STOCK && stock ? [stock.seconds / synth.seconds] : [],
    );
  return [
    {
      name: `growth exponent of the time, ${span}`,
      value: median(growth(({ seconds }) => seconds).map(growthExponent)),
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
      name: `time of stock cdk8s / of the synth, ${MOST_OF_STOCK} services`,
      value: median(ratios),
      target: { atLeast: 4 },
      basis: `median of ${ratios.length} pairs`,
    },
  ];
}

function megabytes(reports: readonly Report[]): string {
  return `${median(reports.map(({ peakMegabytes }) => peakMegabytes)).toFixed(0)} MB`;
}
