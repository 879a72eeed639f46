/** Rows `from`…`to`, both included. */
export type Range = { from: number; to: number };

const range = (one: number, other: number): Range => ({
  from: Math.min(one, other),
  to: Math.max(one, other),
});

/**
 * A range that starts at the anchor and ended at `end` now ends at `next`: what is in it, and what has left it.
 *
 * With the anchor 5, from 8 back to 7: 5…7 is ticked, 8 no longer.
 */
export function extended(anchor: number, end: number, next: number): { within: Range; left: Range | null } {
  const within = range(anchor, next);
  const beforeAnchor = end < anchor;
  if (end === anchor || (end >= within.from && end <= within.to)) return { within, left: null };
  if (beforeAnchor) return { within, left: range(end, Math.min(anchor, next) - 1) };
  return { within, left: range(Math.max(anchor, next) + 1, end) };
}
