import { useEffect, useRef } from "react";

/** So long what was just finished stays where it was, so that a second press takes that back and hits no other row. */
const HOLD_MS = 4000;

type HeldBack = {
  hold: (id: string) => void;
  /** Of these that have left the list, those that may go at once; `rows`: what is in it again. */
  without: (gone: readonly string[], rows: readonly { id: string }[]) => string[];
};

/** Keeps rows on screen for a while that one's own hand has taken out of the list. */
export function useHeldBack(release: (gone: string[]) => void): HeldBack {
  const until = useRef(new Map<string, number>());
  const waiting = useRef(new Set<string>());
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const pending = timers.current;
    return () => pending.forEach(clearTimeout);
  }, []);
  const later = (id: string) => {
    const timer = setTimeout(
      () => {
        timers.current.delete(timer);
        if (Date.now() < (until.current.get(id) ?? 0)) return later(id);
        if (waiting.current.delete(id)) release([id]);
      },
      Math.max(0, (until.current.get(id) ?? 0) - Date.now()),
    );
    timers.current.add(timer);
  };
  return {
    hold: (id) => void until.current.set(id, Date.now() + HOLD_MS),
    without: (gone, rows) => {
      for (const { id } of rows) waiting.current.delete(id);
      const held = gone.filter((id) => Date.now() < (until.current.get(id) ?? 0));
      for (const id of held) {
        waiting.current.add(id);
        later(id);
      }
      return gone.filter((id) => !held.includes(id));
    },
  };
}
