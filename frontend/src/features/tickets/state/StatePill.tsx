import styles from "./StatePill.module.css";

type State = { name: string; colour: string };

/** How far a ticket is, in the state's own colour. */
export function StatePill({ state }: { state: State }) {
  return (
    <span className={styles.pill} style={{ "--state": state.colour } as React.CSSProperties}>
      <span className={styles.dot} aria-hidden />
      <span className={styles.name}>{state.name}</span>
    </span>
  );
}
