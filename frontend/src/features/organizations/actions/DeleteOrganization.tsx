import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { type DeleteDialog, DeleteRecord } from "~/ui/record/DeleteRecord";
import { useRestoreOrganization } from "./useRestoreOrganization";

const DELETE = graphql(`
  mutation OrganizationDelete($input: DeleteInput!) {
    organizationDelete(input: $input) { deletedId userErrors { code message path } }
  }
`);

type DeleteOrganizationProps = DeleteDialog & { organization: { id: string; displayName: string } };

export function DeleteOrganization({ organization, ...dialog }: DeleteOrganizationProps) {
  const { t } = useLingui();
  const action = useAction(DELETE);
  return (
    <DeleteRecord
      record={organization}
      confirm={t`Delete organization`}
      restore={useRestoreOrganization()}
      {...action}
      {...dialog}
    >
      {t`It goes to the trash with its whole story, and can be restored from there for 30 days. Its contacts and the organizations below it stay.`}
    </DeleteRecord>
  );
}
