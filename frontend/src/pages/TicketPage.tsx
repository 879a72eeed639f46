import { useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import { useQuery } from "urql";
import { TICKET_RECORD } from "~/features/tickets/TicketRecord";
import { graphql, readFragment } from "~/gql";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";
import { useRecordTab } from "~/lib/tabs/useTabs";
import { RecordSkeleton } from "~/ui/RecordSkeleton";
import { RecordMissing } from "./RecordMissing";
import { recordPath } from "./recordPath";
import { TicketView } from "./ticket/TicketView";
import { TICKET_INITIALS } from "./useOpenTicket";

const PAGE = graphql(`query TicketPage($id: ID!) { ticket(id: $id) { id ...TicketRecord } }`);

export function TicketPage() {
  const { id } = useParams({ from: "/shell/tickets/$id" });
  return <OneTicket key={id} id={id} />;
}

function OneTicket({ id }: { id: string }) {
  const { t } = useLingui();
  const [{ data, error }, refetch] = useQuery({
    query: PAGE,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  useGapRefetch(refetch);
  const ticket = readFragment(TICKET_RECORD, data?.ticket);
  const path = recordPath("tickets", id);
  useRecordTab(ticket ? { path, title: ticket.title, initials: TICKET_INITIALS, picture: null } : null);
  if (ticket) return <TicketView ticket={ticket} />;
  if (data || error)
    return <RecordMissing path={path} failed={!!error} title={t`There is no such ticket`} home="/tickets" />;
  return <RecordSkeleton />;
}
