import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import type { Relation } from "./relation";

const DELETE = graphql(`
  mutation RelationDelete($input: DeleteInput!) {
    relationDelete(input: $input) { deletedId userErrors { code message path } }
  }
`);

type DeleteRelationProps = { relation: Relation; opened: boolean; onClose: () => void };

export function DeleteRelation({ relation: { id, contact }, opened, onClose }: DeleteRelationProps) {
  const { t } = useLingui();
  const { run, errors, busy } = useAction(DELETE);
  const remove = async () => {
    const { payload } = await run({ input: { id } });
    if (payload) onClose();
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={t`Delete the relation to ${contact.displayName}?`}
      confirm={t`Delete relation`}
      danger
      busy={busy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      {errors.text ?? t`It goes from both cards; the people stay.`}
    </ConfirmDialog>
  );
}
