import { useLingui } from "@lingui/react/macro";
import styles from "./Property.module.css";

type PropertyProps = {
  label: string;
  /** Should not be empty: a star says so. */
  required?: boolean;
  /** The value speaks for itself, and says its label to readers: no label beside it. */
  bare?: boolean;
  error?: string | undefined;
  children: React.ReactNode;
};

/** One line of a record's summary: what it is called, what it says, and what is wrong with it. */
export function Property({ label, required = false, bare = false, error, children }: PropertyProps) {
  const { t } = useLingui();
  return (
    <div className={bare ? undefined : styles.property}>
      {!bare && (
        <span className={styles.label}>
          {label}
          {required && (
            <span className={styles.star} title={t`Required`}>
              <span aria-hidden> *</span>
              <span className="visually-hidden">({t`Required`})</span>
            </span>
          )}
        </span>
      )}
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
