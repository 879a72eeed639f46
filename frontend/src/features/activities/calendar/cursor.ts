import { addDays } from "./days";
import { dayOf, type Entry, inOrder, minuteOf } from "./entry";
import { isOn } from "./layout";

/** Where the keyboard is: a slot of a day, or the entry `id` in it. In a month a day is one slot. */
export type Cursor = { day: string; minute: number; id: string | null };

export const SLOT = 30;
const LAST = 24 * 60 - SLOT;
const WEEK = 7;

export type Arrow = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

/** One step through a week or a day: up and down through slots and what begins in them, sideways to the other days. */
export function stepInGrid(at: Cursor, arrow: Arrow, entries: readonly Entry[]): Cursor {
  if (arrow === "ArrowLeft") return { day: addDays(at.day, -1), minute: at.minute, id: null };
  if (arrow === "ArrowRight") return { day: addDays(at.day, 1), minute: at.minute, id: null };
  const stops = stopsIn(at, entries);
  const here = stops.indexOf(at.id);
  if (arrow === "ArrowDown") {
    if (here < stops.length - 1) return { ...at, id: stops[here + 1] ?? null };
    return at.minute >= LAST ? at : { ...at, minute: at.minute + SLOT, id: null };
  }
  if (here > 0) return { ...at, id: stops[here - 1] ?? null };
  if (at.minute <= 0) return at;
  const above = { ...at, minute: at.minute - SLOT, id: null };
  return { ...above, id: stopsIn(above, entries).at(-1) ?? null };
}

/** One step through a month: up and down through a day's entries and to the weeks, sideways to the other days. */
export function stepInMonth(at: Cursor, arrow: Arrow, entries: readonly Entry[]): Cursor {
  if (arrow === "ArrowLeft") return { ...at, day: addDays(at.day, -1), id: null };
  if (arrow === "ArrowRight") return { ...at, day: addDays(at.day, 1), id: null };
  const stops = [null, ...entriesOn(at.day, entries)];
  const here = stops.indexOf(at.id);
  const next = arrow === "ArrowDown" ? here + 1 : here - 1;
  if (next >= 0 && next < stops.length) return { ...at, id: stops[next] ?? null };
  return { ...at, day: addDays(at.day, arrow === "ArrowDown" ? WEEK : -WEEK), id: null };
}

/** Where the cursor is when it is on this entry. */
export function cursorOn(entry: Entry, day = dayOf(entry.start)): Cursor {
  const minute = dayOf(entry.start) < day ? 0 : slotOf(minuteOf(entry.start));
  return { day, minute, id: entry.id };
}

const slotOf = (minute: number) => Math.floor(minute / SLOT) * SLOT;

/** A slot, null, and then the entries that begin in it; one from the day before begins at midnight. */
function stopsIn({ day, minute }: Cursor, entries: readonly Entry[]): (string | null)[] {
  const those = entries.filter((entry) => isOn(day, entry) && cursorOn(entry, day).minute === minute);
  return [null, ...those.toSorted(inOrder).map(({ id }) => id)];
}

const entriesOn = (day: string, entries: readonly Entry[]): string[] =>
  entries
    .filter((entry) => isOn(day, entry))
    .toSorted(inOrder)
    .map(({ id }) => id);
