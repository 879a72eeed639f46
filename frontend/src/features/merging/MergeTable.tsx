import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { type Choices, sorted } from "./choices";
import { MergeHead } from "./MergeHead";
import { MergeRow } from "./MergeRow";
import styles from "./MergeTable.module.css";
import type { Field, Merged, Moved } from "./merge";

type MergeTableProps = {
  records: readonly Merged[];
  keep: string;
  fields: readonly Field[];
  moved: readonly Moved[];
  choices: Choices;
  disabled: boolean;
  onKeep: (id: string) => void;
  onChoose: (field: string, recordId: string) => void;
};

/** A column a record; in each row one value is chosen. On a phone the columns lie below each other. */
export function MergeTable(props: MergeTableProps) {
  const { records, keep, fields, moved, choices, disabled, onKeep, onChoose } = props;
  const { t } = useLingui();
  const [differing, same] = sorted(fields);
  const row = (field: Field) => (
    <MergeRow
      key={field.key}
      field={field}
      records={records}
      choices={choices}
      onChoose={(id) => onChoose(field.key, id)}
    />
  );
  const survivor = records.find(({ id }) => id === keep)?.displayName ?? "";
  return (
    <fieldset
      className={styles.table}
      disabled={disabled}
      style={{ "--records": records.length } as React.CSSProperties}
    >
      <legend className="visually-hidden">{t`What survives`}</legend>
      <MergeHead records={records} keep={keep} onKeep={onKeep} />
      {differing.length > 0 ? (
        differing.map(row)
      ) : (
        <p className={styles.quiet}>{t`Nothing contradicts: all values survive.`}</p>
      )}
      {same.length > 0 && (
        <details className={styles.same}>
          <summary className={styles.fold}>
            {plural(same.length, {
              one: "# field without a contradiction",
              other: "# fields without a contradiction",
            })}
          </summary>
          {same.map(row)}
        </details>
      )}
      {moved.length > 0 && (
        <section className={styles.moved}>
          <h3 className={styles.movedTitle}>{t`Moves to ${survivor}`}</h3>
          <ul className={styles.counts}>
            {moved.map(({ label, count }) => (
              <li key={label} className={styles.count}>
                {label} <strong>{count}</strong>
              </li>
            ))}
          </ul>
        </section>
      )}
    </fieldset>
  );
}
