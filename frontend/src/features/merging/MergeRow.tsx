import { useLingui } from "@lingui/react/macro";
import { Avatar } from "~/ui/Avatar";
import { CheckIcon } from "~/ui/icons";
import { type Choices, chosenOf } from "./choices";
import styles from "./MergeTable.module.css";
import type { Field, Merged } from "./merge";

type MergeRowProps = {
  field: Field;
  records: readonly Merged[];
  choices: Choices;
  onChoose: (recordId: string) => void;
};

/** One field: everybody's value, of which one is chosen. */
export function MergeRow({ field, records, choices, onChoose }: MergeRowProps) {
  const { t } = useLingui();
  const chosen = chosenOf(field, choices);
  return (
    <div className={styles.row} role="radiogroup" aria-label={field.label}>
      <span className={styles.label}>{field.label}</span>
      {records.map(({ id, displayName, initials, avatar }) => {
        const value = field.values.find(({ recordId }) => recordId === id);
        return (
          <label key={id} className={styles.value} data-chosen={id === chosen || undefined}>
            <input
              type="radio"
              name={`merge-${field.key}`}
              className={styles.radio}
              checked={id === chosen}
              onChange={() => onChoose(id)}
            />
            <span className={styles.whose} title={displayName}>
              <Avatar name={displayName} initials={initials} src={avatar?.small} />
            </span>
            {field.key === "avatar" && value?.text ? (
              <Avatar name={displayName} initials={initials} src={avatar?.small} size="lg" />
            ) : (
              <span className={styles.text} data-empty={!value?.text || undefined}>
                {value?.colour && (
                  <i className={styles.dot} style={{ background: value.colour }} aria-hidden />
                )}
                {value?.text || t`empty`}
              </span>
            )}
            <span className="visually-hidden">, {displayName}</span>
            <CheckIcon size={15} className={styles.check} aria-hidden />
          </label>
        );
      })}
    </div>
  );
}
