import styles from "./Dot.module.css";

/** A coloured dot before a word: a stage, a tag. Colours are the users' own. */
export function Dot({ colour }: { colour: string }) {
  return <span aria-hidden className={styles.dot} style={{ background: colour }} />;
}

export function DotLabel({ colour, children }: { colour: string; children: React.ReactNode }) {
  return (
    <span className={styles.label}>
      <Dot colour={colour} />
      <span className={styles.text}>{children}</span>
    </span>
  );
}
