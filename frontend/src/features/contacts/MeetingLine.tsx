import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { formatDateTime } from "~/lib/format";
import property from "~/ui/fields/Property.module.css";
import { useNow } from "~/ui/useNow";
import styles from "./ContactGlance.module.css";

type MeetingLineProps = { meeting: { subject: string; from: string; to: string } };

/** When to call them next, and what about. */
export function MeetingLine({ meeting: { subject, from, to } }: MeetingLineProps) {
  const { t, i18n } = useLingui();
  const overdue = Date.parse(to) < useNow(60_000);
  return (
    <Link to="." search={{ panel: "activities" }} replace className={property.editable}>
      <span>
        <span className={overdue ? styles.overdue : styles.when}>{formatDateTime(from, i18n.locale)}</span>
        {overdue && <span className={styles.overdue}> · {t`overdue`}</span>}
        <span className={styles.about}> · {subject}</span>
      </span>
    </Link>
  );
}
