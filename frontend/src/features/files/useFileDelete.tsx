import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";
import type { FileRecord } from "./file";

const DELETE = graphql(`
  mutation FileDelete($input: DeleteInput!) {
    fileDelete(input: $input) { deletedId userErrors { code message path } }
  }
`);

const RESTORE = graphql(`
  mutation FileRestore($input: DeleteInput!) {
    fileRestore(input: $input) { file { id ...FileParts } userErrors { code message path } }
  }
`);

const UNDO_MS = 12_000;

/** Deletes a file at once; for a while one press brings it back. */
export function useFileDelete(): (file: FileRecord) => Promise<void> {
  const { t } = useLingui();
  const deleting = useAction(DELETE);
  const restoring = useAction(RESTORE);
  const closeButtonProps = { "aria-label": t`Close` };

  const complain = ({ text }: UserErrors) => {
    if (text !== undefined) notifications.show({ color: "red", message: text, closeButtonProps });
  };
  const undo = async (id: string, notice: string) => {
    notifications.hide(notice);
    complain((await restoring.run({ input: { id } })).errors);
  };
  return async ({ id, name }) => {
    const { errors } = await deleting.run({ input: { id } });
    if (errors.all.length > 0) {
      complain(errors);
      return;
    }
    const notice = `deleted ${id}`;
    notifications.show({
      id: notice,
      autoClose: UNDO_MS,
      closeButtonProps,
      title: t`“${name}” is deleted`,
      message: (
        <Button variant="default" size="compact-sm" onClick={() => void undo(id, notice)}>{t`Undo`}</Button>
      ),
    });
  };
}
