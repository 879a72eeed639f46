import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";

const DELETE = graphql(`
  mutation NoteDelete($input: DeleteInput!) {
    noteDelete(input: $input) {
      deletedId
      userErrors { code message path }
    }
  }
`);

export function DeleteNote({ id, opened, onClose }: { id: string; opened: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const { run, errors, busy } = useAction(DELETE);
  const remove = async () => {
    const { payload } = await run({ input: { id } });
    if (payload) onClose();
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={t`Delete this note?`}
      confirm={t`Delete note`}
      danger
      busy={busy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      {errors.text ?? t`The timeline keeps that there was a note, not what it said.`}
    </ConfirmDialog>
  );
}
