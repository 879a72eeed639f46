import { extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge";
import type { DropOn } from "./step";

type Data = Record<string | symbol, unknown>;

/** What a card says of itself while it is dragged, and when another one is dropped beside it. */
type CardData = { boardCard: string; stageId: string };
/** A column's own ground, with `head` where its cards have not begun yet. */
type ColumnData = { boardColumn: string; head: boolean };

export const isCard = (data: Data): data is CardData => typeof data["boardCard"] === "string";
const isColumn = (data: Data): data is ColumnData => typeof data["boardColumn"] === "string";

/** Where a card was let go, by the targets under the pointer, the innermost first; null: beside the board. */
export function dropAt(targets: readonly { data: Data }[]): DropOn | null {
  for (const { data } of targets) {
    if (isCard(data)) {
      const edge = extractClosestEdge(data) === "bottom" ? "bottom" : "top";
      return { stageId: data.stageId, beside: { id: data.boardCard, edge } };
    }
    if (isColumn(data)) return { stageId: data.boardColumn, beside: data.head ? "head" : "end" };
  }
  return null;
}
