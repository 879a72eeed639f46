import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { DeleteButton } from "~/ui/DeleteButton";

const DELETE = graphql(`
  mutation CrmDelete($input: DeleteInput!) {
    crmDelete(input: $input) { deletedId userErrors { code message path } }
  }
`);

type DeleteCrmProps = { crm: { id: string; name: string }; onDeleted: () => void };

/** Deletes a Crm that nothing is in. */
export function DeleteCrm({ crm, onDeleted }: DeleteCrmProps) {
  const { t } = useLingui();
  const { run, errors, busy, forget } = useAction(DELETE);
  const remove = async () => {
    const { payload } = await run({ input: { id: crm.id } });
    if (payload) onDeleted();
    return payload !== null;
  };
  return (
    <DeleteButton
      title={t`Delete the CRM “${crm.name}”?`}
      confirm={t`Delete CRM`}
      errors={errors}
      busy={busy}
      onDelete={remove}
      onForget={forget}
    >
      {t`Its stages, positions, sources, tags and fields go with it. Contacts, organizations and projects have to be gone before.`}
    </DeleteButton>
  );
}
