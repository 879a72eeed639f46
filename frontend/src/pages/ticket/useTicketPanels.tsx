import { useLingui } from "@lingui/react/macro";
import { ActivityPanel } from "~/features/activities/panel/ActivityPanel";
import { FilePanel } from "~/features/files/FilePanel";
import { useFileCount } from "~/features/files/useFileCount";
import { CommentPanel } from "~/features/tickets/comments/CommentPanel";
import type { TicketRecord } from "~/features/tickets/TicketRecord";
import type { RecordPanel } from "~/ui/recordPanel";
import { StoryPanel } from "../StoryPanel";
import { TicketCalls } from "./TicketCalls";

/** The sides of a ticket. */
export function useTicketPanels(ticket: TicketRecord): RecordPanel[] {
  const { t } = useLingui();
  const { id, viewerCan: can } = ticket;
  const files = useFileCount(id);
  return [
    { key: "comments", label: t`Comments`, content: <CommentPanel ticket={ticket} /> },
    {
      key: "activities",
      label: t`Activities`,
      content: <ActivityPanel recordId={id} given={givenOf(ticket)} canPlan={can.edit} />,
    },
    {
      key: "files",
      label: t`Files`,
      count: files,
      content: <FilePanel recordId={id} canAttach={can.edit} />,
    },
    { key: "calls", label: t`Calls`, content: <TicketCalls ticketId={id} /> },
    { key: "timeline", label: t`Timeline`, content: <StoryPanel recordId={id} /> },
  ];
}

/** What a new activity for it is about. */
const givenOf = ({ id, contact, organization }: TicketRecord) => ({
  ticketId: id,
  ...(contact ? { contactId: contact.id } : {}),
  ...(organization ? { organizationId: organization.id } : {}),
});
