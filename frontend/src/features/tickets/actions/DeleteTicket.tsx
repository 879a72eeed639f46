import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { ErrorLine } from "~/ui/ErrorLine";

const DELETE = graphql(`
  mutation TicketDelete($input: DeleteInput!) {
    ticketDelete(input: $input) { deletedId userErrors { code message path } }
  }
`);

type DeleteTicketProps = {
  ticket: { id: string; title: string };
  onClose: () => void;
  onDeleted: () => void;
};

export function DeleteTicket({ ticket, onClose, onDeleted }: DeleteTicketProps) {
  const { t } = useLingui();
  const { run, errors, busy } = useAction(DELETE);
  const remove = async () => {
    const { payload } = await run({ input: { id: ticket.id } });
    if (payload) onDeleted();
  };
  return (
    <ConfirmDialog
      opened
      title={t`Delete ${ticket.title}?`}
      confirm={t`Delete ticket`}
      danger
      busy={busy}
      onClose={onClose}
      onConfirm={() => void remove()}
    >
      {t`Its comments and files go with it. Its number is never given again.`}
      <ErrorLine errors={errors} />
    </ConfirmDialog>
  );
}
