import styles from "./ColumnPicker.module.css";
import type { Choice } from "./choices";

type PickedColumnProps = { choice: Choice; picked: boolean; onToggle: () => void };

export function PickedColumn({ choice, picked, onToggle }: PickedColumnProps) {
  return (
    <label className={styles.line} data-key={choice.id}>
      <input type="checkbox" className={styles.box} checked={picked} onChange={onToggle} />
      <span className={styles.name}>{choice.name}</span>
    </label>
  );
}
