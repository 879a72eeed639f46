import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { formatDate } from "~/lib/format";
import { Avatar } from "~/ui/Avatar";
import styles from "./MergeTable.module.css";
import type { Merged } from "./merge";
import { numberOf } from "./telling";

type MergeHeadProps = { records: readonly Merged[]; keep: string; onKeep: (id: string) => void };

/** Who stays. The others answer to their old addresses by leading here. */
export function MergeHead({ records, keep, onKeep }: MergeHeadProps) {
  const { t, i18n } = useLingui();
  const first = useRef<HTMLInputElement>(null);
  // the dialog was there before the records: its cross has the focus by now
  useEffect(() => first.current?.focus(), []);
  return (
    <div className={styles.head} role="radiogroup" aria-label={t`Who stays`}>
      <span className={styles.label}>{t`Stays`}</span>
      {records.map((record, place) => {
        const { id, displayName, initials, avatar, createdAt } = record;
        const number = numberOf(record);
        return (
          <label key={id} className={styles.record} data-chosen={id === keep || undefined}>
            <input
              type="radio"
              name="merge-keep"
              className={styles.radio}
              checked={id === keep}
              ref={place === 0 ? first : null}
              onChange={() => onKeep(id)}
            />
            <Avatar name={displayName} initials={initials} src={avatar?.small} size="md" />
            <span className={styles.words}>
              <span className={styles.name}>{displayName}</span>
              {number !== "" && <span className={styles.since}>{number}</span>}
              <span className={styles.since}>
                {id === keep ? t`stays` : t`goes`} · {t`added ${formatDate(createdAt, i18n.locale)}`}
              </span>
            </span>
          </label>
        );
      })}
    </div>
  );
}
