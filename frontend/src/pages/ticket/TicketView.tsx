import { useNavigate } from "@tanstack/react-router";
import { FileDropZone } from "~/features/files/FileDropZone";
import { LiveRecord } from "~/features/history/LiveRecord";
import { TicketMenu } from "~/features/tickets/actions/TicketMenu";
import { TicketHead } from "~/features/tickets/TicketHead";
import type { TicketRecord } from "~/features/tickets/TicketRecord";
import { closeTab } from "~/lib/tabs/useTabs";
import { DialScope } from "~/ui/DialScope";
import { RecordLayout } from "~/ui/RecordLayout";
import { recordPath } from "../recordPath";
import { TicketSummary } from "./TicketSummary";
import { useTicketPanels } from "./useTicketPanels";
import { useTicketWriting } from "./useTicketWriting";

/** A ticket's tab. */
export function TicketView({ ticket }: { ticket: TicketRecord }) {
  const { id, title, viewerCan: can } = ticket;
  const navigate = useNavigate();
  const panels = useTicketPanels(ticket);
  const writing = useTicketWriting(ticket);
  const leave = () => {
    closeTab(recordPath("tickets", id));
    void navigate({ to: "/tickets" });
  };
  return (
    <DialScope ticketId={id}>
      <FileDropZone
        recordId={id}
        name={title}
        canAttach={can.edit}
        onDropped={() => void navigate({ to: ".", search: { panel: "files" }, replace: true })}
      >
        <LiveRecord recordId={id} />
        <RecordLayout
          recordId={id}
          head={
            <TicketHead
              ticket={ticket}
              menu={<TicketMenu ticket={ticket} further={writing} onDeleted={leave} />}
            />
          }
          summary={<TicketSummary ticket={ticket} />}
          panels={panels}
        />
      </FileDropZone>
    </DialScope>
  );
}
