import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import type { Meeting } from "./meeting";

const DELETE = graphql(`
  mutation PhoneMeetingDelete($input: DeleteInput!) {
    phoneMeetingDelete(input: $input) {
      deletedId
      userErrors { code message path }
    }
  }
`);

type DeleteMeetingProps = { meeting: Meeting; opened: boolean; onClose: () => void };

export function DeleteMeeting({ meeting: { id, subject }, opened, onClose }: DeleteMeetingProps) {
  const { t } = useLingui();
  const { run, errors, busy } = useAction(DELETE);
  const remove = async () => {
    const { payload } = await run({ input: { id } });
    if (payload) onClose();
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={t`Delete “${subject}”?`}
      confirm={t`Delete phone meeting`}
      danger
      busy={busy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      {errors.text ?? t`The timeline keeps that it was planned.`}
    </ConfirmDialog>
  );
}
