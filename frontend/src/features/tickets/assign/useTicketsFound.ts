import { useDebouncedValue } from "@mantine/hooks";
import { graphql, readFragment } from "~/gql";
import type { TicketFilter } from "~/gql/graphql";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { LINE, type TicketLine } from "../card/ticketLine";

const FOUND = graphql(`
  query TicketsFound($filter: TicketFilter, $first: Int!, $after: String) {
    tickets(filter: $filter, first: $first, after: $after) {
      nodes { id ...TicketLine }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const PAUSE_MS = 180;

/** Tickets to choose from, the newest first. */
export function useTicketsFound(
  search: string,
  filter: TicketFilter,
): {
  tickets: readonly TicketLine[];
  loading: boolean;
  more: (() => void) | null;
} {
  const [text] = useDebouncedValue(search.trim(), PAUSE_MS);
  const { rows, count, loading, list } = usePagedList({
    document: FOUND,
    variables: { filter: text ? { and: [filter, { search: text }] } : filter },
    size: 20,
    connection: ({ tickets }) => ({ nodes: readFragment(LINE, tickets.nodes), pageInfo: tickets.pageInfo }),
  });
  const more = count > rows.length ? () => list.show(0, rows.length) : null;
  return { tickets: rows, loading, more };
}
