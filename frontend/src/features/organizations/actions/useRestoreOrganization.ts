import { useClient } from "urql";
import { graphql } from "~/gql";
import type { Restored } from "~/ui/record/opened";

const RESTORE = graphql(`
  mutation OrganizationRestore($input: DeleteInput!) {
    organizationRestore(input: $input) {
      organization { id displayName initials ...OrganizationRecord }
      userErrors { code message path }
    }
  }
`);

/** Out of the trash. It asks the client itself, since the card it is called from is gone by then. */
export function useRestoreOrganization(): (id: string) => Promise<Restored> {
  const client = useClient();
  return async (id) => {
    const { data, error } = await client.mutation(RESTORE, { input: { id } }).toPromise();
    const { organization = null, userErrors = [] } = data?.organizationRestore ?? {};
    const [refused] = userErrors;
    return { restored: organization ?? null, refused: refused?.message ?? error?.message };
  };
}
