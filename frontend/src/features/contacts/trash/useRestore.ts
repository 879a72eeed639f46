import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { UserErrors } from "~/lib/graphql/userErrors";
import type { Restored, TrashItem } from "./trashItem";

const CONTACT = graphql(`
  mutation TrashedContactRestore($input: DeleteInput!) {
    contactRestore(input: $input) {
      contact { id displayName initials }
      userErrors { code message path }
    }
  }
`);

const ORGANIZATION = graphql(`
  mutation TrashedOrganizationRestore($input: DeleteInput!) {
    organizationRestore(input: $input) {
      organization { id displayName initials }
      userErrors { code message path }
    }
  }
`);

type Restoring = { restore: () => Promise<Restored | null>; busy: boolean; errors: UserErrors };

/** Takes a record out of the trash; null when it was refused. */
export function useRestore({ id, record }: TrashItem): Restoring {
  const contact = useAction(CONTACT);
  const organization = useAction(ORGANIZATION);
  const input = { id };
  return {
    restore: async () =>
      record.__typename === "Contact"
        ? ((await contact.run({ input })).payload?.contact ?? null)
        : ((await organization.run({ input })).payload?.organization ?? null),
    busy: contact.busy || organization.busy,
    errors: new UserErrors([...contact.errors.all, ...organization.errors.all]),
  };
}
