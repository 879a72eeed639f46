/** Of a line, or of a column in its row. */
export type Edge = "top" | "bottom" | "left" | "right";

/** Dropped at this edge it comes behind. */
export const isBehind = (edge: Edge | null): boolean => edge === "bottom" || edge === "right";

/** The ids with `id` put at the edge of `target`; the same array when nothing moves. */
export function placed(ids: readonly string[], id: string, target: string, edge: Edge): readonly string[] {
  if (id === target || !ids.includes(id) || !ids.includes(target)) return ids;
  const rest = ids.filter((one) => one !== id);
  const next = rest.toSpliced(rest.indexOf(target) + (isBehind(edge) ? 1 : 0), 0, id);
  return next.every((one, at) => one === ids[at]) ? ids : next;
}

/** The ids with `id` one place up (-1) or down (1); the same array at the end of the list. */
export function stepped(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const neighbour = ids[ids.indexOf(id) + by];
  return neighbour === undefined ? ids : placed(ids, id, neighbour, by === 1 ? "bottom" : "top");
}

/** The items as the ids say; those that came in the meantime stand last, those that went are gone. */
export function inOrder<One extends { id: string }>(
  items: readonly One[],
  ids: readonly string[] | null,
): readonly One[] {
  if (ids === null) return items;
  const place = new Map(ids.map((id, at) => [id, at]));
  return items.toSorted(
    (one, other) => (place.get(one.id) ?? ids.length) - (place.get(other.id) ?? ids.length),
  );
}
