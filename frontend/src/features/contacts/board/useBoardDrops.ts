import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { dropAt, isCard } from "./boardDrag";
import type { Place } from "./column";
import { placeOfDrop } from "./step";
import type { ContactsBoard } from "./useBoard";

/** Hears where cards are dropped; meanwhile the board holds still, and scrolls sideways at its edges. */
export function useBoardDrops(
  scroller: RefObject<HTMLElement | null>,
  board: ContactsBoard,
  move: (id: string, to: Place) => void,
): string | null {
  const [dragged, setDragged] = useState<string | null>(null);
  const dropped = useEffectEvent(move);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    return combine(
      monitorForElements({
        canMonitor: ({ source }) => isCard(source.data),
        onDragStart: ({ source }) => {
          board.hold();
          if (isCard(source.data)) setDragged(source.data.boardCard);
        },
        onDrop: ({ source, location }) => {
          setDragged(null);
          const on = dropAt(location.current.dropTargets);
          if (on && isCard(source.data)) {
            const id = source.data.boardCard;
            const to = placeOfDrop(board.get().columns, id, on);
            if (to) dropped(id, to);
          }
          board.release();
        },
      }),
      autoScrollForElements({
        element,
        canScroll: ({ source }) => isCard(source.data),
        getAllowedAxis: () => "horizontal",
      }),
    );
  }, [scroller, board]);
  return dragged;
}
