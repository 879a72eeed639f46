import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { NO_ERRORS } from "~/lib/graphql/userErrors";
import { FormDialog } from "~/ui/FormDialog";
import type { ViewDeeds } from "./useViewDeeds";
import type { View } from "./view";

type RenameViewProps = { view: View; deeds: ViewDeeds; onClose: () => void };

export function RenameView({ view, deeds, onClose }: RenameViewProps) {
  const { t } = useLingui();
  const [name, setName] = useState(view.name);
  const [errors, setErrors] = useState(NO_ERRORS);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const refused = await deeds.change(view, { name });
    setBusy(false);
    if (refused) setErrors(refused);
    else onClose();
  };
  return (
    <FormDialog
      opened
      title={t`Rename the view`}
      submit={t`Save`}
      busy={busy}
      dirty={name !== view.name}
      error={errors.besides(["name"])}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextInput
        label={t`Name`}
        data-autofocus
        maxLength={80}
        value={name}
        error={errors.at("name")}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
    </FormDialog>
  );
}
