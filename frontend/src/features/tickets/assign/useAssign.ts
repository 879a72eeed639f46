import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";
import type { TicketLine } from "../card/ticketLine";
import type { TicketOf } from "../new/newTicket";

const ASSIGN = graphql(`
  mutation TicketAssign($input: TicketPatch!) {
    ticketUpdate(input: $input) {
      ticket { id ...TicketRecord ...TicketLine }
      userErrors { code message path }
    }
  }
`);

/** Ties a ticket to whose card it is chosen on; answers whether it went. */
export function useAssign(of: TicketOf): {
  assign: (ticket: TicketLine) => Promise<boolean>;
  busy: boolean;
  errors: UserErrors;
} {
  const { run, busy, errors } = useAction(ASSIGN);
  const assign = async ({ id, version }: TicketLine) => {
    const whose = of.kind === "contact" ? { contactId: of.id } : { organizationId: of.id };
    const { payload } = await run({ input: { id, expectedVersion: version, ...whose } });
    return payload !== null;
  };
  return { assign, busy, errors };
}
