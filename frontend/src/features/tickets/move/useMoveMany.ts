import { graphql } from "~/gql";
import type { TicketSelection, TicketsMoveManyMutation } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";

const MOVE = graphql(`
  mutation TicketsMoveMany($input: TicketsMoveInput!) {
    ticketsMove(input: $input) {
      moved
      tickets { id ...TicketRecord }
      refusals { ticketId title code message }
      job { id }
      userErrors { code message path }
    }
  }
`);

export type Moved = TicketsMoveManyMutation["ticketsMove"];

/** Moves those of the selected that may go; says which may not, and why. */
export function useMoveMany(selection: TicketSelection): {
  move: (stateId: string) => Promise<Moved | null>;
  busy: boolean;
  errors: UserErrors;
} {
  const { run, busy, errors } = useAction(MOVE);
  const move = async (stateId: string) => {
    const { payload } = await run({ input: { selection, stateId } });
    return payload;
  };
  return { move, busy, errors };
}
