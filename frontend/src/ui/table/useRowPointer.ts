import { useRef } from "react";
import { isEmpty } from "./selection";
import type { Ticks } from "./useTicks";

type Options = {
  open: (index: number, background: boolean) => void;
  setActive: (index: number) => void;
  ticks: Ticks | null;
  /** On a phone a long press ticks, and then every tap does. */
  narrow: boolean;
};

type Handlers = Pick<
  React.DOMAttributes<HTMLDivElement>,
  | "onClick"
  | "onAuxClick"
  | "onMouseDown"
  | "onPointerDown"
  | "onPointerMove"
  | "onPointerUp"
  | "onPointerCancel"
>;

const LONG_PRESS_MS = 450;
const MOVED_PX = 10;

/** The row under the mouse, and whether the mouse is on its tick. */
function rowAt(target: EventTarget): { index: number; tick: boolean } | null {
  if (!(target instanceof Element)) return null;
  const row = target.closest<HTMLElement>("[data-index]");
  return row && { index: Number(row.dataset["index"]), tick: target.closest("[data-tick]") !== null };
}

/** Clicks on rows, heard by what holds them all: open, open behind, tick, tick as far as here. */
export function useRowPointer({ open, setActive, ticks, narrow }: Options): Handlers {
  const press = useLongPress((index) => ticks?.toggle(index));
  return {
    onMouseDown: (event) => {
      const row = rowAt(event.target);
      // the grid keeps the focus, and Shift selects rows and no text
      if (row && ((ticks && (row.tick || event.shiftKey)) || isDeed(event.target))) {
        event.preventDefault();
        event.currentTarget.closest<HTMLElement>("[role=grid]")?.focus({ preventScroll: true });
      }
    },
    onClick: (event) => {
      const row = rowAt(event.target);
      if (row && isDeed(event.target)) setActive(row.index);
      if (!row || press.wasLong() || inFreeControl(event.target)) return;
      const ticking = ticks && (row.tick || event.shiftKey || (narrow && !isEmpty(ticks.selection)));
      if (ticking) {
        if (!row.tick) event.preventDefault();
        setActive(row.index);
        if (event.shiftKey) ticks.extend(row.index);
        else ticks.toggle(row.index);
      } else if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
        event.preventDefault();
        setActive(row.index);
        open(row.index, false);
      }
    },
    onAuxClick: (event) => {
      const row = rowAt(event.target);
      if (event.button !== 1 || !row) return;
      event.preventDefault();
      open(row.index, true);
    },
    ...(narrow && ticks ? press.handlers : {}),
  };
}

/** A button in a cell (to dial, say) has a click of its own. */
const inFreeControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest("button") !== null;

/** One that does what a key does with the row: the row is the active one then, and the grid keeps the focus. */
const isDeed = (target: EventTarget): boolean =>
  target instanceof Element && target.closest("[data-deed]") !== null;

function useLongPress(run: (index: number) => void) {
  const pressed = useRef<{ x: number; y: number; timer: ReturnType<typeof setTimeout> } | null>(null);
  const long = useRef(false);
  const end = () => {
    clearTimeout(pressed.current?.timer);
    pressed.current = null;
  };
  const handlers: Handlers = {
    onPointerDown: (event) => {
      long.current = false;
      const row = rowAt(event.target);
      if (!row || event.pointerType === "mouse") return;
      const timer = setTimeout(() => {
        long.current = true;
        run(row.index);
      }, LONG_PRESS_MS);
      pressed.current = { x: event.clientX, y: event.clientY, timer };
    },
    onPointerMove: ({ clientX, clientY }) => {
      const from = pressed.current;
      if (from && Math.hypot(clientX - from.x, clientY - from.y) > MOVED_PX) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
  return { handlers, wasLong: () => long.current };
}
