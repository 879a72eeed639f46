import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { TicketFormOptionsQuery } from "~/gql/graphql";

const OPTIONS = graphql(`
  query TicketFormOptions {
    types: dictionary(kind: TICKET_TYPE) { id name active }
    priorities: dictionary(kind: PRIORITY) { id name colour active default }
    projects { id name crm { id } }
  }
`);

/** What a ticket's type, priority and project are chosen from; those that are no longer in use are left out. */
export function useTicketOptions(): TicketFormOptionsQuery {
  const [{ data }] = useQuery({ query: OPTIONS, requestPolicy: "cache-and-network" });
  return {
    types: data?.types.filter(({ active }) => active) ?? [],
    priorities: data?.priorities.filter(({ active }) => active) ?? [],
    projects: data?.projects ?? [],
  };
}
