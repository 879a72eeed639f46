/** Keyset pages of a list: page n is asked with the end cursor of page n - 1, and only pages in view are held. */
export type Page<Row> = { rows: readonly Row[]; endCursor: string | null; hasNext: boolean };

/** Where a list begins: the cursor of page 0. */
export const START: string | null = null;

/** The first and last page that rows `from`…`to` touch, with one page of reserve towards the end. */
export function pagesInView(from: number, to: number, size: number, known: number): [number, number] {
  const first = Math.max(0, Math.floor(from / size));
  const last = Math.min(known - 1, Math.floor((to + size / 2) / size));
  return [Math.min(first, Math.max(0, last)), Math.max(0, last)];
}

/** How many rows a list shows: all full pages before the last known one, that one's rows, and room for what follows. */
export function rowCount(known: number, size: number, last: Page<unknown> | undefined): number {
  const before = (known - 1) * size;
  return last ? before + last.rows.length : before + size;
}
