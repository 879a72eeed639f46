import { useNavigate } from "@tanstack/react-router";
import { openTab } from "~/lib/tabs/useTabs";
import { recordPath } from "./recordPath";

/** What stands for a picture in a ticket's tab. */
export const TICKET_INITIALS = "#";

/** Opens a ticket's tab and goes there, or leaves it waiting in the background. */
export function useOpenTicket(): (ticket: { id: string; title: string }, background?: boolean) => void {
  const navigate = useNavigate();
  return ({ id, title }, background = false) => {
    openTab({ path: recordPath("tickets", id), title, initials: TICKET_INITIALS });
    if (!background) void navigate({ to: "/tickets/$id", params: { id } });
  };
}
