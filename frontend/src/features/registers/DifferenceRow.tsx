import { useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import styles from "./LookupAnswer.module.css";
import type { Difference } from "./takeOver";
import { FIELD_WORDS } from "./words";

type DifferenceRowProps = { difference: Difference; ticked: boolean; onTick: (on: boolean) => void };

/** One field: ours, and what would stand there instead. */
export function DifferenceRow({ difference, ticked, onTick }: DifferenceRowProps) {
  const { t, i18n } = useLingui();
  const { field, ours, theirs } = difference;
  return (
    <li>
      <label className={styles.difference}>
        <Checkbox size="xs" checked={ticked} onChange={(event) => onTick(event.currentTarget.checked)} />
        <span className={styles.field}>{i18n._(FIELD_WORDS[field])}</span>
        <span className={styles.values}>
          <span className="visually-hidden">{t`In the register:`} </span>
          <span>{theirs}</span>
          {ours && (
            <span className={styles.ours}>
              <span>{t`Here:`}</span> {ours}
            </span>
          )}
        </span>
      </label>
    </li>
  );
}
