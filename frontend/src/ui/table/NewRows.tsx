import { Plural } from "@lingui/react/macro";
import { UpIcon } from "../icons";
import styles from "./ListFrame.module.css";

/** Rows that came while one was reading: a click shows them. */
export function NewRows({ count, onShow }: { count: number; onShow: () => void }) {
  return (
    <div role="status" className={styles.news}>
      {count > 0 && (
        <button type="button" className={styles.pill} onClick={onShow}>
          <UpIcon size={13} aria-hidden />
          <Plural value={count} one="# new" other="# new" />
        </button>
      )}
    </div>
  );
}
