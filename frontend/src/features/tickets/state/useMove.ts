import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";

const MOVE = graphql(`
  mutation TicketMove($input: TicketsMoveInput!) {
    ticketsMove(input: $input) {
      moved
      tickets { id ...TicketRecord }
      refusals { ticketId title code message }
      userErrors { code message path }
    }
  }
`);

/** Moves one ticket to another state; answers with why not, or null. */
export function useMove(ticketId: string): {
  move: (stateId: string) => Promise<string | null>;
  busy: boolean;
} {
  const { run, busy } = useAction(MOVE);
  const move = async (stateId: string) => {
    const { payload, errors } = await run({ input: { selection: { ids: [ticketId] }, stateId } });
    return payload?.refusals[0]?.message ?? errors.text ?? null;
  };
  return { move, busy };
}
