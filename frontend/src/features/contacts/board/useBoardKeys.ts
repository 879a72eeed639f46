import { useLingui } from "@lingui/react/macro";
import { useHotkeys } from "~/lib/hotkeys";
import type { Card } from "./boardQueries";
import { cardOf, type Place } from "./column";
import { cardTowards, placeTowards, type Way } from "./step";
import type { ContactsBoard } from "./useBoard";

const WAYS: Record<string, Way> = {
  ArrowUp: "up",
  k: "up",
  ArrowDown: "down",
  j: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "first",
  End: "last",
};

type Deeds = {
  focus: (id: string) => void;
  open: (card: Card, background: boolean) => void;
  move: (id: string, to: Place) => void;
  openMenu: (id: string) => void;
};

const ignore = () => {};

/** Arrows go from card to card, with Alt they take the card along; Enter opens, M asks where to. */
export function useBoardKeys(board: ContactsBoard, deeds: Deeds): (event: React.KeyboardEvent) => void {
  const { t } = useLingui();
  // the board itself hears these: they are here for the sheet of shortcuts
  useHotkeys([
    { keys: "alt+↑ ↓ ← →", label: t`Move the card`, run: ignore },
    { keys: "shift+m", label: t`Move the card to…`, run: ignore },
  ]);
  return (event) => {
    const id = cardUnder(event);
    const card = id === null ? null : cardOf(board.get().columns, id);
    if (card && handled(event, card, board, deeds)) event.preventDefault();
  };
}

function handled(event: React.KeyboardEvent, card: Card, board: ContactsBoard, deeds: Deeds): boolean {
  const { key, altKey } = event;
  const command = event.ctrlKey || event.metaKey;
  const { columns } = board.get();
  const way = WAYS[key];
  if (way && altKey && !command) {
    const to = card.viewerCan.edit ? placeTowards(columns, card.id, way) : null;
    if (to) deeds.move(card.id, to);
  } else if (way && !command) {
    const next = cardTowards(columns, card.id, way);
    if (next) deeds.focus(next);
  } else if (key === "M" && card.viewerCan.edit) deeds.openMenu(card.id);
  else if (key === "Enter" && command) deeds.open(card, true);
  else return false;
  return true;
}

/** The card whose name has the focus; in its menu, which lies elsewhere in the page, keys are the menu's. */
function cardUnder({ target, currentTarget }: React.KeyboardEvent): string | null {
  if (!(target instanceof HTMLAnchorElement) || !currentTarget.contains(target)) return null;
  return target.closest<HTMLElement>("[data-card]")?.dataset["card"] ?? null;
}
