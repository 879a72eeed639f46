import { useLingui } from "@lingui/react/macro";
import styles from "./Board.module.css";

const COLUMNS = [5, 3, 4, 2, 3];

/** A board that is on its way. */
export function BoardSkeleton() {
  const { t } = useLingui();
  return (
    <div className={styles.board} role="status" aria-label={t`Loading…`}>
      {COLUMNS.map((cards, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- bars have no identity
        <div key={at} aria-hidden className={styles.column}>
          <div className={styles.head}>
            <span className={styles.bar} />
          </div>
          <div className={styles.waiting}>
            {Array.from({ length: cards }, (_, card) => (
              // oxlint-disable-next-line react/no-array-index-key -- bars have no identity
              <span key={card} className={styles.ghost} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
