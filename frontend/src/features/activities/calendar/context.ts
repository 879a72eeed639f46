import { createContext, use } from "react";
import type { Cursor } from "./cursor";
import type { Entry, Span } from "./entry";

/** What the pieces of the calendar know and can do; one of it for all views. */
export type CalendarTools = {
  today: string;
  cursor: Cursor;
  conflicts: ReadonlyMap<string, readonly Entry[]>;
  onCursor: (cursor: Cursor) => void;
  /** Shows the entry that stands at this element. */
  onOpen: (entry: Entry, element: HTMLElement) => void;
  onAdd: (span: Span) => void;
  onMove: (entry: Entry, to: Span) => void;
  onDay: (day: string) => void;
};

export const CalendarContext = createContext<CalendarTools | null>(null);

export function useTools(): CalendarTools {
  const tools = use(CalendarContext);
  if (!tools) throw new Error("useTools is for pieces of the calendar");
  return tools;
}

/** Marks what the arrow keys lead to. */
export const stopOf = ({ day, minute, id }: Cursor): string => id ?? `${day} ${minute}`;

export const mayMove = ({ activity }: Entry): boolean => activity.viewerCan.edit && !activity.doneAt;
