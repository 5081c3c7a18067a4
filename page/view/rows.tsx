import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';
import { useVisibleRows } from './virtual-rows';

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
  row: (item: T, ariaRowIndex: number) => ComponentChild;
}) {
  const body = useRef<HTMLTableSectionElement>(null);
  const { indices, before, after } = useVisibleRows(items.length, height, body);
  return (
    <tbody ref={body}>
      <Space height={before} />
      {indices.map((index) => row(items[index] as T, index + 2))}
      <Space height={after} />
    </tbody>
  );
}

/** The room of rows that are out of sight. */
function Space({ height }: { height: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nobody can focus it
  return height > 0 ? <tr aria-hidden="true" style={{ height: `${height}px` }} /> : null;
}
