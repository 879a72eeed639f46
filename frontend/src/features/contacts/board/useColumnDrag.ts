import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { type RefObject, useEffect, useState } from "react";
import { isCard } from "./boardDrag";

/** Makes a column a place for cards; near its ends it scrolls. Answers whether a card hangs over it. */
export function useColumnDrag(
  column: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  stageId: string,
): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = column.current;
    const list = scroller.current;
    if (!element || !list) return undefined;
    return combine(
      dropTargetForElements({
        element,
        canDrop: ({ source }) => isCard(source.data),
        getData: ({ input }) => ({
          boardColumn: stageId,
          head: input.clientY < list.getBoundingClientRect().top,
        }),
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: () => setOver(false),
      }),
      autoScrollForElements({
        element: list,
        canScroll: ({ source }) => isCard(source.data),
        getAllowedAxis: () => "vertical",
      }),
    );
  }, [column, scroller, stageId]);
  return over;
}
