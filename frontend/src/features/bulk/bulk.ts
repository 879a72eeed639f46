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

export const UPDATES = { contact: CONTACTS_UPDATE, organization: ORGANIZATIONS_UPDATE };
export const DELETES = { contact: CONTACTS_DELETE, organization: ORGANIZATIONS_DELETE };

export type Kind = "contact" | "organization";
export type Selected = ContactSelection | OrganizationSelection;
export type Patch = ContactsPatch & OrganizationsPatch;
type Bulk<Given extends unknown[]> = {
  /** Whether it has begun. */
  run: (selection: Selected, ...given: Given) => Promise<boolean>;
  errors: UserErrors;
  busy: boolean;
};

/** Begins a job that sets the same on many records. */
export function useBulkUpdate(kind: Kind): Bulk<[patch: Patch]> {
  const contacts = useAction(CONTACTS_UPDATE);
  const organizations = useAction(ORGANIZATIONS_UPDATE);
  const { errors, busy } = kind === "contact" ? contacts : organizations;
  return {
    errors,
    busy,
    run: async (selection, patch) => {
      const input = { selection, patch };
      const { payload } = await (kind === "contact" ? contacts.run({ input }) : organizations.run({ input }));
      return payload !== null;
    },
  };
}

/** Begins a job that moves many records to the trash. */
export function useBulkDelete(kind: Kind): Bulk<[]> {
  const contacts = useAction(CONTACTS_DELETE);
  const organizations = useAction(ORGANIZATIONS_DELETE);
  const { errors, busy } = kind === "contact" ? contacts : organizations;
  return {
    errors,
    busy,
    run: async (selection) => {
      const input = { selection };
      const { payload } = await (kind === "contact" ? contacts.run({ input }) : organizations.run({ input }));
      return payload !== null;
    },
  };
}
