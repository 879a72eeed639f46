import styles from "./Property.module.css";

type PropertyProps = { label: string; error?: string | undefined; children: React.ReactNode };

/** One line of a record's summary: what it is called, what it says, and what is wrong with it. */
export function Property({ label, error, children }: PropertyProps) {
  return (
    <div className={styles.property}>
      <span className={styles.label}>{label}</span>
      <div className={styles.value}>
        {children}
        {error !== undefined && (
          <p role="alert" className={styles.error}>
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
