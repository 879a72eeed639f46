import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";

const DELETE = graphql(`
  mutation LoggedEventDelete($input: DeleteInput!) {
    loggedEventDelete(input: $input) {
      deletedId
      userErrors { code message path }
    }
  }
`);

type DeleteEventProps = { id: string; opened: boolean; onClose: () => void };

export function DeleteEvent({ id, opened, onClose }: DeleteEventProps) {
  const { t } = useLingui();
  const { run, errors, busy } = useAction(DELETE);
  const remove = async () => {
    const { payload } = await run({ input: { id } });
    if (payload) onClose();
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={t`Delete this log?`}
      confirm={t`Delete log`}
      danger
      busy={busy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      {errors.text ?? t`The timeline keeps that there was one, not what it said.`}
    </ConfirmDialog>
  );
}
