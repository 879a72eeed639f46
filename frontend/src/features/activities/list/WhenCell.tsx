import { useLingui } from "@lingui/react/macro";
import { formatDateTime, formatNear } from "~/lib/format";
import { dayAt } from "~/lib/localTime";
import { useNow } from "~/ui/useNow";
import styles from "./cells.module.css";

const MINUTE = 60_000;

type WhenCellProps = {
  at: string;
  /** It is still to be done by then: marked once that is over. */
  due?: boolean;
};

/** A moment near to now: "Today 14:30", "Tomorrow 9:00", "Mon 30 Nov 9:00". */
export function WhenCell({ at, due = false }: WhenCellProps) {
  const { t, i18n } = useLingui();
  const now = useNow(MINUTE);
  const overdue = due && Date.parse(at) < now;
  return (
    <time
      dateTime={at}
      title={formatDateTime(at, i18n.locale)}
      className={styles.when}
      data-overdue={overdue || undefined}
      data-today={dayAt(at) === dayAt(now) || undefined}
    >
      {formatNear(at, now, i18n.locale)}
      {overdue && <span className="visually-hidden">, {t`overdue`}</span>}
    </time>
  );
}
