import { graphql, readFragment } from "~/gql";
import { useFormQuery } from "~/lib/graphql/useFormQuery";
import { FLOW, type Flow } from "./flow";

const FLOWS = graphql(`
  query TicketFlows {
    ticketFlows { type { id } ...TicketFlowParts }
    dictionary(kind: PRIORITY) { id name active }
  }
`);

type Flows = {
  /** Undefined until they are known. */
  flows: readonly Flow[] | undefined;
  priorities: readonly { id: string; name: string }[];
  reload: () => Promise<void>;
  round: number;
};

/** How the tickets of each type go, and the priorities that their times depend on. */
export function useFlows(): Flows {
  const { data, reload, round } = useFormQuery(FLOWS, {});
  return {
    flows: data && readFragment(FLOW, data.ticketFlows),
    priorities: data?.dictionary.filter(({ active }) => active) ?? [],
    reload,
    round,
  };
}
