import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback } from "react";
import type { Card } from "./boardQueries";
import { cardHeight } from "./cardHeight";
import type { Column } from "./column";

const GAP = 8;
const TAIL = 64;
const TAIL_KEY = "tail";

/** The cards of a column that are in sight. Those in `kept` are always there: who has the focus, who is dragged. */
export function useColumnCards(
  scroller: RefObject<HTMLDivElement | null>,
  { cards, next }: Column<Card>,
  kept: readonly string[],
) {
  "use no memo";
  const keptAt = kept.map((id) => cards.findIndex((card) => card.id === id)).filter((at) => at >= 0);
  return useVirtualizer({
    // one more stands for what is not loaded yet
    count: cards.length + (next === null ? 0 : 1),
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => cards[index]?.id ?? TAIL_KEY, [cards]),
    estimateSize: (index) => {
      const card = cards[index];
      return card ? cardHeight(card) : TAIL;
    },
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...keptAt])].toSorted((one, other) => one - other),
    gap: GAP,
    paddingEnd: GAP,
    overscan: 4,
  });
}
