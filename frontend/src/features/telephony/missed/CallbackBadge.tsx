import { Plural } from "@lingui/react/macro";
import styles from "./CallbackBadge.module.css";
import { useCallbackCount } from "./useCallbackCount";

/** More than so many are "99+". */
const MOST = 99;

type CallbackBadgeProps = {
  corner?: boolean;
  /** Instead, when nobody waits. */
  otherwise?: React.ReactNode;
};

/** How many missed calls wait to be rung back, beside the place where they stand. */
export function CallbackBadge({ corner = false, otherwise = null }: CallbackBadgeProps) {
  const count = useCallbackCount();
  if (count === 0) return otherwise;
  return (
    <span className={styles.badge} data-corner={corner || undefined}>
      {count > MOST ? `${MOST}+` : count}
      <span className="visually-hidden">
        {" "}
        <Plural value={count} one="call to ring back" other="calls to ring back" />
      </span>
    </span>
  );
}
