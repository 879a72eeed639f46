import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { TicketSelection } from "~/gql/graphql";

const STATES = graphql(`
  query MoveStates($filter: TicketFilter, $known: Boolean!) {
    ticketFlows { type { id } states { id name colour } }
    tickets(filter: $filter, first: 100) @include(if: $known) { nodes { id type { id } } }
  }
`);

export type NamedState = { id: string; name: string; colour: string };

/** How many selected tickets are looked at for their types; of more, any type may be among them. */
const MOST = 100;

/** The states of the selected tickets' types, each name once: other types mean theirs of the same name. */
export function useStateNames({ ids }: TicketSelection): readonly NamedState[] {
  const known = ids != null && ids.length <= MOST;
  const filter = known ? { id: { in: ids } } : null;
  const [{ data }] = useQuery({ query: STATES, variables: { filter, known } });
  const types = new Set(data?.tickets?.nodes.map(({ type }) => type.id));
  const flows = data?.ticketFlows.filter(({ type }) => !known || types.has(type.id)) ?? [];
  return [...new Map(flows.flatMap(({ states }) => states).map((state) => [state.name, state])).values()];
}
