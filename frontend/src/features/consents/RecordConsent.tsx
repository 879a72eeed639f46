import { useLingui } from "@lingui/react/macro";
import { Select, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { graphql, readFragment } from "~/gql";
import type { ConsentChannel } from "~/gql/graphql";
import { CHANNEL_WORDS } from "~/lib/enumWords";
import { useAction } from "~/lib/graphql/useAction";
import { localOf, momentOf } from "~/lib/localTime";
import { FormDialog } from "~/ui/FormDialog";
import { CONSENT, type ConsentState } from "./consent";

const RECORD = graphql(`
  mutation ConsentRecord($input: ConsentInput!) {
    consentRecord(input: $input) {
      contact { id consents { id ...ConsentStateParts } }
      userErrors { code message path }
    }
  }
`);

type Said = { at: string; channel: ConsentChannel; wording: string; remark: string };

const FIELDS = ["at", "channel", "wording", "remark"];

type RecordConsentProps = {
  contactId: string;
  state: ConsentState;
  /** What was said: given, or withdrawn. */
  granted: boolean;
  onClose: () => void;
};

/** Records what a contact said about a consent: when, how, and to which text. */
export function RecordConsent({ contactId, state, granted, onClose }: RecordConsentProps) {
  const { t, i18n } = useLingui();
  const last = readFragment(CONSENT, state.current ?? null);
  const { run, errors, busy } = useAction(RECORD);
  const [now] = useState(() => localOf(new Date()));
  const form = useForm<Said>({
    initialValues: {
      at: now,
      channel: "PHONE",
      wording: last?.wording ?? "",
      remark: "",
    },
  });
  const { kind } = state;
  // nobody withdraws what they never gave
  const refusal = last ? t`${kind.name}: consent withdrawn` : t`${kind.name}: consent refused`;
  const submit = async () => {
    const { at, wording, remark, channel } = form.values;
    const said = { at: momentOf(at), channel, wording: wording.trim(), remark: remark.trim() };
    const { payload } = await run({ input: { contactId, kindId: kind.id, granted, ...said } });
    if (payload) onClose();
  };
  return (
    <FormDialog
      opened
      title={granted ? t`${kind.name}: consent granted` : refusal}
      submit={t`Record`}
      busy={busy}
      dirty={form.isDirty()}
      error={errors.besides(FIELDS)}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput
            type="datetime-local"
            label={t`When`}
            {...form.getInputProps("at")}
            error={errors.at("at")}
          />
          <Select
            label={t`How`}
            allowDeselect={false}
            data={Object.entries(CHANNEL_WORDS).map(([value, words]) => ({ value, label: i18n._(words) }))}
            data-autofocus
            {...form.getInputProps("channel")}
            error={errors.at("channel")}
          />
        </SimpleGrid>
        <TextInput
          label={t`Version of the wording`}
          placeholder={t`such as 2026-01`}
          autoComplete="off"
          {...form.getInputProps("wording")}
          error={errors.at("wording")}
        />
        <Textarea
          label={t`Remark`}
          autosize
          minRows={2}
          {...form.getInputProps("remark")}
          error={errors.at("remark")}
        />
      </Stack>
    </FormDialog>
  );
}
