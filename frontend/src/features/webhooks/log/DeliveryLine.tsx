import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { formatDateTime } from "~/lib/format";
import { clockOf } from "~/lib/secondsClock";
import styles from "./DeliveryLog.module.css";
import { DeliveryMark } from "./DeliveryMark";
import type { DeliveryRow } from "./deliveries";

type DeliveryLineProps = { row: DeliveryRow; open: boolean; to: string };

/** One delivery: when, of what, how far it is, and what was answered. */
export function DeliveryLine({ row, open, to }: DeliveryLineProps) {
  const { i18n } = useLingui();
  const { createdAt, name, status, milliseconds, problem, tries } = row;
  return (
    <li>
      <Link to={to} className={styles.line} data-open={open || undefined}>
        <time className={styles.time} dateTime={createdAt} title={formatDateTime(createdAt, i18n.locale)}>
          {clockOf(createdAt, i18n.locale)}
        </time>
        <span className={styles.mark}>
          <DeliveryMark row={row} />
        </span>
        <span className={styles.what}>
          <b>{name}</b>
          {problem !== null && <span className={styles.quiet}> {problem}</span>}
        </span>
        <span className={styles.tries}>{tries > 1 && plural(tries, { one: "# try", other: "# tries" })}</span>
        <span className={styles.took}>{milliseconds !== null && `${milliseconds} ms`}</span>
        <span className={styles.status} data-bad={problem !== null || undefined}>
          {status ?? "–"}
        </span>
      </Link>
    </li>
  );
}
