import { useLingui } from "@lingui/react/macro";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { DELETE } from "./calendarQuery";

type DeleteActivityProps = {
  activity: { id: string; subject: string };
  onDeleted: () => void;
  onClose: () => void;
};

/** Asks before an activity is deleted. */
export function DeleteActivity({ activity, onDeleted, onClose }: DeleteActivityProps) {
  const { t } = useLingui();
  const { run, errors, busy } = useAction(DELETE);
  const remove = async () => {
    const { payload } = await run({ input: { id: activity.id } });
    if (!payload) return;
    onClose();
    onDeleted();
  };
  return (
    <ConfirmDialog
      opened
      title={t`Delete “${activity.subject}”?`}
      confirm={t`Delete`}
      danger
      busy={busy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      {errors.text ?? t`It leaves the calendar and all lists. Its story stays in the changes of the record.`}
    </ConfirmDialog>
  );
}
