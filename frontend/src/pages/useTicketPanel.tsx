import { useLingui } from "@lingui/react/macro";
import { useMay } from "~/features/identity/viewer";
import type { TicketOf } from "~/features/tickets/new/newTicket";
import type { RecordPanel } from "~/ui/recordPanel";
import { RecordTickets } from "./RecordTickets";

/** The tickets' side of a card, for whoever may see tickets. */
export function useTicketPanel(of: TicketOf): RecordPanel[] {
  const { t } = useLingui();
  const panel = { key: "tickets", label: t`Tickets`, content: <RecordTickets of={of} /> };
  return useMay("tickets:read") ? [panel] : [];
}
