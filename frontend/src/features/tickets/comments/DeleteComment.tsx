import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";

const DELETE = graphql(`
  mutation TicketCommentDelete($input: DeleteInput!) {
    ticketCommentDelete(input: $input) {
      deletedId
      userErrors { code message path }
    }
  }
`);

type DeleteCommentProps = { id: string; onDeleted: () => void; onClose: () => void };

export function DeleteComment({ id, onDeleted, onClose }: DeleteCommentProps) {
  const { t } = useLingui();
  const { run, errors, busy } = useAction(DELETE);
  const remove = async () => {
    const { payload } = await run({ input: { id } });
    if (!payload) return;
    onClose();
    onDeleted();
  };
  return (
    <ConfirmDialog
      opened
      title={t`Delete this comment?`}
      confirm={t`Delete comment`}
      danger
      busy={busy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      {errors.text ?? t`The ticket keeps that there was a comment, not what it said.`}
    </ConfirmDialog>
  );
}
