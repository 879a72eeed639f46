import { useLingui } from "@lingui/react/macro";
import { formatDateTime, formatSpan } from "~/lib/format";
import { KIND_WORDS } from "../kinds";
import styles from "./ActivityEntry.module.css";
import type { ActivityEntryParts } from "./activityEntry";

type AboutActivityProps = {
  activity: ActivityEntryParts;
  recordId: string;
  /** Among the overdue ones, where that need not be said of each. */
  pinned?: boolean;
};

/** One line: its kind, when it is, with whom when that is not the card's own, where. */
export function AboutActivity({ activity, recordId, pinned = false }: AboutActivityProps) {
  const { t, i18n } = useLingui();
  const { activityKind, startsAt, endsAt, contact, assignee } = activity;
  const when =
    startsAt === endsAt ? formatDateTime(endsAt, i18n.locale) : formatSpan(startsAt, endsAt, i18n.locale);
  const number = activity.__typename === "PhoneMeeting" && (activity.national || activity.number);
  const parts = [
    i18n._(KIND_WORDS[activityKind]),
    when,
    contact && contact.id !== recordId && contact.displayName,
    number,
    activity.__typename === "Meeting" && activity.place,
    assignee?.name,
  ];
  return (
    <div className={styles.about}>
      {activity.overdue && !pinned && <span className={styles.overdue}>{t`overdue`} · </span>}
      {parts.filter(Boolean).join(" · ")}
    </div>
  );
}
