import { Kbd } from "~/ui/Kbd";
import styles from "./CallPop.module.css";

/** The shortcut that brings the focus to a pop, shown until it is there. */
export function PopKey() {
  return (
    <span className={styles.keys} aria-hidden>
      <Kbd keys="alt+r" />
    </span>
  );
}
