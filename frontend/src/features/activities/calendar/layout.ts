import { dayOf, type Entry, inOrder, minuteOf } from "./entry";

/** The part of an entry that is on one day, in minutes since midnight. */
export type Piece = {
  entry: Entry;
  from: number;
  to: number;
  /** It began on a day before; it goes on to the next. */
  begun: boolean;
  goesOn: boolean;
};

/** A piece and the room it has beside those at the same time: column 0 of 2 is the left half. */
export type Placed = Piece & { column: number; columns: number };

const DAY = 24 * 60;
/** Shorter ones, and those that the clocks make shorter, are drawn as long as this. */
export const SHORTEST = 30;

/** What of these is on the day; an end at midnight belongs to the day before. */
export function piecesOn(day: string, entries: readonly Entry[]): Piece[] {
  return entries
    .filter((entry) => isOn(day, entry))
    .toSorted(inOrder)
    .map((entry) => {
      const begun = dayOf(entry.start) < day;
      const goesOn = dayOf(entry.end) > day;
      const from = begun ? 0 : minuteOf(entry.start);
      const to = goesOn ? DAY : Math.max(minuteOf(entry.end), from + SHORTEST);
      return { entry, from: Math.min(from, DAY - SHORTEST), to: Math.min(to, DAY), begun, goesOn };
    });
}

export function isOn(day: string, { start, end }: Pick<Entry, "start" | "end">): boolean {
  const midnight = `${day}T00:00`;
  return dayOf(start) <= day && dayOf(end) >= day && (end > midnight || start === midnight);
}

/** Those at the same time side by side, in as few columns as that takes. */
export function placed(pieces: readonly Piece[]): Placed[] {
  const done: Placed[] = [];
  let group: Placed[] = [];
  let groupEnd = -1;
  const close = () => {
    const columns = Math.max(0, ...group.map(({ column }) => column + 1));
    done.push(...group.map((piece) => ({ ...piece, columns })));
    group = [];
  };
  for (const piece of pieces) {
    if (piece.from >= groupEnd) close();
    group.push({ ...piece, column: freeColumn(group, piece.from), columns: 1 });
    groupEnd = Math.max(group.length === 1 ? -1 : groupEnd, piece.to);
  }
  close();
  return done;
}

function freeColumn(group: readonly Placed[], from: number): number {
  let column = 0;
  while (group.some((other) => other.column === column && other.to > from)) column += 1;
  return column;
}
