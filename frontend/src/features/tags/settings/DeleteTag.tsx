import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";

const DELETE = graphql(`
  mutation TagDelete($input: DeleteInput!) {
    tagDelete(input: $input) { deletedId userErrors { code message path } }
  }
`);

type DeleteTagProps = { tag: { id: string; name: string }; onDeleted: () => void };

export function DeleteTag({ tag, onDeleted }: DeleteTagProps) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const { run, errors, busy } = useAction(DELETE);
  const remove = async () => {
    const { payload } = await run({ input: { id: tag.id } });
    if (!payload) return;
    setAsking(false);
    onDeleted();
  };
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        onClick={() => setAsking(true)}
      >{t`Delete tag`}</Button>
      <ConfirmDialog
        opened={asking}
        title={t`Delete “${tag.name}”?`}
        confirm={t`Delete tag`}
        danger
        busy={busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void remove()}
      >
        {errors.text ?? t`It will be taken off every contact that carries it.`}
      </ConfirmDialog>
    </>
  );
}
