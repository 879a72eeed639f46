import styles from "./Ruler.module.css";

type RulerProps = {
  definitions: readonly { id: string; from: string; to: string; colour: string }[];
  percent: number;
};

/** Where a percent lies among the segments. The words beside it say the same. */
export function Ruler({ definitions, percent }: RulerProps) {
  return (
    <div className={styles.ruler} aria-hidden>
      {definitions.map(({ id, from, to, colour }) => (
        <span
          key={id}
          className={styles.segment}
          style={{ width: `${Number(to) - Number(from)}%`, background: colour }}
        />
      ))}
      <span className={styles.needle} style={{ left: `${percent}%` }} />
    </div>
  );
}
