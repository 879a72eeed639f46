import { useLingui } from "@lingui/react/macro";
import { Checkbox, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ListKind } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { FormDialog } from "~/ui/FormDialog";
import { CREATE } from "./actions";
import type { Kept } from "./kept";

type SaveViewProps = {
  list: ListKind;
  kept: Kept;
  mayShare: boolean;
  onSaved: (id: string) => void;
  onClose: () => void;
};

/** Keeps the list as it is shown now under a name. */
export function SaveView({ list, kept, mayShare, onSaved, onClose }: SaveViewProps) {
  const { t } = useLingui();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const { run, errors, busy } = useAction(CREATE);
  const save = async () => {
    const { payload } = await run({ input: { list, name, shared, ...kept } });
    if (payload?.view) onSaved(payload.view.id);
  };
  return (
    <FormDialog
      opened
      title={t`Save as a view`}
      submit={t`Save view`}
      busy={busy}
      dirty={name.trim() !== ""}
      error={errors.besides(["name"])}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Stack gap="sm">
        <TextInput
          label={t`Name`}
          data-autofocus
          maxLength={80}
          value={name}
          error={errors.at("name")}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        {mayShare && (
          <Checkbox
            label={t`Share it with everybody`}
            checked={shared}
            onChange={({ currentTarget }) => setShared(currentTarget.checked)}
          />
        )}
      </Stack>
    </FormDialog>
  );
}
