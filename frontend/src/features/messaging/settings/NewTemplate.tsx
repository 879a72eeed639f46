import { useLingui } from "@lingui/react/macro";
import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { graphql } from "~/gql";
import type { MessageChannel } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { ALL_CHANNELS, CHANNELS } from "../channels";
import type { Field } from "../compose/FieldMenu";
import { type CrmChoice, TemplateForm } from "./TemplateForm";
import { BLANK } from "./template";

const CREATE = graphql(`
  mutation MessageTemplateCreate($input: MessageTemplateInput!) {
    messageTemplateCreate(input: $input) {
      messageTemplate { id ...MessageTemplateParts }
      userErrors { code message path }
    }
  }
`);

type NewTemplateProps = {
  crms: readonly CrmChoice[];
  fields: readonly Field[];
  onCreated: (id: string) => void;
};

/** A new template: first for which way, which stays, then what it says. */
export function NewTemplate({ crms, fields, onCreated }: NewTemplateProps) {
  const { t, i18n } = useLingui();
  const [channel, setChannel] = useState<MessageChannel>("EMAIL");
  const { run, errors, busy } = useAction(CREATE);
  return (
    <TemplateForm
      key={channel}
      channel={channel}
      before={BLANK}
      crms={crms}
      fields={fields}
      head={
        <SegmentedControl
          size="xs"
          aria-label={t`Way`}
          value={channel}
          data={ALL_CHANNELS.map((one) => ({ value: one, label: i18n._(CHANNELS[one].label) }))}
          onChange={setChannel}
        />
      }
      errors={errors}
      busy={busy}
      onSave={async (values) => {
        const { payload } = await run({ input: { channel, ...values } });
        const id = payload?.messageTemplate?.id;
        if (id !== undefined) onCreated(id);
        return id !== undefined;
      }}
    />
  );
}
