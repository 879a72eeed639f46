import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import styles from "./OrganizationFilters.module.css";
import type { WordGroup } from "./useWordGroups";

type WordFilterProps = {
  label: string;
  /** What is said while nothing is chosen. */
  all: string;
  groups: readonly WordGroup[];
  value: string | null;
  onChange: (id: string | null) => void;
};

/** Shows only what has one stage or one tag; not there while no Crm has any. */
export function WordFilter({ label, all, groups, value, onChange }: WordFilterProps) {
  const { t } = useLingui();
  const [first, ...others] = groups;
  if (!first) return null;
  return (
    <Select
      className={styles.filter ?? ""}
      aria-label={label}
      placeholder={all}
      clearable
      clearButtonProps={{ "aria-label": t`Clear` }}
      searchable
      data={others.length === 0 ? first.items : [...groups]}
      value={value}
      onChange={onChange}
    />
  );
}
