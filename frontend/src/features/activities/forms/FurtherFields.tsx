import { useLingui } from "@lingui/react/macro";
import { Checkbox, MultiSelect, Select } from "@mantine/core";
import { minutesWords } from "../minutesWords";
import type { FieldsProps } from "./form";
import styles from "./forms.module.css";
import { TicketField } from "./TicketField";
import type { Words } from "./useWords";

const REMINDERS = [0, 5, 10, 15, 30, 60, 120, 1440, 2880, 10_080];
const MOST_REMINDERS = 5;

/** Project, ticket, when to remind, and whether it stands in the calendar. */
export function FurtherFields({
  form,
  at,
  words,
  tickets,
}: FieldsProps & { words: Words; tickets: boolean }) {
  const { t } = useLingui();
  const { values } = form;
  const minutes = [...new Set([...REMINDERS, ...values.reminders])].toSorted((one, other) => one - other);
  return (
    <>
      <div className={styles.pair}>
        <Select
          label={t`Project`}
          placeholder={t`none`}
          searchable
          clearable
          clearButtonProps={{ "aria-label": t`Clear` }}
          data={words.projects.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps("projectId")}
          error={at("projectId")}
        />
        {tickets && (
          <TicketField
            value={values.ticket}
            error={at("ticketId")}
            onChange={(ticket) => form.setFieldValue("ticket", ticket)}
          />
        )}
      </div>
      <div className={styles.pair}>
        <MultiSelect
          label={t`Remind`}
          placeholder={values.reminders.length === 0 ? t`not at all` : ""}
          maxValues={MOST_REMINDERS}
          data={minutes.map((one) => ({
            value: String(one),
            label: one === 0 ? t`when it begins` : t`${minutesWords(one)} before`,
          }))}
          value={values.reminders.map(String)}
          onChange={(chosen) => form.setFieldValue("reminders", chosen.map(Number))}
          error={at("reminders")}
        />
        <Checkbox
          mt={26}
          label={t`Show in the calendar`}
          {...form.getInputProps("inCalendar", { type: "checkbox" })}
        />
      </div>
    </>
  );
}
