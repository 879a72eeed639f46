import { useClient } from "urql";
import { graphql } from "~/gql";
import type { TicketPatch } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";

const UPDATE = graphql(`
  mutation TicketUpdate($input: TicketPatch!) {
    ticketUpdate(input: $input) {
      ticket { id ...TicketRecord }
      userErrors { code message path }
    }
  }
`);

const NOW = graphql(`query TicketNow($id: ID!) { ticket(id: $id) { id ...TicketRecord } }`);

type Patch = Omit<TicketPatch, "id" | "expectedVersion">;
export type TicketSave = (patch: Patch, options?: { force: boolean }) => Promise<UserErrors | null>;

/** Saves a part of a ticket. Unless forced, a colleague's change of the same field is not written over. */
export function useTicketSave({ id, version }: { id: string; version: number }): TicketSave {
  const client = useClient();
  const { run } = useAction(UPDATE);
  return async (patch, { force } = { force: false }) => {
    const expected = force ? {} : { expectedVersion: version };
    const { errors } = await run({ input: { id, ...expected, ...patch } });
    // so that their value stands beside what was typed, even where the line is down that would have brought it
    if (errors.conflict) await client.query(NOW, { id }, { requestPolicy: "network-only" }).toPromise();
    return errors.all.length > 0 ? errors : null;
  };
}
