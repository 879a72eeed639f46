import { useVirtualizer, type VirtualItem, type Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect } from "react";

/** Heights in pixels. */
export const ROW = { normal: 37, compact: 29, card: 58, header: 37 };

type Options = {
  grid: RefObject<HTMLDivElement | null>;
  /** Asked for the pages in view; keeps the place for who comes back. */
  list: { scrollTop: number; show: (from: number, to: number) => void };
  count: number;
  height: number;
  narrow: boolean;
  loading: boolean;
  /** The rows are still those of the list before. */
  stale: boolean;
};

type VirtualRows = { virtualizer: Virtualizer<HTMLDivElement, Element>; items: VirtualItem[] };

/** The rows on screen and a few around them; their pages are asked for. */
export function useVirtualRows({ grid, list, count, height, narrow, loading, stale }: Options): VirtualRows {
  "use no memo";
  const header = narrow ? 0 : ROW.header;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => height,
    overscan: 8,
    initialOffset: () => list.scrollTop,
    paddingStart: header,
    scrollPaddingStart: header,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  // another list begins where it was left, as soon as its rows are here
  useEffect(() => {
    if (!stale) grid.current?.scrollTo({ top: list.scrollTop });
  }, [grid, list, stale]);
  const items = virtualizer.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (!loading) list.show(from, to);
  }, [list, loading, from, to]);
  return { virtualizer, items };
}
