import { graphql } from "~/gql";
import type {
  ContactSelection,
  ContactsPatch,
  OrganizationSelection,
  OrganizationsPatch,
} from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";

const CONTACTS_UPDATE = graphql(`
  mutation ContactsUpdate($input: ContactsUpdateInput!) {
    contactsUpdate(input: $input) { count job { id } userErrors { code message path } }
  }
`);

const ORGANIZATIONS_UPDATE = graphql(`
  mutation OrganizationsUpdate($input: OrganizationsUpdateInput!) {
    organizationsUpdate(input: $input) { count job { id } userErrors { code message path } }
  }
`);

const CONTACTS_DELETE = graphql(`
  mutation ContactsDelete($input: ContactsDeleteInput!) {
    contactsDelete(input: $input) { count job { id } userErrors { code message path } }
  }
`);

const ORGANIZATIONS_DELETE = graphql(`
  mutation OrganizationsDelete($input: OrganizationsDeleteInput!) {
    organizationsDelete(input: $input) { count job { id } userErrors { code message path } }
  }
`);

export type Kind = "contact" | "organization";
export type Selected = ContactSelection | OrganizationSelection;
export type Patch = ContactsPatch & OrganizationsPatch;
/** How many records are chosen; null when it was refused. */
type Bulk<Given extends unknown[]> = {
  run: (selection: Selected, ...given: Given) => Promise<number | null>;
  errors: UserErrors;
  busy: boolean;
};

/** Sets the same on many records, by a job; a dry run only checks and counts. */
export function useBulkUpdate(kind: Kind): Bulk<[patch: Patch, dryRun: boolean]> {
  const contacts = useAction(CONTACTS_UPDATE);
  const organizations = useAction(ORGANIZATIONS_UPDATE);
  const { errors, busy } = kind === "contact" ? contacts : organizations;
  return {
    errors,
    busy,
    run: async (selection, patch, dryRun) => {
      const input = { selection, patch, dryRun };
      const { payload } = await (kind === "contact" ? contacts.run({ input }) : organizations.run({ input }));
      return payload?.count ?? null;
    },
  };
}

/** Moves many records to the trash, by a job; a dry run only counts. */
export function useBulkDelete(kind: Kind): Bulk<[dryRun: boolean]> {
  const contacts = useAction(CONTACTS_DELETE);
  const organizations = useAction(ORGANIZATIONS_DELETE);
  const { errors, busy } = kind === "contact" ? contacts : organizations;
  return {
    errors,
    busy,
    run: async (selection, dryRun) => {
      const input = { selection, dryRun };
      const { payload } = await (kind === "contact" ? contacts.run({ input }) : organizations.run({ input }));
      return payload?.count ?? null;
    },
  };
}
