import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { settingsPath } from "~/lib/settingsPath";
import type { LogRow } from "../log/entries";
import { OutcomeMark } from "../log/OutcomeMark";
import styles from "./EventEditor.module.css";

/** What became of an event that was sent for real. */
export function Sent({ row: { id, outcome, error } }: { row: LogRow }) {
  const { t } = useLingui();
  return (
    <p className={styles.sent} role="status">
      <OutcomeMark outcome={outcome} />
      {error && <span>{error}</span>}
      <Link to={settingsPath("telephony", "log", id)} className={styles.link}>{t`In the log`}</Link>
    </p>
  );
}
