import styles from "./PageHeader.module.css";

type PageHeaderProps = { title: string; aside?: React.ReactNode; children?: React.ReactNode };

/** A page's title, what it counts, and on the right what one can do. */
export function PageHeader({ title, aside, children }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{title}</h1>
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      <div className={styles.actions}>{children}</div>
    </header>
  );
}
