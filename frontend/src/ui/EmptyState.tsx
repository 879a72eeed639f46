import styles from "./EmptyState.module.css";

type EmptyStateProps = {
  icon: React.ComponentType<{ size?: number; stroke?: number }>;
  title: string;
  children?: React.ReactNode;
  action?: React.ReactNode;
};

/** Nothing here yet: says so, says why, offers the first step. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <span className={styles.icon} aria-hidden>
        <Icon size={22} stroke={1.5} />
      </span>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <p className={styles.text}>{children}</p>}
      {action}
    </div>
  );
}
