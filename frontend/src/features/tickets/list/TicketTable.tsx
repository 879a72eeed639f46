import { useLingui } from "@lingui/react/macro";
import { graphql, readFragment } from "~/gql";
import type { TicketFilter, TicketOrder, TicketRowFragment } from "~/gql/graphql";
import { useHeard } from "~/lib/graphql/useHeard";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { LongList } from "~/ui/table/LongList";
import type { ListTableProps } from "~/ui/table/listTable";
import { useListNews } from "~/ui/table/useListNews";
import { useNarrow } from "~/ui/useNarrow";
import { TicketCard } from "./TicketCard";
import { ROW, ticketParts } from "./ticketRow";

const LIST = graphql(`
  query TicketList(
    $filter: TicketFilter, $order: TicketOrder, $first: Int!, $after: String
    $withWords: Boolean!, $withAssignee: Boolean!, $withWho: Boolean!, $withTags: Boolean!
  ) {
    tickets(filter: $filter, order: $order, first: $first, after: $after) {
      nodes { id ...TicketRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const CHANGED = graphql(`
  subscription TicketsChanged(
    $filter: TicketFilter
    $withWords: Boolean!, $withAssignee: Boolean!, $withWho: Boolean!, $withTags: Boolean!
  ) {
    ticketsChanged(filter: $filter) {
      seq gone resync
      tickets { id ...TicketRow }
    }
  }
`);

type TicketTableProps = ListTableProps<TicketRowFragment, TicketFilter, TicketOrder>;

export function TicketTable(props: TicketTableProps) {
  const { filter, order, places, fieldIds: _, onRecount, ...table } = props;
  const { t } = useLingui();
  const narrow = useNarrow();
  const parts = ticketParts(
    places.map(({ key }) => key),
    narrow,
  );
  const paged = usePagedList({
    document: LIST,
    variables: { filter, order },
    parts,
    connection: ({ tickets }) => ({ nodes: readFragment(ROW, tickets.nodes), pageInfo: tickets.pageInfo }),
  });
  const news = useListNews(paged, NEWEST_FIRST.has(table.sort), onRecount);
  useHeard(CHANGED, { filter, ...parts }, ({ ticketsChanged: { tickets, gone, resync } }) => {
    news.hear({ rows: readFragment(ROW, tickets), gone, resync });
    if (!table.ticking.selection.all) table.ticking.tick(gone, false);
  });
  return (
    <LongList
      {...table}
      label={t`Tickets`}
      places={places}
      paged={paged}
      card={card}
      greyed={isClosed}
      gone={news.gone}
      fresh={news.fresh}
      onFresh={news.show}
    />
  );
}

const NEWEST_FIRST = new Set(["-number", "-created", "-updated"]);

const isClosed = ({ state }: TicketRowFragment) => state.category === "CLOSED";

const card = (ticket: TicketRowFragment) => <TicketCard ticket={ticket} />;
