import { useLingui } from "@lingui/react/macro";
import { notifications } from "@mantine/notifications";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { tellUndo } from "~/ui/record/tellUndo";
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

/** Deletes a file at once; for a while one press brings it back. */
export function useFileDelete(): (file: FileRecord) => Promise<void> {
  const { t } = useLingui();
  const deleting = useAction(DELETE);
  const restoring = useAction(RESTORE);
  return async ({ id, name }) => {
    const input = { id };
    const { text } = (await deleting.run({ input })).errors;
    if (text !== undefined) {
      notifications.show({ color: "red", message: text, closeButtonProps: { "aria-label": t`Close` } });
      return;
    }
    tellUndo(t`“${name}” is deleted`, async () => ({
      refused: (await restoring.run({ input })).errors.text,
    }));
  };
}
