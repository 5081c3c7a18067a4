import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core';
import { createContext, type RefObject } from 'preact';
import { useContext, useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Fewer rows are all there, so that the browser's own search finds them. */
const MOST_ROWS = 150;

/** Whether a list has so many rows that only those in sight are there, each as high as the others. */
export function isLong(count: number): boolean {
  return count > MOST_ROWS;
}

/** Whether the page is being printed: on paper nobody scrolls. */
export const Printing = createContext(false);

/** The rows to draw, and how much room the others take before and after them. */
export interface VisibleRows {
  readonly indices: readonly number[];
  readonly before: number;
  readonly after: number;
}

/**
 * The rows of a long list that are in sight while the window scrolls.
 *
 * @param count of all rows
 * @param height of a row, in pixels
 * @param list the element that holds them
 */
export function useVisibleRows(
  count: number,
  height: number,
  list: RefObject<HTMLElement | null>,
): VisibleRows {
  const printing = useContext(Printing);
  const [, redraw] = useReducer<number, void>((drawn) => drawn + 1, 0);
  const whole = printing || !isLong(count);
  const options = {
    count: whole ? 0 : count,
    getScrollElement: () => window,
    estimateSize: () => height,
    overscan: 12,
    initialRect: { width: innerWidth, height: innerHeight },
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    scrollMargin: list.current ? list.current.getBoundingClientRect().top + scrollY : 0,
    onChange: () => redraw(),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, Element>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  // Where the list begins is known once it is drawn.
  useLayoutEffect(redraw, []);
  if (whole) return { indices: Array.from({ length: count }, (_, index) => index), before: 0, after: 0 };
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  return {
    indices: items.map(({ index }) => index),
    before: first * height,
    after: (count - 1 - last) * height,
  };
}
