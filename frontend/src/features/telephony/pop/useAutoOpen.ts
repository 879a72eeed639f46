import { useEffect } from "react";
import { isBusyTyping } from "~/lib/unsaved";
import { isOver, phaseOf } from "./calls";
import { mark, wasOpened } from "./marks";
import { contactOf, type PopCall, type PopContact } from "./popCall";

type Options = {
  viewerId: string;
  /** Whether the enterprise wants it at all. */
  identifies: boolean;
  /** Whether this tab is the one among the browser's: as it seems, and after asking the others. */
  leads: boolean;
  rollCall: () => Promise<boolean>;
  onOpen: (contact: PopContact, background: boolean) => void;
};

/** With identification on, the caller's card opens by itself, once in the whole browser; behind, if one is typing. */
export function useAutoOpen(calls: readonly PopCall[], options: Options): void {
  const { viewerId, identifies, leads, rollCall, onOpen } = options;
  const due = calls.filter((call) => opensItself(call, viewerId));
  useEffect(() => {
    if (!identifies || !leads) return;
    const open = async (call: PopCall) => {
      if (wasOpened(call.id) || !(await rollCall()) || wasOpened(call.id)) return;
      const contact = contactOf(call);
      const behind = isBusyTyping();
      mark(call.id, behind ? "behind" : "front");
      if (contact) onOpen(contact, behind);
    };
    for (const call of due) void open(call);
  }, [identifies, due, leads, rollCall, onOpen]);
}

/** Who is archived is shown in the pop, but nobody works with them: their card waits to be asked for. */
export function opensItself(call: PopCall, viewerId: string): boolean {
  const contact = contactOf(call);
  return (
    call.direction === "IN" && contact !== null && !contact.archivedAt && !isOver(phaseOf(call, viewerId))
  );
}
