import { mayMove } from "./context";
import { type Arrow, type Cursor, cursorOn, stepInGrid, stepInMonth } from "./cursor";
import { addDays, type CalendarView, mondayOf } from "./days";
import { type Entry, inOrder, type Span } from "./entry";
import { isOn } from "./layout";
import { nudged, resized } from "./nudge";

type Keys = {
  view: CalendarView;
  days: readonly string[];
  entries: readonly Entry[];
  cursor: Cursor;
  onGo: (cursor: Cursor) => void;
  onMove: (entry: Entry, to: Span) => void;
  onDone: (entry: Entry) => void;
  onDelete: (entry: Entry) => void;
  onShift: (by: 1 | -1) => void;
};

/**
 * Arrows go through slots and entries; with Alt they move the entry, with Shift and Alt its end. Page keys turn the
 * page, Home and End go to the ends of the week, x finishes, Delete deletes. Enter and Space are the buttons' own.
 */
export function useCalendarKeys(keys: Keys): (event: React.KeyboardEvent) => void {
  const { entries, cursor } = keys;
  const entry = entries.find(({ id }) => id === cursor.id);
  return (event) => {
    if (!(event.target as Element).closest("[data-stop]") || event.ctrlKey || event.metaKey) return;
    const done = event.altKey ? pull(keys, entry, event) : go(keys, event.key) || act(keys, entry, event.key);
    if (done) event.preventDefault();
  };
}

/** Moves the entry, or its end. The browser's own meaning of Alt and an arrow is never wanted here. */
function pull(
  { view, onMove, onGo, cursor }: Keys,
  entry: Entry | undefined,
  event: React.KeyboardEvent,
): boolean {
  if (!event.key.startsWith("Arrow")) return false;
  if (!entry || !mayMove(entry)) return true;
  const to = event.shiftKey ? resized(entry, event.key) : nudged(entry, event.key, view === "month");
  if (!to) return true;
  onMove(entry, to);
  const moved = cursorOn({ ...entry, ...to });
  if (!event.shiftKey) onGo({ ...moved, minute: view === "month" ? cursor.minute : moved.minute });
  return true;
}

function go(keys: Keys, key: string): boolean {
  const { view, cursor, entries, days, onGo, onShift } = keys;
  if (key === "PageUp" || key === "PageDown") {
    onShift(key === "PageUp" ? -1 : 1);
    return true;
  }
  if (view === "agenda") return goInAgenda(keys, key);
  if (key === "Home" || key === "End") {
    const monday = days.length === 1 ? cursor.day : mondayOf(cursor.day);
    onGo({ ...cursor, day: key === "Home" || days.length === 1 ? monday : addDays(monday, 6), id: null });
    return true;
  }
  if (!key.startsWith("Arrow")) return false;
  onGo((view === "month" ? stepInMonth : stepInGrid)(cursor, key as Arrow, entries));
  return true;
}

/** Up and down through all that is listed. */
function goInAgenda({ days, entries, cursor, onGo }: Keys, key: string): boolean {
  const by = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (by === undefined) return false;
  const stops = days.flatMap((day) =>
    entries
      .filter((entry) => isOn(day, entry))
      .toSorted(inOrder)
      .map((entry) => cursorOn(entry, day)),
  );
  const here = stops.findIndex(({ id, day }) => id === cursor.id && day === cursor.day);
  const next = stops[here + by];
  if (next) onGo(next);
  return true;
}

function act({ onDone, onDelete }: Keys, entry: Entry | undefined, key: string): boolean {
  if (!entry) return false;
  const { viewerCan } = entry.activity;
  if (key === "x" && viewerCan.finish) onDone(entry);
  else if (key === "Delete" && viewerCan.delete) onDelete(entry);
  else return false;
  return true;
}
