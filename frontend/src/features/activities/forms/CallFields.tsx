import { useLingui } from "@lingui/react/macro";
import { Autocomplete, SegmentedControl } from "@mantine/core";
import type { FieldsProps } from "./form";
import styles from "./forms.module.css";
import { useNumbers } from "./useNumbers";

/** Which number is called, and who dials. */
export function CallFields({ form, at }: FieldsProps) {
  const { t } = useLingui();
  const { organization, people, mode } = form.values;
  const numbers = useNumbers(people[0]?.id ?? organization?.id ?? null);
  const error = at("mode");
  return (
    <>
      <Autocomplete
        size="sm"
        type="tel"
        required
        label={t`Number`}
        placeholder={t`Choose one of theirs, or type another`}
        // all of them, whatever is chosen: they are there to be changed to
        filter={({ options }) => options}
        // not by itself: it would lie over what is wrong with the number
        openOnFocus={false}
        data={numbers}
        {...form.getInputProps("number")}
        // also one that is proposed
        value={form.values.number}
        error={at("number")}
      />
      <div>
        <SegmentedControl
          fullWidth
          aria-label={t`Who dials`}
          value={mode}
          data={[
            { value: "MANUAL", label: t`Somebody dials` },
            { value: "AUTOMATIC", label: t`Dialled automatically` },
          ]}
          onChange={(value) => form.setFieldValue("mode", value)}
        />
        {mode === "AUTOMATIC" && (
          <p className={styles.hint}>
            {t`Dialled between these times by the rules of the project, which has to be chosen.`}
          </p>
        )}
        {error !== undefined && (
          <p role="alert" tabIndex={-1} className={styles.error}>
            {error}
          </p>
        )}
      </div>
    </>
  );
}
