import { useClient } from "urql";
import { graphql } from "~/gql";
import type { OrganizationPatch } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";
import type { OrganizationRecord } from "./OrganizationRecord";

const UPDATE = graphql(`
  mutation OrganizationUpdate($input: OrganizationPatch!) {
    organizationUpdate(input: $input) {
      organization { id ...OrganizationRecord }
      userErrors { code message path }
    }
  }
`);

const NOW = graphql(`query OrganizationNow($id: ID!) { organization(id: $id) { id ...OrganizationRecord } }`);

type Patch = Omit<OrganizationPatch, "id" | "expectedVersion">;
export type OrganizationSave = (patch: Patch, options?: { force: boolean }) => Promise<UserErrors | null>;

/** Saves a part of an organization. Unless forced, a colleague's change of the same field is not written over. */
export function useOrganizationSave({ id, version }: OrganizationRecord): OrganizationSave {
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
