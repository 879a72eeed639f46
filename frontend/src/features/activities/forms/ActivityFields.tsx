import { useLingui } from "@lingui/react/macro";
import { Textarea, TextInput } from "@mantine/core";
import { CallFields } from "./CallFields";
import { FurtherFields } from "./FurtherFields";
import type { FieldsProps } from "./form";
import styles from "./forms.module.css";
import { MeetingFields } from "./MeetingFields";
import { NextField } from "./NextField";
import { TimeFields } from "./TimeFields";
import type { Words } from "./useWords";
import { type Staff, WhoFields } from "./WhoFields";
import { WordFields } from "./WordFields";

type ActivityFieldsProps = FieldsProps & {
  words: Words;
  staff: Staff;
  /** Whether the viewer works with tickets. */
  tickets: boolean;
  /** What is done is locked. */
  locked: boolean;
  /** After the times: what speaks against them. */
  warning: React.ReactNode;
};

/** All fields of an activity of this kind. */
export function ActivityFields({ words, staff, tickets, locked, warning, ...fields }: ActivityFieldsProps) {
  const { t } = useLingui();
  const { kind, form, at } = fields;
  return (
    <fieldset className={styles.fields} disabled={locked}>
      <TextInput
        required
        label={t`Subject`}
        autoComplete="off"
        data-autofocus
        {...form.getInputProps("subject")}
        error={at("subject")}
      />
      <TimeFields {...fields} />
      {warning}
      {/* drawn anew for another kind: what is required is another */}
      <WhoFields key={kind} {...fields} staff={staff} />
      {kind === "PHONE_MEETING" && <CallFields {...fields} />}
      {kind === "MEETING" && <MeetingFields {...fields} words={words} />}
      <Textarea
        label={t`Note`}
        autosize
        minRows={2}
        maxRows={12}
        {...form.getInputProps("note")}
        error={at("note")}
      />
      <div className={styles.more}>
        <WordFields {...fields} words={words} />
        <FurtherFields {...fields} words={words} tickets={tickets} />
        <NextField {...fields} />
      </div>
    </fieldset>
  );
}
