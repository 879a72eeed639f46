import { useEffect } from "react";

/** Tells the page how high the calls stand at the bottom of a narrow screen: `--room-below`. */
export function useRoomBelow(stack: React.RefObject<HTMLElement | null>, shown: boolean): void {
  useEffect(() => {
    const { current: calls } = stack;
    if (!shown || !calls) return undefined;
    const root = document.documentElement.style;
    const sizes = new ResizeObserver(() => root.setProperty("--room-below", `${calls.clientHeight}px`));
    sizes.observe(calls);
    return () => {
      sizes.disconnect();
      root.removeProperty("--room-below");
    };
  }, [stack, shown]);
}
