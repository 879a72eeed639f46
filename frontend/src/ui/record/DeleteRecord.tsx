import { useLingui } from "@lingui/react/macro";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { ConfirmDialog } from "../ConfirmDialog";
import { ErrorLine } from "../ErrorLine";
import type { Opened, Restored } from "./opened";
import { tellUndo } from "./tellUndo";

export type DeleteDialog = {
  onClose: () => void;
  /** It is in the trash: away from its card. */
  onDeleted: () => void;
  onRestored: (record: Opened) => void;
};

type DeleteRecordProps = DeleteDialog & {
  record: { id: string; displayName: string };
  /** What the button does, as a verb: "Delete contact". */
  confirm: string;
  /** What goes along, and what stays. */
  children: string;
  run: (variables: { input: { id: string } }) => Promise<{ payload: unknown }>;
  busy: boolean;
  errors: UserErrors;
  restore: (id: string) => Promise<Restored>;
};

/** To the trash, and out again while one still thinks of it. */
export function DeleteRecord(props: DeleteRecordProps) {
  const { record, confirm, children, run, busy, errors, restore, onClose, onDeleted, onRestored } = props;
  const { t } = useLingui();
  const { id, displayName } = record;
  const remove = async () => {
    const { payload } = await run({ input: { id } });
    if (!payload) return;
    onDeleted();
    tellUndo(t`${displayName} is in the trash.`, async () => {
      const { restored, refused } = await restore(id);
      if (restored) onRestored(restored);
      return { refused };
    });
  };
  return (
    <ConfirmDialog
      opened
      title={t`Delete ${displayName}?`}
      confirm={confirm}
      danger
      busy={busy}
      onClose={onClose}
      onConfirm={() => void remove()}
    >
      {children}
      <ErrorLine errors={errors} />
    </ConfirmDialog>
  );
}
