import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { DeleteButton } from "~/ui/DeleteButton";

const DELETE = graphql(`
  mutation CtiConnectionDelete($input: DeleteInput!) {
    ctiConnectionDelete(input: $input) { deletedId userErrors { code message path } }
  }
`);

type DeleteLineProps = { line: { id: string; name: string }; onDeleted: () => void };

export function DeleteLine({ line: { id, name }, onDeleted }: DeleteLineProps) {
  const { t } = useLingui();
  const { run, busy, errors, forget } = useAction(DELETE);
  const remove = async () => {
    const { payload } = await run({ input: { id } });
    if (payload) onDeleted();
    return payload !== null;
  };
  return (
    <DeleteButton
      title={t`Delete “${name}”?`}
      confirm={t`Delete line`}
      errors={errors}
      busy={busy}
      onDelete={remove}
      onForget={forget}
    >
      {t`Its PBX is refused from now on. The calls it told of stay.`}
    </DeleteButton>
  );
}
