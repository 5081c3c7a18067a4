import { formatTable } from '../cli/text';

/** A measured number and what it is to be. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** @default - none, the value is a ratio */
  readonly unit?: string;
  /** @default - none, the value is only told */
  readonly target?: { readonly atMost: number } | { readonly atLeast: number };
  /** What it was taken from, e.g. `median of 11 pairs`. */
  readonly basis: string;
}

export function isReached({ value, target }: Figure): boolean {
  if (target === undefined) return true;
  // Written so that a value that is not a number reaches nothing.
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
}

/** One line per figure: name, value, target, verdict, basis. */
export function figureTable(figures: readonly Figure[]): string {
  return formatTable([
    ['', 'measured', 'target', 'verdict', 'from'],
    ...figures.map((figure) => {
      const { name, value, unit = '', target, basis } = figure;
      const measured = [name, `${value.toFixed(2)}${unit}`];
      if (target === undefined) return [...measured, '', '', basis];
      const bound = 'atMost' in target ? `≤ ${target.atMost}` : `≥ ${target.atLeast}`;
      return [...measured, bound + unit, isReached(figure) ? 'reached' : 'MISSED', basis];
    }),
  ]);
}
