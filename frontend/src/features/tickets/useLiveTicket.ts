import { graphql } from "~/gql";
import { tellRecordNews } from "~/lib/graphql/recordNews";
import { useHeard } from "~/lib/graphql/useHeard";

const CHANGED = graphql(`
  subscription TicketChanged($filter: TicketFilter) {
    ticketsChanged(filter: $filter) {
      seq gone resync
      tickets { id ...TicketRecord }
    }
  }
`);

/** Keeps a ticket's page live: its fields by what comes, its comments and its story by asking again. */
export function useLiveTicket(id: string): void {
  useHeard(CHANGED, { filter: { id: { eq: id } } }, () => tellRecordNews(id, "ticket.changed"));
}
