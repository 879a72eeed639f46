import { graphql, readFragment } from "~/gql";
import { useRecordNews } from "~/lib/graphql/recordNews";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { LINE, type TicketLine } from "./ticketLine";

const TICKETS = graphql(`
  query RecordTickets($id: ID!, $open: Boolean, $first: Int!, $after: String) {
    node(id: $id) {
      id
      ... on Contact { tickets(open: $open, first: $first, after: $after) { nodes { id ...TicketLine } pageInfo { hasNextPage endCursor } } }
      ... on Organization { tickets(open: $open, first: $first, after: $after) { nodes { id ...TicketLine } pageInfo { hasNextPage endCursor } } }
    }
  }
`);

const EVENTS = /^ticket\./;
const NOTHING = { nodes: [], pageInfo: { hasNextPage: false } };

type RecordTickets = {
  tickets: readonly TicketLine[];
  loading: boolean;
  more: (() => void) | null;
  retry: () => void;
};

/** The tickets of a contact or an organization; `open`: only those that are not resolved yet. */
export function useRecordTickets(id: string, open: boolean): RecordTickets {
  const { rows, count, loading, list } = usePagedList({
    document: TICKETS,
    variables: { id, open: open || null },
    size: 50,
    connection: ({ node }) => {
      const tickets = node && "tickets" in node ? node.tickets : NOTHING;
      return { nodes: readFragment(LINE, tickets.nodes), pageInfo: tickets.pageInfo };
    },
  });
  useRecordNews(id, EVENTS, list.retry);
  const more = count > rows.length ? () => list.show(0, rows.length) : null;
  return { tickets: rows, loading, more, retry: list.retry };
}
