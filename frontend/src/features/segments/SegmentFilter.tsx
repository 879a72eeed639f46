import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import styles from "./SegmentFilter.module.css";
import type { SegmentGroup } from "./useSegmentGroups";

type SegmentFilterProps = {
  groups: SegmentGroup[];
  value: string | null;
  onChange: (segmentId: string | null) => void;
};

/** Shows only the contacts of one segment; not there while no Crm has any. */
export function SegmentFilter({ groups, value, onChange }: SegmentFilterProps) {
  const { t } = useLingui();
  const [first, ...others] = groups;
  if (!first) return null;
  return (
    <Select
      className={styles.filter ?? ""}
      aria-label={t`Segment`}
      placeholder={t`All segments`}
      clearable
      clearButtonProps={{ "aria-label": t`Clear` }}
      data={others.length === 0 ? first.items : groups}
      value={value}
      onChange={onChange}
    />
  );
}
