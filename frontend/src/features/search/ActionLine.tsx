import { Kbd } from "~/ui/Kbd";
import type { Action } from "./item";
import styles from "./Palette.module.css";

export function ActionLine({ action }: { action: Action }) {
  const Icon = action.icon;
  return (
    <>
      <span className={styles.icon}>
        <Icon size={16} stroke={1.7} aria-hidden />
      </span>
      <span className={styles.name}>{action.label}</span>
      {action.keys !== undefined && (
        <span className={styles.keys} aria-hidden>
          <Kbd keys={action.keys} />
        </span>
      )}
    </>
  );
}
