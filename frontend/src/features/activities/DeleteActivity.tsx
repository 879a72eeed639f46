import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";

const DELETE = graphql(`
  mutation ActivityDelete($input: DeleteInput!) {
    activityDelete(input: $input) { deletedId userErrors { code message path } }
  }
`);

type DeleteActivityProps = {
  activity: { id: string; subject: string };
  opened: boolean;
  onClose: () => void;
  onDeleted?: () => void;
};

/** Asks before an activity is deleted. */
export function DeleteActivity({ activity, opened, onClose, onDeleted }: DeleteActivityProps) {
  const { t } = useLingui();
  const { id, subject } = activity;
  const { run, errors, busy } = useAction(DELETE);
  const remove = async () => {
    const { payload } = await run({ input: { id } });
    if (!payload) return;
    onClose();
    onDeleted?.();
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={t`Delete “${subject}”?`}
      confirm={t`Delete activity`}
      danger
      busy={busy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      {errors.text ?? t`The timeline keeps that it was planned.`}
    </ConfirmDialog>
  );
}
