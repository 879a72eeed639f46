import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { ErrorLine } from "~/ui/ErrorLine";
import { tellUndo } from "~/ui/record/tellUndo";
import type { Opened } from "./opened";
import { useRestoreOrganization } from "./useRestoreOrganization";

const DELETE = graphql(`
  mutation OrganizationDelete($input: DeleteInput!) {
    organizationDelete(input: $input) { deletedId userErrors { code message path } }
  }
`);

type DeleteOrganizationProps = {
  organization: { id: string; displayName: string };
  onClose: () => void;
  onDeleted: () => void;
  onRestored: (organization: Opened) => void;
};

/** To the trash, and out again while one still thinks of it. */
export function DeleteOrganization(props: DeleteOrganizationProps) {
  const { organization, onClose, onDeleted, onRestored } = props;
  const { t } = useLingui();
  const { run, busy, errors } = useAction(DELETE);
  const restore = useRestoreOrganization();
  const { id, displayName } = organization;
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
      confirm={t`Delete organization`}
      danger
      busy={busy}
      onClose={onClose}
      onConfirm={() => void remove()}
    >
      {t`It goes to the trash with its whole story, and can be restored from there for 30 days. Its contacts and the organizations below it stay.`}
      <ErrorLine errors={errors} />
    </ConfirmDialog>
  );
}
