import type { Point } from "./geometry";

type DragOptions = {
  /** Where the pointer is, in pixels from the graph's corner. */
  onMove: (at: Point) => void;
  onEnd?: (event: PointerEvent) => void;
};

const SLACK_PX = 4;

/** Follows a pointer that is pressed on a part of the graph; a press that hardly moves stays a click. */
export function usePointerDrag({ onMove, onEnd }: DragOptions): {
  onPointerDown: (event: React.PointerEvent<HTMLElement>) => void;
} {
  return {
    onPointerDown: (down) => {
      const part = down.currentTarget;
      const graph = part.closest("section");
      if (!graph || down.button !== 0) return;
      let moved = false;
      const follow = (event: PointerEvent) => {
        moved ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > SLACK_PX;
        if (!moved) return;
        const { left, top } = graph.getBoundingClientRect();
        onMove({ x: event.clientX - left, y: event.clientY - top });
      };
      const end = (event: PointerEvent) => {
        removeEventListener("pointermove", follow);
        removeEventListener("pointerup", end);
        removeEventListener("pointercancel", end);
        if (moved) onEnd?.(event);
      };
      addEventListener("pointermove", follow);
      addEventListener("pointerup", end);
      addEventListener("pointercancel", end);
    },
  };
}
