import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import styles from "./ColumnTable.module.css";
import type { ImportView } from "./importQuery";
import type { Mapping } from "./mapping";
import { useFields } from "./useFields";

const LEFT_OUT = "-";
const SAMPLES = 3;

type ColumnTableProps = {
  columns: ImportView["columns"];
  mapping: Mapping;
  onAssign: (at: number, field: string | null) => void;
};

/** Each column of the file with a few of its values, and what becomes of it. */
export function ColumnTable({ columns, mapping, onAssign }: ColumnTableProps) {
  const { t } = useLingui();
  const fields = useFields();
  if (fields.length === 0) return null;
  const options = [
    { value: LEFT_OUT, label: t`Leave out` },
    ...fields.map(({ key, label, required }) => ({ value: key, label: required ? `${label} *` : label })),
  ];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t`Column of the file`}</th>
          <th scope="col">{t`Becomes`}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ index, heading, samples }, at) => (
          <tr key={index} data-left-out={mapping[at] === null || undefined}>
            <th scope="row">
              <span className={styles.heading}>{heading || t`(no heading)`}</span>
              <span className={styles.samples}>
                {samples.slice(0, SAMPLES).join(" · ") || t`nothing in it`}
              </span>
            </th>
            <td>
              <Select
                aria-label={t`What “${heading}” becomes`}
                searchable
                selectFirstOptionOnChange
                onFocus={(event) => event.currentTarget.select()}
                allowDeselect={false}
                nothingFoundMessage={t`No such field`}
                data={options}
                value={mapping[at] ?? LEFT_OUT}
                onChange={(key) => onAssign(at, key === LEFT_OUT ? null : key)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
