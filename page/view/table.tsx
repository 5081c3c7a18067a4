import type { ComponentChild, ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Scrolled } from './parts';
import { useVisibleRows } from './virtual-rows';

/**
 * A column: its name, and what it has of each item. It may be that of the names of the rows, or have a class, e.g.
 * `number`.
 */
export type Column<T> = readonly [
  name: string,
  cell: (item: T, index: number) => ComponentChildren,
  kind?: 'row' | 'number' | 'bar-cell',
];

/** The height of a row of one line, in pixels. */
const LINE = 41;

/** A table that scrolls by itself where it is wider than the screen. */
export function Table<T>({
  label,
  name,
  items,
  columns,
}: {
  label: string;
  name?: string;
  items: readonly T[];
  columns: readonly Column<T>[];
}) {
  return (
    <Scrolled label={label}>
      <table class={name} aria-rowcount={items.length + 1}>
        <thead>
          <tr>
            {columns.map(([name, , kind], column) => (
              <th key={column} scope="col" class={kind === 'number' ? kind : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <Rows
          items={items}
          height={LINE}
          row={(item, index) => (
            <tr key={index} aria-rowindex={index + 2}>
              {columns.map(([, cell, kind], column) =>
                kind === 'row' ? (
                  <th key={column} scope="row">
                    {cell(item, index)}
                  </th>
                ) : (
                  <td key={column} class={kind}>
                    {cell(item, index)}
                  </td>
                ),
              )}
            </tr>
          )}
        />
      </table>
    </Scrolled>
  );
}

/**
 * The body of a table: all rows, or, of very many, those in sight.
 *
 * @param height of a row in pixels, for those that are not there
 */
export function Rows<T>({
  items,
  height,
  row,
}: {
  items: readonly T[];
  height: number;
  row: (item: T, index: number) => ComponentChild;
}) {
  const body = useRef<HTMLTableSectionElement>(null);
  const { indices, before, after } = useVisibleRows(items.length, height, body);
  return (
    <tbody ref={body}>
      <Space height={before} />
      {indices.map((index) => row(items[index] as T, index))}
      <Space height={after} />
    </tbody>
  );
}

/** The room of rows that are out of sight. */
function Space({ height }: { height: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nobody can focus it
  return height > 0 ? <tr aria-hidden="true" style={{ height: `${height}px` }} /> : null;
}
