import { useLingui } from "@lingui/react/macro";
import { Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { FormDialog } from "~/ui/FormDialog";
import type { Email, SaveReach } from "./record";
import { useSaving } from "./useSaving";

type AskEmailProps = {
  name: string;
  emails: readonly Email[];
  onSave: SaveReach;
  onClose: () => void;
};

/** Asks once for an address that is missing, and keeps it. Once it is kept, what needed it goes on. */
export function AskEmail({ name, emails, onSave, onClose }: AskEmailProps) {
  const { t } = useLingui();
  const [address, setAddress] = useState("");
  const { save, errors, busy } = useSaving(onSave);
  const path = `emails.${emails.length}`;
  const submit = () => save({ emails: [...emails, { address: address.trim(), main: emails.length === 0 }] });
  return (
    <FormDialog
      opened
      title={t`Which e-mail address does ${name} have?`}
      submit={t`Keep and go on`}
      busy={busy}
      dirty={address !== ""}
      error={errors.beyond([path])}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">{t`There is none on the card yet. This one will be kept there.`}</Text>
        <TextInput
          type="email"
          label={t`E-mail`}
          autoComplete="off"
          data-autofocus
          value={address}
          error={errors.within(path)}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
      </Stack>
    </FormDialog>
  );
}
