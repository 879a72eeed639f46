import type { OnBoard } from "./boardState";
import { type Columns, cardOf, indexByKey, put, renewed, without } from "./column";

export type Change<Card> = { cards: readonly Card[]; gone: readonly string[]; resync: boolean };

type Heard<Card extends OnBoard> = {
  columns: Columns<Card>;
  /** Who stands in a new place, and who is on the board no more but still shown. */
  came: readonly string[];
  went: readonly string[];
};

/** The board after what others did. Cards that are being moved here are left alone: their move answers for them. */
export function heard<Card extends OnBoard>(
  before: Columns<Card>,
  { cards, gone }: Change<Card>,
  moving: ReadonlySet<string>,
): Heard<Card> {
  let columns = before;
  const came: string[] = [];
  const went = [...gone];
  for (const card of cards) {
    if (moving.has(card.id)) continue;
    if (!stands(columns, card)) went.push(card.id);
    else if (isWhere(cardOf(columns, card.id), card)) columns = renewed(columns, card);
    else {
      columns = placedByKey(columns, card, moving);
      came.push(card.id);
    }
  }
  return { columns, came, went: went.filter((id) => !moving.has(id) && cardOf(columns, id)) };
}

/** The card in the place that its own key gives it; off the board when that has no place for it. */
export function placedByKey<Card extends OnBoard>(
  columns: Columns<Card>,
  card: Card,
  moving: ReadonlySet<string>,
): Columns<Card> {
  const rest = without(columns, card.id);
  const stageId = card.stage?.id ?? "";
  const column = stands(rest, card) ? rest.get(stageId) : undefined;
  return column ? put(rest, card, stageId, indexByKey(column, card, moving)) : rest;
}

const stands = <Card extends OnBoard>(columns: Columns<Card>, { stage, archivedAt }: Card) =>
  !archivedAt && columns.has(stage?.id ?? "");

const isWhere = (was: OnBoard | null, now: OnBoard) =>
  was?.stage?.id === now.stage?.id && was?.boardPosition === now.boardPosition;
