import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import styles from "./ColumnTable.module.css";
import type { ImportView } from "./importQuery";
import type { Mapping } from "./mapping";
import { type Field, useFields } from "./useFields";

const LEFT_OUT = "-";
const SAMPLES = 3;

type ColumnTableProps = {
  crmId: string;
  columns: ImportView["columns"];
  mapping: Mapping;
  onAssign: (at: number, field: string | null) => void;
};

/** Each column of the file with a few of its values, and what becomes of it. */
export function ColumnTable({ crmId, columns, mapping, onAssign }: ColumnTableProps) {
  const { t } = useLingui();
  const fields = useFields(crmId);
  if (fields.length === 0) return null;
  const own = fields.filter(({ key }) => !isCustom(key)).map(optionOf);
  const custom = fields.filter(({ key }) => isCustom(key)).map(optionOf);
  const options = [
    { value: LEFT_OUT, label: t`Leave out` },
    ...own,
    ...(custom.length > 0 ? [{ group: t`Additional fields`, items: custom }] : []),
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

const isCustom = (key: string) => key.startsWith("custom:");

const optionOf = ({ key, label, required }: Field) => ({
  value: key,
  label: required ? `${label} *` : label,
});
