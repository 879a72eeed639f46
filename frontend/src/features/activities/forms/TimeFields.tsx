import { useLingui } from "@lingui/react/macro";
import { Select, TextInput } from "@mantine/core";
import { minutesWords } from "../minutesWords";
import type { FieldsProps } from "./form";
import styles from "./forms.module.css";
import { beginningAt, dueAt, minutesOf, taking } from "./times";

/** From when to when; of a task, until when and how long it takes. */
export function TimeFields({ kind, form, at }: FieldsProps) {
  const { t } = useLingui();
  const { values } = form;
  if (kind === "TASK") return <DueFields kind={kind} form={form} at={at} />;
  const call = kind === "PHONE_MEETING";
  return (
    <div className={styles.pair}>
      <TextInput
        type="datetime-local"
        required
        label={call ? t`Call from` : t`Begin`}
        value={values.startsAt}
        onChange={({ currentTarget }) => form.setValues(beginningAt(currentTarget.value, values))}
        error={at("startsAt")}
      />
      <TextInput
        type="datetime-local"
        required
        label={call ? t`Call until` : t`End`}
        {...form.getInputProps("endsAt")}
        error={at("endsAt") ?? at("minutes")}
      />
    </div>
  );
}

const LENGTHS = [0, 15, 30, 60, 120, 240, 480];

function DueFields({ form, at }: FieldsProps) {
  const { t } = useLingui();
  const { values } = form;
  const length = minutesOf(values) ?? 0;
  const lengths = LENGTHS.includes(length) ? LENGTHS : [...LENGTHS, length].toSorted((a, b) => a - b);
  return (
    <div className={styles.pair}>
      <TextInput
        type="datetime-local"
        required
        label={t`Due`}
        value={values.endsAt}
        onChange={({ currentTarget }) => form.setValues(dueAt(currentTarget.value, values))}
        error={at("endsAt") ?? at("startsAt")}
      />
      <Select
        label={t`Takes`}
        allowDeselect={false}
        data={lengths.map((one) => ({
          value: String(one),
          label: one === 0 ? t`not said` : minutesWords(one),
        }))}
        value={String(length)}
        onChange={(minutes) => form.setValues(taking(Number(minutes), values))}
        error={at("minutes")}
      />
    </div>
  );
}
