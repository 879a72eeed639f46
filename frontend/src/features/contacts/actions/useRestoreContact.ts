import { useClient } from "urql";
import { graphql } from "~/gql";
import type { Restored } from "~/ui/record/opened";

const RESTORE = graphql(`
  mutation ContactRestore($input: DeleteInput!) {
    contactRestore(input: $input) {
      contact { id displayName initials ...ContactRecord }
      userErrors { code message path }
    }
  }
`);

/** Out of the trash. It asks the client itself, since the card it is called from is gone by then. */
export function useRestoreContact(): (id: string) => Promise<Restored> {
  const client = useClient();
  return async (id) => {
    const { data, error } = await client.mutation(RESTORE, { input: { id } }).toPromise();
    const { contact = null, userErrors = [] } = data?.contactRestore ?? {};
    const [refused] = userErrors;
    return { restored: contact ?? null, refused: refused?.message ?? error?.message };
  };
}
