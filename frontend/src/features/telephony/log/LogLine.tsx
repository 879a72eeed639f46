import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { readFragment } from "~/gql";
import { formatDateTime } from "~/lib/format";
import { clockOf } from "~/lib/secondsClock";
import { dialectName } from "../settings/dialects";
import { EVENT, type LogRow } from "./entries";
import styles from "./LogList.module.css";
import { OutcomeMark } from "./OutcomeMark";
import { ends, kindWord } from "./words";

type LogLineProps = { row: LogRow; ofAll: boolean; open: boolean; to: string };

/** One event: when, what it says in a few words, and what became of it. */
export function LogLine({ row, ofAll, open, to }: LogLineProps) {
  const { t, i18n } = useLingui();
  const { at, dialect, outcome, status, error, connection } = row;
  return (
    <li>
      <Link to={to} className={styles.line} data-open={open || undefined}>
        <time className={styles.time} dateTime={at} title={formatDateTime(at, i18n.locale)}>
          {clockOf(at, i18n.locale)}
        </time>
        <OutcomeMark outcome={outcome} />
        <span className={styles.what}>
          <What row={row} />
        </span>
        <span className={styles.dialect}>{dialect ? dialectName(dialect, i18n) : t`not recognised`}</span>
        {ofAll && <span className={styles.whose}>{connection?.name}</span>}
        <span className={styles.status} data-bad={status >= 400 || undefined} title={error ?? ""}>
          {status}
        </span>
      </Link>
    </li>
  );
}

function What({ row: { events, error } }: { row: LogRow }) {
  const { t, i18n } = useLingui();
  const [event] = readFragment(EVENT, events);
  if (!event) return error ?? t`Nothing that concerns a call`;
  const word = kindWord(event);
  const more = events.length - 1;
  return (
    <>
      <b>{typeof word === "string" ? word : i18n._(word)}</b> {ends(event)}
      {event.queue && <span className={styles.quiet}> · {event.queue}</span>}
      {more > 0 && <span className={styles.quiet}> +{more}</span>}
    </>
  );
}
