import styles from "./RowCard.module.css";

type RowCardProps = {
  avatar: React.ReactNode;
  title: React.ReactNode;
  aside: React.ReactNode;
  under: React.ReactNode;
  underAside?: React.ReactNode;
};

/** A table's row on a narrow screen: two lines, each with something on the right. */
export function RowCard({ avatar, title, aside, under, underAside }: RowCardProps) {
  return (
    <div className={styles.card}>
      <span className={styles.avatar}>{avatar}</span>
      <span className={styles.title}>{title}</span>
      <span className={styles.aside}>{aside}</span>
      <span className={styles.under}>{under}</span>
      <span className={styles.underAside}>{underAside}</span>
    </div>
  );
}
