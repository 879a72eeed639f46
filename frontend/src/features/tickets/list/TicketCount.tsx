import { Plural, useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import type { TicketFilter } from "~/gql/graphql";
import { formatCapped } from "~/lib/format";
import { type Counted, useCount } from "~/lib/graphql/useCount";

const COUNT = graphql(
  `query TicketCount($filter: TicketFilter) { tickets(filter: $filter, first: 1) { totalCount } }`,
);

export const useTicketCount = (filter: TicketFilter | null, pause: boolean): Counted =>
  useCount(COUNT, filter, pause, ({ tickets }) => tickets.totalCount);

export function TicketCount({ count }: { count: number }) {
  const { i18n } = useLingui();
  const shown = formatCapped(count, i18n.locale);
  return <Plural value={count} one={`${shown} ticket`} other={`${shown} tickets`} />;
}
