import { compareKeys } from "./boardKey";

/** What the order of a column is made of. */
export type Placed = { id: string; boardPosition: string };

/** A stage's cards as far as they are loaded: always from the top, without gaps. */
export type Column<Card extends Placed> = {
  cards: readonly Card[];
  /** Of all cards, loaded or not; above `COUNTED` nobody knows better than "more". */
  count: number;
  /** Where the next page begins; null: all are loaded. */
  next: string | null;
};

export type Columns<Card extends Placed> = ReadonlyMap<string, Column<Card>>;
export type Place = { stageId: string; index: number };

/** The server counts as far as this. */
export const COUNTED = 10_000;

export const emptyColumn = { cards: [], count: 0, next: null };

export function placeOf<Card extends Placed>(columns: Columns<Card>, id: string): Place | null {
  for (const [stageId, { cards }] of columns) {
    const index = cards.findIndex((card) => card.id === id);
    if (index >= 0) return { stageId, index };
  }
  return null;
}

export function cardOf<Card extends Placed>(columns: Columns<Card>, id: string): Card | null {
  const place = placeOf(columns, id);
  return (place && columns.get(place.stageId)?.cards[place.index]) ?? null;
}

/** Where a card belongs by its key; null when that is behind what is loaded. Cards being moved have old keys: skipped. */
export function indexByKey<Card extends Placed>(
  { cards, next }: Column<Card>,
  card: Placed,
  moving: ReadonlySet<string>,
): number | null {
  const before = (one: Card) => !moving.has(one.id) && compareKeys(card.boardPosition, one.boardPosition) < 0;
  const index = cards.findIndex(before);
  if (index >= 0) return index;
  return next === null ? cards.length : null;
}

/** Takes a card off the board. */
export function without<Card extends Placed>(columns: Columns<Card>, id: string): Columns<Card> {
  const place = placeOf(columns, id);
  const column = place && columns.get(place.stageId);
  if (!column) return columns;
  return withColumn(columns, place.stageId, {
    ...column,
    cards: column.cards.toSpliced(place.index, 1),
    count: stepped(column.count, -1),
  });
}

/** Puts a card in, off wherever it was before; `index` counts without it. Null: behind what is loaded, only counted. */
export function put<Card extends Placed>(
  columns: Columns<Card>,
  card: Card,
  stageId: string,
  index: number | null,
): Columns<Card> {
  const rest = without(columns, card.id);
  const column = rest.get(stageId);
  if (!column) return rest;
  const cards = index === null ? column.cards : column.cards.toSpliced(index, 0, card);
  return withColumn(rest, stageId, { ...column, cards, count: stepped(column.count, 1) });
}

/** A card's news, in the place where it stands. */
export function renewed<Card extends Placed>(columns: Columns<Card>, card: Card): Columns<Card> {
  const place = placeOf(columns, card.id);
  const column = place && columns.get(place.stageId);
  if (!column) return columns;
  return withColumn(columns, place.stageId, { ...column, cards: column.cards.with(place.index, card) });
}

/** The next page under what is loaded. Cards that are on the board already stay where they are. */
export function withPage<Card extends Placed>(
  columns: Columns<Card>,
  stageId: string,
  page: Column<Card>,
): Columns<Card> {
  const column = columns.get(stageId);
  if (!column) return columns;
  const known = new Set([...columns.values()].flatMap(({ cards }) => cards.map(({ id }) => id)));
  const fresh = page.cards.filter(({ id }) => !known.has(id));
  return withColumn(columns, stageId, { ...page, cards: [...column.cards, ...fresh] });
}

/**
 * Beside whom a card stands, as the server is told: cards that are on the move themselves may not be there yet. At the
 * end of what is loaded nobody knows who follows.
 */
export function neighbours<Card extends Placed>(
  columns: Columns<Card>,
  { stageId, index }: Place,
  moving: ReadonlySet<string>,
): { afterId?: string; beforeId?: string } {
  const { cards } = columns.get(stageId) ?? emptyColumn;
  const stands = ({ id }: Card) => !moving.has(id);
  const above = cards.slice(0, index).findLast(stands)?.id;
  const below = cards.slice(index + 1).find(stands)?.id;
  return { ...(above ? { afterId: above } : {}), ...(below ? { beforeId: below } : {}) };
}

function withColumn<Card extends Placed>(
  columns: Columns<Card>,
  stageId: string,
  column: Column<Card>,
): Columns<Card> {
  return new Map(columns).set(stageId, column);
}

/** A number that stopped counting does not begin again. */
const stepped = (count: number, by: 1 | -1) => (count > COUNTED ? count : Math.max(0, count + by));
