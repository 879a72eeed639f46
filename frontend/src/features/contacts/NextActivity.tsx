import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { formatDateTime } from "~/lib/format";
import property from "~/ui/fields/Property.module.css";
import { useNow } from "~/ui/useNow";
import styles from "./ContactGlance.module.css";

type NextActivityProps = { activity: { subject: string; startsAt: string; endsAt: string } };

/** What is to be done with them next, and when. */
export function NextActivity({ activity: { subject, startsAt, endsAt } }: NextActivityProps) {
  const { t, i18n } = useLingui();
  const overdue = Date.parse(endsAt) < useNow(60_000);
  return (
    <Link to="." search={{ panel: "activities" }} replace className={property.editable}>
      <span>
        <span className={overdue ? styles.overdue : styles.when}>
          {formatDateTime(startsAt, i18n.locale)}
        </span>
        {overdue && <span className={styles.overdue}> · {t`overdue`}</span>}
        <span className={styles.about}> · {subject}</span>
      </span>
    </Link>
  );
}
