import { useState } from "react";
import { type Place, type Pull, spanOf } from "./drag";
import type { Span } from "./entry";

export type Drag = Pull & { span: Span };

type GridDrag = {
  /** What is being dragged, and where it would be. */
  drag: Drag | null;
  begin: (event: React.PointerEvent, pull: Pull) => void;
};

const MOVED_PX = 4;
const EDGE_PX = 28;
const DAY = 24 * 60;

/**
 * Drags with the pointer over the columns in `grid` (`data-day`). A finger scrolls and only taps. A sweep that never
 * moved is a click on its slot; Escape lets go.
 */
export function useGridDrag(
  grid: React.RefObject<HTMLElement | null>,
  onDrop: (pull: Pull, span: Span) => void,
): GridDrag {
  const [drag, setDrag] = useState<Drag | null>(null);

  const begin = (event: React.PointerEvent, pull: Pull) => {
    const touch = event.pointerType === "touch";
    const from = placeAt(grid.current, event);
    if (event.button !== 0 || !from || (touch && pull.mode !== "sweep")) return;
    const over = new AbortController();
    let span: Span | null = null;
    const moved = (at: PointerEvent) => Math.hypot(at.clientX - event.clientX, at.clientY - event.clientY);
    const follow = (at: PointerEvent) => {
      const to = placeAt(grid.current, at);
      if (touch || !to || (!span && moved(at) < MOVED_PX)) return;
      scrollNear(grid.current, at);
      span = spanOf(pull, from, to);
      setDrag({ ...pull, span });
    };
    const stop = () => {
      over.abort();
      setDrag(null);
    };
    const drop = (at: PointerEvent) => {
      stop();
      if (span) swallowClick();
      if (span) onDrop(pull, span);
      else if (pull.mode === "sweep" && moved(at) < MOVED_PX * 2) onDrop(pull, spanOf(pull, from, from));
    };
    const { signal } = over;
    addEventListener("pointermove", follow, { signal });
    addEventListener("pointerup", drop, { signal });
    addEventListener("pointercancel", stop, { signal });
    addEventListener("keydown", ({ key }) => key === "Escape" && stop(), { signal });
  };

  return { drag, begin };
}

/** The day and the minute under the pointer; beside all columns the nearest one's. */
function placeAt(
  grid: HTMLElement | null,
  { clientX, clientY }: { clientX: number; clientY: number },
): Place | null {
  const columns = [...(grid?.querySelectorAll<HTMLElement>("[data-day]") ?? [])];
  const column =
    columns.find((one) => clientX < one.getBoundingClientRect().right) ?? columns[columns.length - 1];
  const day = column?.dataset["day"];
  if (!column || day === undefined) return null;
  const { top, height } = column.getBoundingClientRect();
  const minute = ((clientY - top) / height) * DAY;
  return { day, minute: Math.min(Math.max(minute, 0), DAY) };
}

function scrollNear(grid: HTMLElement | null, { clientY }: PointerEvent): void {
  const scroller = grid?.closest("[data-scroller]");
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (clientY < top + EDGE_PX) scroller.scrollBy(0, -EDGE_PX / 2);
  if (clientY > bottom - EDGE_PX) scroller.scrollBy(0, EDGE_PX / 2);
}

/** The click that follows on a drag means nothing. */
function swallowClick(): void {
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, { capture: true }));
}

const swallow = (event: Event): void => event.stopPropagation();
