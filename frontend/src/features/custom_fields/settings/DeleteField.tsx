import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import type { Definition } from "./definition";
import { useRestore } from "./useRestore";

const DELETE = graphql(`
  mutation CustomFieldDelete($input: DeleteInput!) {
    customFieldDelete(input: $input) { deletedId valueCount userErrors { code message path } }
  }
`);

type DeleteFieldProps = {
  field: Definition;
  opened: boolean;
  onClose: () => void;
  onReload: () => Promise<void>;
};

const UNDO_MS = 12_000;

/** Says what goes with a field before it goes; for a while one press takes it back. */
export function DeleteField({ field, opened, onClose, onReload }: DeleteFieldProps) {
  const { t } = useLingui();
  const { id, name, valueCount } = field;
  const { run, errors, busy } = useAction(DELETE);
  const { restore } = useRestore(onReload);
  const undo = async (notice: string) => {
    notifications.hide(notice);
    const refused = await restore(id);
    if (refused.text !== undefined) notifications.show({ color: "red", message: refused.text });
  };
  const remove = async () => {
    const { payload } = await run({ input: { id } });
    if (!payload) return;
    onClose();
    const notice = `deleted ${id}`;
    notifications.show({
      id: notice,
      autoClose: UNDO_MS,
      closeButtonProps: { "aria-label": t`Close` },
      title: t`“${name}” is deleted`,
      message: (
        <Button variant="default" size="compact-sm" onClick={() => void undo(notice)}>{t`Undo`}</Button>
      ),
    });
    await onReload();
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={t`Delete “${name}”?`}
      confirm={t`Delete field`}
      danger
      busy={busy}
      onClose={onClose}
      onConfirm={() => void remove()}
    >
      {errors.text ?? (
        <>
          {valueCount === 0 ? (
            <Trans>It is empty everywhere.</Trans>
          ) : (
            <Plural value={valueCount} one="# value goes with it." other="# values go with it." />
          )}{" "}
          <Trans>It can be restored under “Deleted fields”.</Trans>
        </>
      )}
    </ConfirmDialog>
  );
}
