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

type Patch = Omit<OrganizationPatch, "id" | "expectedVersion">;
type Save = (patch: Patch, options?: { force: boolean }) => Promise<UserErrors | null>;

/** Saves a part of an organization. Unless forced, a colleague's change of the same field is not written over. */
export function useOrganizationSave({ id, version }: OrganizationRecord): Save {
  const { run } = useAction(UPDATE);
  return async (patch, { force } = { force: false }) => {
    const expected = force ? {} : { expectedVersion: version };
    const { errors } = await run({ input: { id, ...expected, ...patch } });
    return errors.all.length > 0 ? errors : null;
  };
}
