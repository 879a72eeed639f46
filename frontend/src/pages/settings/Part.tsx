import styles from "./Part.module.css";

type PartProps = {
  title: React.ReactNode;
  text?: React.ReactNode;
  action?: React.ReactNode;
  /** The content scrolls by itself and takes the whole width, as a table does. */
  full?: boolean;
  /** Two columns beside each other. */
  wide?: boolean;
  children: React.ReactNode;
};

/** One section of the settings: its name, a sentence, what one can do, and the content. */
export function Part({ title, text, action, full = false, wide = false, children }: PartProps) {
  return (
    <section className={styles.part} data-full={full || undefined} data-wide={wide || undefined}>
      <header className={styles.head}>
        <div>
          <h2 className={styles.title}>{title}</h2>
          {text !== undefined && <p className={styles.text}>{text}</p>}
        </div>
        {action}
      </header>
      {children}
    </section>
  );
}

/** A piece of a section under its own small heading. */
export function Piece({
  title,
  text,
  children,
}: {
  title: string;
  text?: string;
  children: React.ReactNode;
}) {
  return (
    <section className={styles.piece}>
      <h3 className={styles.pieceTitle}>{title}</h3>
      {text !== undefined && <p className={styles.pieceText}>{text}</p>}
      {children}
    </section>
  );
}
