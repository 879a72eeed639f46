import { useEffect, useRef, useState } from "react";
import { stopOf } from "./context";
import type { Cursor } from "./cursor";

type CursorState = {
  cursor: Cursor;
  /** Where the focus is. */
  setCursor: (cursor: Cursor) => void;
  /** Takes the focus there, as soon as it is on screen. */
  goTo: (cursor: Cursor) => void;
};

/** The keyboard's place in the calendar, where it is still shown; else on the day `day` at the same time. */
export function useCursor(
  root: React.RefObject<HTMLElement | null>,
  days: readonly string[],
  day: string,
): CursorState {
  const [kept, setCursor] = useState<Cursor>({ day, minute: 9 * 60, id: null });
  const wanted = useRef<Cursor | null>(null);
  const cursor = days.includes(kept.day) ? kept : { day, minute: kept.minute, id: null };
  // after every drawing: what is wanted may come with a later one
  useEffect(() => {
    const there = wanted.current && stopAt(root.current, wanted.current);
    if (!there) return;
    wanted.current = null;
    there.focus();
    there.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  const goTo = (next: Cursor) => {
    setCursor(next);
    wanted.current = next;
  };
  return { cursor, setCursor, goTo };
}

function stopAt(root: HTMLElement | null, to: Cursor): HTMLElement | undefined {
  const stops = [...(root?.querySelectorAll<HTMLElement>("[data-stop]") ?? [])];
  return stops.find(
    ({ dataset }) => dataset["stop"] === stopOf(to) && (to.id === null || dataset["on"] === to.day),
  );
}
