import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import type { PersonType } from "~/gql/graphql";
import { PERSON_TYPES } from "./kinds";
import styles from "./PersonTypeFilter.module.css";

type PersonTypeFilterProps = { value: PersonType | null; onChange: (type: PersonType | null) => void };

/** Shows only people of one type, or those in the archive. */
export function PersonTypeFilter({ value, onChange }: PersonTypeFilterProps) {
  const { t, i18n } = useLingui();
  return (
    <Select
      className={styles.filter ?? ""}
      aria-label={t`Person type`}
      placeholder={t`All types`}
      clearable
      clearButtonProps={{ "aria-label": t`Clear` }}
      data={Object.entries(PERSON_TYPES).map(([type, words]) => ({ value: type, label: i18n._(words) }))}
      value={value}
      onChange={(type) => onChange(type as PersonType | null)}
    />
  );
}
