import { useLingui } from "@lingui/react/macro";
import { Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { PhoneKind } from "~/gql/graphql";
import { PHONE_KINDS } from "~/lib/phoneKinds";
import { kindsFor, type Use } from "~/lib/phoneUse";
import { FormDialog } from "~/ui/FormDialog";
import { type Phone, phoneInput, type SaveReach } from "./record";
import { useSaving } from "./useSaving";

type AskNumberProps = {
  name: string;
  use: Use;
  phones: readonly Phone[];
  onSave: SaveReach;
  onClose: () => void;
};

/** Asks once for a number that is missing, and keeps it. Once it is kept, what needed it goes on. */
export function AskNumber({ name, use, phones, onSave, onClose }: AskNumberProps) {
  const { t, i18n } = useLingui();
  const kinds = kindsFor(use);
  const [number, setNumber] = useState("");
  const [kind, setKind] = useState<PhoneKind>(kinds[0] ?? "MOBILE");
  const { save, errors, busy } = useSaving(onSave);
  const path = `phones.${phones.length}`;
  const submit = () => {
    const main = phones.length === 0 && use !== "fax";
    return save({ phones: [...phones.map(phoneInput), { number: number.trim(), kind, main }] });
  };
  return (
    <FormDialog
      opened
      title={use === "fax" ? t`Which fax number does ${name} have?` : t`Which number does ${name} have?`}
      submit={t`Keep and go on`}
      busy={busy}
      dirty={number !== ""}
      error={errors.beyond([path])}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">{t`There is none on the card yet. This one will be kept there.`}</Text>
        <SimpleGrid cols={2} spacing="sm">
          <TextInput
            type="tel"
            label={t`Number`}
            autoComplete="off"
            data-autofocus
            value={number}
            error={errors.within(path)}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <Select
            label={t`Kind`}
            allowDeselect={false}
            value={kind}
            data={kinds.map((value) => ({ value, label: i18n._(PHONE_KINDS[value]) }))}
            onChange={(next) => setKind(next as PhoneKind)}
          />
        </SimpleGrid>
      </Stack>
    </FormDialog>
  );
}
