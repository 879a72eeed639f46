import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import type { FieldsProps } from "./form";
import styles from "./forms.module.css";
import { offered, type Words } from "./useWords";

/** What it is sorted by: type, priority, category. */
export function WordFields({ form, at, words }: FieldsProps & { words: Words }) {
  const { t } = useLingui();
  const { values } = form;
  const lists = [
    { field: "typeId", label: t`Type`, data: offered(words.types, values.typeId) },
    { field: "priorityId", label: t`Priority`, data: offered(words.priorities, values.priorityId) },
    { field: "categoryId", label: t`Category`, data: offered(words.categories, values.categoryId) },
  ] as const;
  return (
    <div className={styles.triple}>
      {lists.map(({ field, label, data }) => (
        <Select
          key={field}
          label={label}
          placeholder={t`none`}
          clearable
          clearButtonProps={{ "aria-label": t`Clear` }}
          data={data}
          {...form.getInputProps(field)}
          error={at(field)}
        />
      ))}
    </div>
  );
}
