import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { DeleteButton } from "~/ui/DeleteButton";

const DELETE = graphql(`
  mutation MessageTemplateDelete($input: MessageIdInput!) {
    messageTemplateDelete(input: $input) { deletedId userErrors { code message path } }
  }
`);

type DeleteTemplateProps = { template: { id: string; name: string }; onDeleted: () => void };

export function DeleteTemplate({ template, onDeleted }: DeleteTemplateProps) {
  const { t } = useLingui();
  const { run, errors, busy, forget } = useAction(DELETE);
  const remove = async () => {
    const { payload } = await run({ input: { id: template.id } });
    if (payload) onDeleted();
    return payload !== null;
  };
  return (
    <DeleteButton
      title={t`Delete the template “${template.name}”?`}
      confirm={t`Delete template`}
      errors={errors}
      busy={busy}
      onDelete={remove}
      onForget={forget}
    >
      {t`Messages that were written from it stay as they are.`}
    </DeleteButton>
  );
}
