import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { type DeleteDialog, DeleteRecord } from "~/ui/record/DeleteRecord";
import { useRestoreContact } from "./useRestoreContact";

const DELETE = graphql(`
  mutation ContactDelete($input: DeleteInput!) {
    contactDelete(input: $input) { deletedId userErrors { code message path } }
  }
`);

type DeleteContactProps = DeleteDialog & { contact: { id: string; displayName: string } };

export function DeleteContact({ contact, ...dialog }: DeleteContactProps) {
  const { t } = useLingui();
  const action = useAction(DELETE);
  return (
    <DeleteRecord
      record={contact}
      confirm={t`Delete contact`}
      restore={useRestoreContact()}
      {...action}
      {...dialog}
    >
      {t`They go to the trash with their whole story, and can be restored from there for 30 days.`}
    </DeleteRecord>
  );
}
