/**
 * The bar of segments from 0 to 100 %. A segment knows only where it begins and ends where the next one does, so there
 * is never a gap. Where it begins is kept as it was typed; "30" or, in Polish, "12,5".
 */
export type DraftSegment = {
  /** The server's id, or one of our own until it is saved. */
  id: string;
  name: string;
  from: string;
  colour: string;
};

type Reads = (text: string) => number;

/** The room of a segment whose end was left empty, in percent, as the API gives it. */
const USUAL = 15;

export const endOf = (segments: readonly DraftSegment[], at: number): string =>
  segments[at + 1]?.from ?? "100";

/** The end that an empty one becomes. */
export const usualEnd = (from: number): number => Math.min(from + USUAL, 100);

/**
 * Where the segments begin, and 100 at the end: what can be drawn whatever was typed. What is no number, or lies before
 * its neighbour, is drawn at its neighbour.
 */
export function edges(segments: readonly DraftSegment[], read: Reads): number[] {
  const drawn: number[] = [];
  for (const { from } of segments) {
    const least = drawn.at(-1) ?? 0;
    const wanted = read(from);
    drawn.push(Number.isNaN(wanted) ? least : Math.min(Math.max(wanted, least), 100));
  }
  return [...drawn, 100];
}

/** How far the border before segment `at` can go in whole percent, leaving its neighbours one each. */
export function limits(drawn: readonly number[], at: number): { least: number; most: number } {
  const before = drawn[at - 1] ?? 0;
  const after = drawn[at + 1] ?? 100;
  return { least: Math.floor(before) + 1, most: Math.ceil(after) - 1 };
}

/** The border before segment `at` put at a whole percent, as near to `percent` as its neighbours allow. */
export function borderAt(drawn: readonly number[], at: number, percent: number): number {
  const { least, most } = limits(drawn, at);
  if (least > most) return drawn[at] ?? percent;
  return Math.min(Math.max(Math.round(percent), least), most);
}

export function beginningAt(segments: readonly DraftSegment[], at: number, from: string): DraftSegment[] {
  return segments.map((segment, place) => (place === at ? { ...segment, from } : segment));
}

/** A new segment takes the upper half of the widest one, of equals the last; the first of all takes everything. */
export function withSegment(
  segments: readonly DraftSegment[],
  segment: Omit<DraftSegment, "from">,
  read: Reads,
): DraftSegment[] {
  if (segments.length === 0) return [{ ...segment, from: "0" }];
  const drawn = edges(segments, read);
  const widths = segments.map((_, at) => (drawn[at + 1] ?? 100) - (drawn[at] ?? 0));
  const widest = widths.lastIndexOf(Math.max(...widths));
  const middle = Math.round(((drawn[widest] ?? 0) + (drawn[widest + 1] ?? 100)) / 2);
  return segments.toSpliced(widest + 1, 0, { ...segment, from: String(middle) });
}

/** The neighbour takes the room: the one before, or for the first the one after. */
export function withoutSegment(segments: readonly DraftSegment[], id: string): DraftSegment[] {
  const [first, ...rest] = segments.filter((segment) => segment.id !== id);
  return first ? [{ ...first, from: "0" }, ...rest] : [];
}
