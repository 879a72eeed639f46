import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { ErrorLine } from "~/ui/ErrorLine";
import { tellUndo } from "~/ui/record/tellUndo";
import type { Opened } from "./opened";
import { useRestoreContact } from "./useRestoreContact";

const DELETE = graphql(`
  mutation ContactDelete($input: DeleteInput!) {
    contactDelete(input: $input) { deletedId userErrors { code message path } }
  }
`);

type DeleteContactProps = {
  contact: { id: string; displayName: string };
  onClose: () => void;
  onDeleted: () => void;
  onRestored: (contact: Opened) => void;
};

/** To the trash, and out again while one still thinks of it. */
export function DeleteContact({ contact, onClose, onDeleted, onRestored }: DeleteContactProps) {
  const { t } = useLingui();
  const { run, busy, errors } = useAction(DELETE);
  const restore = useRestoreContact();
  const { id, displayName } = contact;
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
      confirm={t`Delete contact`}
      danger
      busy={busy}
      onClose={onClose}
      onConfirm={() => void remove()}
    >
      {t`They go to the trash with their whole story, and can be restored from there for 30 days.`}
      <ErrorLine errors={errors} />
    </ConfirmDialog>
  );
}
