import { createContext, use } from "react";
import type { Card, Stage } from "./boardQueries";
import type { Place } from "./column";
import type { ContactsBoard } from "./useBoard";

export type Dial = (phone: Card["phones"][number], contactId: string) => React.ReactNode;
export type OpenContact = (contact: Card, background: boolean) => void;

/** What every card needs; keep it stable, or all of them are drawn again. */
export type BoardTools = {
  board: ContactsBoard;
  stages: readonly Stage[];
  dial: Dial;
  open: OpenContact;
  move: (id: string, to: Place) => void;
  /** Which card has its menu open, if any. */
  setMenu: (id: string | null) => void;
};

export const BoardContext = createContext<BoardTools | null>(null);

export function useBoardTools(): BoardTools {
  const tools = use(BoardContext);
  if (!tools) throw new Error("useBoardTools is for what stands on a board");
  return tools;
}
