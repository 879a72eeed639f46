import { Link } from "@tanstack/react-router";
import { ForwardIcon } from "./icons";
import styles from "./LinkList.module.css";

type LinkListProps<One> = {
  label: string;
  items: readonly One[];
  to: (item: One) => string;
  title: (item: One) => React.ReactNode;
  under?: (item: One) => React.ReactNode;
  aside?: (item: One) => React.ReactNode;
};

/** A short list whose lines lead somewhere. */
export function LinkList<One extends { id: string }>(props: LinkListProps<One>) {
  const { label, items, to, title, under, aside } = props;
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className={styles.item}>
          <Link to={to(item)} className={styles.link}>
            <span className={styles.words}>
              <span className={styles.title}>{title(item)}</span>
              {under && <span className={styles.under}>{under(item)}</span>}
            </span>
            {aside && <span className={styles.aside}>{aside(item)}</span>}
            <ForwardIcon size={15} className={styles.arrow} aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  );
}
