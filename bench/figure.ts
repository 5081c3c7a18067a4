/** A measured number and what it is to be. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** @default - none, the value is a ratio */
  readonly unit?: string;
  readonly target: { readonly atMost: number } | { readonly atLeast: number };
  /** What it was taken from, e.g. `median of 11 pairs`. */
  readonly basis: string;
}

export function isReached({ value, target }: Figure): boolean {
  // Written so that a value that is not a number reaches nothing.
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
}

/** One line per figure: name, value, target, verdict, basis. */
export function figureTable(figures: readonly Figure[]): string {
  return table([
    ['', 'measured', 'target', 'verdict', 'from'],
    ...figures.map((figure) => {
      const { name, value, unit = '', target, basis } = figure;
      const bound = 'atMost' in target ? `≤ ${target.atMost}` : `≥ ${target.atLeast}`;
      return [
        name,
        `${value.toFixed(2)}${unit}`,
        bound + unit,
        isReached(figure) ? 'reached' : 'MISSED',
        basis,
      ];
    }),
  ]);
}

/** Rows as lines, each column as wide as its widest cell. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
