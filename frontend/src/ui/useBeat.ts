import { useEffect } from "react";

/** Does something every `pause` milliseconds, as long as anybody can see it. */
export function useBeat(run: () => void, pause: number): void {
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) run();
    }, pause);
    return () => clearInterval(timer);
  }, [run, pause]);
}
