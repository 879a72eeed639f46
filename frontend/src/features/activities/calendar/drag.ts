import { addDays, daysBetween } from "./days";
import { dayOf, type Entry, localAt, minuteOf, type Span, startingAt } from "./entry";

/** A place in the grid: a day and minutes since its midnight. */
export type Place = { day: string; minute: number };

/** A whole entry, its end alone, or a stretch of empty time. */
export type Pull = { mode: "move" | "end"; entry: Entry } | { mode: "sweep"; entry: null };

const SNAP = 15;
const SWEEP = 30;
const DAY = 24 * 60;

/** Where something would be that was taken hold of at `from` and is held over `to`. */
export function spanOf(pull: Pull, from: Place, to: Place): Span {
  if (pull.mode === "sweep") return swept(from, to);
  return pull.mode === "move" ? movedTo(pull.entry, from, to) : endingAt(pull.entry, to);
}

function movedTo(entry: Entry, from: Place, to: Place): Span {
  const wanted = snapped(minuteOf(entry.start) + to.minute - from.minute);
  const minute = Math.min(Math.max(wanted, 0), DAY - SNAP);
  const day = addDays(dayOf(entry.start), daysBetween(from.day, to.day));
  return startingAt(entry.activity, localAt(day, minute));
}

function endingAt({ start }: Entry, to: Place): Span {
  const least = localAt(dayOf(start), minuteOf(start) + SNAP);
  const wanted = snapped(to.minute);
  const end = wanted >= DAY ? `${addDays(to.day, 1)}T00:00` : localAt(to.day, wanted);
  return { start, end: end > least ? end : least };
}

/** Whole slots of the day on which it began. */
function swept(from: Place, to: Place): Span {
  const [low, high] = [Math.min(from.minute, to.minute), Math.max(from.minute, to.minute)];
  const begin = Math.min(Math.floor(low / SWEEP) * SWEEP, DAY - SWEEP);
  const end = Math.max(Math.ceil(high / SWEEP) * SWEEP, begin + SWEEP);
  const ends = end >= DAY ? `${addDays(from.day, 1)}T00:00` : localAt(from.day, end);
  return { start: localAt(from.day, begin), end: ends };
}

const snapped = (minute: number) => Math.round(minute / SNAP) * SNAP;
