type Entry = { id: string };
/** The log as far as it is on screen, newest first; `end` is the cursor behind the last one, null when there are no more. */
export type Pages<Row extends Entry> = { rows: readonly Row[]; end: string | null };

/**
 * What is on screen after the newest were asked for again. Older ones that were scrolled to stay, unless so many came
 * in between that there would be a gap.
 */
export function withNewest<Row extends Entry>(now: Pages<Row> | null, newest: Pages<Row>): Pages<Row> {
  if (now === null) return newest;
  const fresh = new Set(newest.rows.map(({ id }) => id));
  const seam = now.rows.findLastIndex(({ id }) => fresh.has(id));
  if (seam < 0) return newest;
  const older = now.rows.slice(seam + 1);
  return older.length === 0 ? newest : { rows: [...newest.rows, ...older], end: now.end };
}

/** With the page behind the last one. */
export function withOlder<Row extends Entry>(now: Pages<Row>, older: Pages<Row>): Pages<Row> {
  const known = new Set(now.rows.map(({ id }) => id));
  return { rows: [...now.rows, ...older.rows.filter(({ id }) => !known.has(id))], end: older.end };
}
