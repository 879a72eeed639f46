import { type Columns, emptyColumn, type Place, type Placed, placeOf } from "./column";

export type Way = "up" | "down" | "left" | "right" | "first" | "last";

/** The card that an arrow leads to; null where there is none. Empty columns are passed over. */
export function cardTowards<Card extends Placed>(
  columns: Columns<Card>,
  id: string,
  way: Way,
): string | null {
  const place = placeOf(columns, id);
  if (!place) return null;
  if (way === "left" || way === "right") return sideways(columns, place, way);
  const cards = columns.get(place.stageId)?.cards ?? [];
  const index = { up: place.index - 1, down: place.index + 1, first: 0, last: cards.length - 1 }[way];
  return cards[index]?.id ?? null;
}

function sideways<Card extends Placed>(
  columns: Columns<Card>,
  { stageId, index }: Place,
  way: "left" | "right",
): string | null {
  const order = [...columns.keys()];
  const at = order.indexOf(stageId);
  const others = way === "right" ? order.slice(at + 1) : order.slice(0, at).toReversed();
  for (const other of others) {
    const { cards } = columns.get(other) ?? emptyColumn;
    if (cards.length > 0) return cards[Math.min(index, cards.length - 1)]?.id ?? null;
  }
  return null;
}

/** Where a card comes to stand when it is moved one step; null at the board's edge. `index` counts without the card. */
export function placeTowards<Card extends Placed>(
  columns: Columns<Card>,
  id: string,
  way: Way,
): Place | null {
  const place = placeOf(columns, id);
  if (!place) return null;
  const { stageId, index } = place;
  const last = (columns.get(stageId)?.cards.length ?? 1) - 1;
  if (way === "left" || way === "right") {
    const order = [...columns.keys()];
    const beside = order[order.indexOf(stageId) + (way === "right" ? 1 : -1)];
    if (beside === undefined) return null;
    return { stageId: beside, index: Math.min(index, columns.get(beside)?.cards.length ?? 0) };
  }
  const to = { up: index - 1, down: index + 1, first: 0, last }[way];
  return to === index || to < 0 || to > last ? null : { stageId, index: to };
}

/** What a card is dropped on: the edge of another one, or a column above or below its cards. */
export type DropOn = { stageId: string; beside: { id: string; edge: "top" | "bottom" } | "head" | "end" };

/** Where a dropped card comes to stand; null when it stands there already. `index` counts without the card. */
export function placeOfDrop<Card extends Placed>(
  columns: Columns<Card>,
  id: string,
  { stageId, beside }: DropOn,
): Place | null {
  const was = placeOf(columns, id);
  const rest = (columns.get(stageId)?.cards ?? []).filter((card) => card.id !== id);
  const index = indexBeside(rest, beside);
  return index === null || (was?.stageId === stageId && was.index === index) ? null : { stageId, index };
}

function indexBeside(cards: readonly Placed[], beside: DropOn["beside"]): number | null {
  if (beside === "head") return 0;
  if (beside === "end") return cards.length;
  const at = cards.findIndex((card) => card.id === beside.id);
  return at < 0 ? null : at + (beside.edge === "bottom" ? 1 : 0);
}
