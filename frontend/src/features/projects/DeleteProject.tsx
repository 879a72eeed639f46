import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { DeleteButton } from "~/ui/DeleteButton";

const DELETE = graphql(`
  mutation ProjectDelete($input: DeleteInput!) {
    projectDelete(input: $input) { deletedId userErrors { code message path } }
  }
`);

type DeleteProjectProps = { project: { id: string; name: string }; onDeleted: () => void };

export function DeleteProject({ project, onDeleted }: DeleteProjectProps) {
  const { t } = useLingui();
  const { run, errors, busy, forget } = useAction(DELETE);
  const remove = async () => {
    const { payload } = await run({ input: { id: project.id } });
    if (payload) onDeleted();
    return payload !== null;
  };
  return (
    <DeleteButton
      title={t`Delete the project “${project.name}”?`}
      confirm={t`Delete project`}
      errors={errors}
      busy={busy}
      onDelete={remove}
      onForget={forget}
    >
      {t`Contacts stay in their CRM. With restricted CRMs its members see that CRM no more, unless through another project.`}
    </DeleteButton>
  );
}
