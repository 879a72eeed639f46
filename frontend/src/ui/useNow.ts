import { useSyncExternalStore } from "react";

const clocks = new Map<
  number,
  { now: number; listeners: Set<() => void>; timer: ReturnType<typeof setInterval> }
>();

/** The time, renewed every `every` milliseconds; all who ask for the same beat share one timer. */
export function useNow(every: number): number {
  return useSyncExternalStore(
    (listener) => {
      const clock = clocks.get(every) ?? start(every);
      clock.listeners.add(listener);
      return () => {
        clock.listeners.delete(listener);
        if (clock.listeners.size === 0) stop(every);
      };
    },
    () => clocks.get(every)?.now ?? floor(every),
  );
}

function start(every: number) {
  const clock = {
    now: Date.now(),
    listeners: new Set<() => void>(),
    timer: setInterval(() => {
      clock.now = Date.now();
      for (const listener of clock.listeners) listener();
    }, every),
  };
  clocks.set(every, clock);
  return clock;
}

function stop(every: number): void {
  clearInterval(clocks.get(every)?.timer);
  clocks.delete(every);
}

/** Before the clock runs the answer must not change between two looks. */
function floor(every: number): number {
  return Math.floor(Date.now() / every) * every;
}
