import { Avatar } from "~/ui/Avatar";
import styles from "./MergeOption.module.css";
import type { Merged } from "./merge";
import { tellingOf } from "./telling";

/** Somebody to merge with: the name, and below it what tells namesakes apart. */
export function MergeOption({ record, square }: { record: Merged; square: boolean }) {
  const { displayName, initials, avatar } = record;
  const telling = tellingOf(record);
  return (
    <span className={styles.option}>
      <Avatar name={displayName} initials={initials} src={avatar?.small} size="md" square={square} />
      <span className={styles.lines}>
        <span className={styles.line}>{displayName}</span>
        {telling !== "" && <span className={`${styles.line} ${styles.telling}`}>{telling}</span>}
      </span>
    </span>
  );
}
