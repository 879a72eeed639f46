import { minutesAfter } from "~/lib/localTime";
import { SLOT } from "./cursor";
import { addDays } from "./days";
import { dayOf, type Entry, localAt, minuteOf, type Span, startingAt } from "./entry";

const WEEK = 7;
const LAST = 24 * 60 - 1;

/** What Alt and an arrow do to an entry: a slot earlier or later, a day to the side; in a month a week up or down. */
export function nudged(entry: Entry, key: string, inMonth: boolean): Span | null {
  const { start, activity } = entry;
  const byDays = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: inMonth ? -WEEK : 0,
    ArrowDown: inMonth ? WEEK : 0,
  }[key];
  if (byDays === undefined) return null;
  if (byDays !== 0) return startingAt(activity, `${addDays(dayOf(start), byDays)}${start.slice(10)}`);
  const minute = minuteOf(start) + (key === "ArrowUp" ? -SLOT : SLOT);
  if (minute < 0 || minute > LAST) return null;
  return startingAt(activity, localAt(dayOf(start), minute));
}

/** What Shift, Alt and an arrow do: it ends a slot earlier or later, but not before it begins. */
export function resized({ start, end }: Entry, key: string): Span | null {
  const by = { ArrowUp: -SLOT, ArrowDown: SLOT }[key];
  if (by === undefined) return null;
  const to = minutesAfter(end, by);
  return to > start ? { start, end: to } : null;
}
