import { useState } from "react";
import { useMay } from "~/features/identity/viewer";
import { TicketPanel } from "~/features/tickets/card/TicketPanel";
import { useRecordTickets } from "~/features/tickets/card/useRecordTickets";
import type { TicketOf } from "~/features/tickets/new/newTicket";
import { NewTicket } from "./NewTicket";
import { AssignExisting } from "./ticket/AssignExisting";
import { useOpenTicket } from "./useOpenTicket";

/** The tickets of a contact or an organization. */
export function RecordTickets({ of }: { of: TicketOf }) {
  const [open, setOpen] = useState(true);
  const [doing, setDoing] = useState<"add" | "assign" | null>(null);
  const { retry, ...shown } = useRecordTickets(of.id, open);
  const go = useOpenTicket();
  const may = useMay("tickets:edit");
  const close = () => setDoing(null);
  return (
    <>
      <TicketPanel
        {...shown}
        open={open}
        onOpen={setOpen}
        onAdd={may ? () => setDoing("add") : null}
        onAssign={may ? () => setDoing("assign") : null}
      />
      {doing === "add" && (
        <NewTicket
          of={of}
          onClose={close}
          onCreated={(ticket) => {
            close();
            go(ticket);
          }}
        />
      )}
      {doing === "assign" && (
        <AssignExisting
          of={of}
          onClose={close}
          onAssigned={() => {
            close();
            retry();
          }}
        />
      )}
    </>
  );
}
