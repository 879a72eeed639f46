import { useLingui } from "@lingui/react/macro";
import { Checkbox, Input, NumberInput, Select, TextInput } from "@mantine/core";
import type { FieldsProps } from "./form";
import styles from "./forms.module.css";
import { type Next, TOMORROW } from "./values";

/** Whether saving plans an analogous one, and when that is. */
export function NextField({ form, at }: FieldsProps) {
  const { t } = useLingui();
  const { next, startsAt } = form.values;
  const error = at("next");
  const set = (part: Partial<Next>) => form.setFieldValue("next", { ...(next ?? TOMORROW), ...part });
  return (
    <div>
      <div className={styles.next}>
        <Checkbox
          label={t`Plan the next one in`}
          checked={next !== null}
          onChange={({ currentTarget }) =>
            form.setFieldValue("next", currentTarget.checked ? TOMORROW : null)
          }
        />
        {next !== null && (
          <>
            {next.unit !== "at" && (
              <NumberInput
                aria-label={t`How much later`}
                className={styles.count ?? ""}
                min={1}
                max={999}
                allowDecimal={false}
                value={next.count}
                error={error !== undefined}
                onChange={(count) => set({ count: typeof count === "number" ? count : "" })}
              />
            )}
            <Select
              aria-label={t`Unit`}
              className={styles.unit ?? ""}
              allowDeselect={false}
              data={[
                { value: "hours", label: t({ context: "next in", message: "hours" }) },
                { value: "days", label: t({ context: "next in", message: "days" }) },
                { value: "weeks", label: t({ context: "next in", message: "weeks" }) },
                { value: "at", label: t`at a time…` },
              ]}
              value={next.unit}
              onChange={(unit) => unit && set({ unit, at: next.at || startsAt })}
            />
            {next.unit === "at" && (
              <TextInput
                type="datetime-local"
                aria-label={t`When the next one begins`}
                value={next.at}
                error={error !== undefined}
                onChange={({ currentTarget }) => set({ at: currentTarget.value })}
              />
            )}
          </>
        )}
      </div>
      {error !== undefined && <Input.Error role="alert">{error}</Input.Error>}
    </div>
  );
}
