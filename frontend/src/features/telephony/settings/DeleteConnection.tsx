import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";

const DELETE = graphql(`
  mutation CtiConnectionDelete($input: DeleteInput!) {
    ctiConnectionDelete(input: $input) { deletedId userErrors { code message path } }
  }
`);

type DeleteConnectionProps = { connection: { id: string; name: string }; onClose: () => void };

export function DeleteConnection({ connection, onClose }: DeleteConnectionProps) {
  const { t } = useLingui();
  const { run, busy, errors } = useAction(DELETE);
  const { id, name } = connection;
  const remove = async () => {
    const { payload } = await run({ input: { id } });
    if (payload) onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t`Delete “${name}”?`}
      confirm={t`Delete line`}
      danger
      busy={busy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      {t`Its PBX is refused from now on. The calls it told of stay.`}
      {errors.text !== undefined && <p role="alert">{errors.text}</p>}
    </ConfirmDialog>
  );
}
