import { useLingui } from "@lingui/react";
import { formatDateTime, formatSpan } from "~/lib/format";
import { KIND_WORDS } from "../kinds";
import styles from "./ActivityEntry.module.css";
import type { ActivityEntryParts } from "./activityEntry";

type AboutActivityProps = { activity: ActivityEntryParts; recordId: string };

/** One line: its kind, when it is, with whom when that is not the card's own, where. What is overdue stands pinned. */
export function AboutActivity({ activity, recordId }: AboutActivityProps) {
  const { i18n } = useLingui();
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
  return <div className={styles.about}>{parts.filter(Boolean).join(" · ")}</div>;
}
