import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { foundOf } from "~/ui/filter/found";
import type { SourceProps } from "~/ui/filter/parameter";

const FOUND = graphql(`
  query TicketsToFilter($filter: TicketFilter) {
    tickets(filter: $filter, first: 30) { nodes { id title } }
  }
`);

const NAMED = graphql(`
  query TicketsNamed($filter: TicketFilter) {
    tickets(filter: $filter, first: 100) { nodes { id title } }
  }
`);

const PAUSE_MS = 180;

/** Tickets as options of a filter, looked for while somebody types. */
export function FoundTickets({ search, chosen, namesOnly, children }: SourceProps) {
  const [settled] = useDebouncedValue(search.trim(), PAUSE_MS);
  const [found] = useQuery({
    query: FOUND,
    variables: { filter: settled ? { search: settled } : null },
    pause: namesOnly,
  });
  const [named] = useQuery({
    query: NAMED,
    variables: { filter: { id: { in: [...chosen] } } },
    pause: chosen.length === 0,
  });
  return children(
    foundOf({
      found: found.data?.tickets.nodes.map(optionOf),
      named: named.data?.tickets.nodes.map(optionOf) ?? [],
      loading: found.fetching || named.fetching || settled !== search.trim(),
      search,
    }),
  );
}

const optionOf = ({ id, title }: { id: string; title: string }) => ({ id, label: title });
