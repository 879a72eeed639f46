import { useLingui } from "@lingui/react";
import type { TicketDueState } from "~/gql/graphql";
import { formatAgo, formatDateTime } from "~/lib/format";
import { ClockIcon, PauseIcon, WarningIcon } from "~/ui/icons";
import { useNow } from "~/ui/useNow";
import styles from "./DueMark.module.css";
import { DUE_WORDS, dueNow } from "./due";

type DueMarkProps = { ticket: { dueAt?: string | null | undefined; dueState: TicketDueState } };

const MINUTE = 60_000;
const ICONS = { NONE: ClockIcon, FINE: ClockIcon, SOON: ClockIcon, OVERDUE: WarningIcon, PAUSED: PauseIcon };

/** By when, and whether that is in time: in words and a sign, with a colour. Nothing without a due time. */
export function DueMark({ ticket }: DueMarkProps) {
  const { i18n } = useLingui();
  const now = useNow(MINUTE);
  if (!ticket.dueAt) return null;
  const state = dueNow(ticket, now);
  const words = DUE_WORDS[state];
  const Icon = ICONS[state];
  return (
    <span className={styles.due} data-state={state} title={formatDateTime(ticket.dueAt, i18n.locale)}>
      <Icon size={13} aria-hidden />
      <span className={styles.text}>
        {words && state !== "FINE" && `${i18n._(words)} · `}
        <time dateTime={ticket.dueAt}>{formatAgo(ticket.dueAt, now, i18n.locale)}</time>
      </span>
    </span>
  );
}
