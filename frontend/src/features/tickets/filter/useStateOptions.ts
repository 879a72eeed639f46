import { useMemo } from "react";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { OptionGroup } from "~/ui/filter/parameter";

const STATES = graphql(`
  query TicketStates { ticketFlows { type { id name } states { id name colour } } }
`);

/** The states of tickets, by the tickets' type; undefined while they are on their way. */
export function useStateOptions(pause: boolean): readonly OptionGroup[] | undefined {
  const [{ data }] = useQuery({ query: STATES, pause, requestPolicy: "cache-and-network" });
  const flows = data?.ticketFlows;
  return useMemo(
    () =>
      flows?.map(({ type, states }) => ({
        name: type.name,
        options: states.map(({ id, name, colour }) => ({ id, label: name, colour })),
      })),
    [flows],
  );
}
