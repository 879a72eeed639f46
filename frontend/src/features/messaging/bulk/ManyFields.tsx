import { useLingui } from "@lingui/react/macro";
import { SegmentedControl } from "@mantine/core";
import type { MessageChannel } from "~/gql/graphql";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { isBlank } from "~/ui/richText/html";
import { CHANNELS } from "../channels";
import { BodyField } from "../compose/BodyField";
import type { Letter } from "../compose/draft";
import { SignatureLine } from "../compose/SignatureLine";
import { SmsCounter } from "../compose/SmsCounter";
import { SubjectField } from "../compose/SubjectField";
import { TemplatePick } from "../compose/TemplatePick";
import type { Asked } from "../compose/useComposeData";
import styles from "./SendMany.module.css";

type ManyFieldsProps = {
  channel: MessageChannel;
  /** Those that can send. */
  offered: readonly MessageChannel[];
  texts: Omit<Asked, "reach">;
  letter: Letter;
  errors: UserErrors;
  onChannel: (channel: MessageChannel) => void;
  onChange: (part: Partial<Letter>) => void;
  onSend: () => void;
};

/** What many are to get: by which way, from which template, in which words. */
export function ManyFields(props: ManyFieldsProps) {
  const { channel, offered, texts, letter, errors, onChannel, onChange, onSend } = props;
  const { t, i18n } = useLingui();
  return (
    // the keys of the fields come up here
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.fields} onKeyDown={(event) => onKey(event, onSend)}>
      <div className={styles.top}>
        {offered.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t`Way`}
            value={channel}
            data={offered.map((one) => ({ value: one, label: i18n._(CHANNELS[one].label) }))}
            onChange={onChannel}
          />
        )}
        <TemplatePick
          channel={channel}
          templates={texts.templates}
          crmId={null}
          chosen={letter.templateId}
          overwrites={!isBlank(letter.body)}
          onChoose={onChange}
        />
      </div>
      {channel !== "SMS" && (
        <SubjectField
          focused
          subject={letter.subject}
          fields={texts.fields}
          error={errors.at("subject")}
          onChange={(subject) => onChange({ subject })}
        />
      )}
      <BodyField
        rich={channel === "EMAIL"}
        body={letter.body}
        fields={texts.fields}
        focused={channel === "SMS"}
        error={errors.within("body")}
        onChange={(body) => onChange({ body })}
        onSend={onSend}
      />
      {channel === "SMS" && <SmsCounter text={letter.body} preview={undefined} />}
      {channel === "EMAIL" && (
        <SignatureLine
          signature={texts.signature}
          added={letter.signature}
          onAdd={(signature) => onChange({ signature })}
        />
      )}
    </div>
  );
}

/** Ctrl+Enter goes on; a bare Enter in a field of one line does nothing. */
function onKey(event: React.KeyboardEvent, go: () => void): void {
  if (event.defaultPrevented || event.key !== "Enter") return;
  if (event.ctrlKey || event.metaKey) go();
  else if (!(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
}
