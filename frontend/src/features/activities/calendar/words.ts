import { useLingui } from "@lingui/react/macro";
import { KIND_WORDS } from "../kinds";
import type { CalendarView } from "./days";
import { dayOf, type Entry, type Span, timeOf } from "./entry";

/** Local texts are formatted as if they were UTC: they are already what the viewer's clock shows. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  formats.set(key, known);
  return known;
}

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);

export const dayWords = (day: string, locale: string): string =>
  format(locale, { weekday: "long", day: "numeric", month: "long" }).format(dateOf(day));

export const weekdayWord = (day: string, locale: string): string =>
  format(locale, { weekday: "short" }).format(dateOf(day));

/** "November 2026", "23 – 29 November 2026", "Monday 23 November 2026". */
export function periodWords(
  view: CalendarView,
  days: readonly string[],
  day: string,
  locale: string,
): string {
  const month = { month: "long", year: "numeric" } as const;
  if (view === "month") return format(locale, month).format(dateOf(day));
  if (view === "day")
    return format(locale, { ...month, weekday: "long", day: "numeric" }).format(dateOf(day));
  const span = format(locale, { day: "numeric", month: "short", year: "numeric" });
  return span.formatRange(dateOf(days[0] ?? day), dateOf(days.at(-1) ?? day));
}

/** "Monday 23 November, 10:00–10:30" */
export function useSpanWords(): (span: Span) => string {
  const { i18n } = useLingui();
  return ({ start, end }) => {
    const from = `${dayWords(dayOf(start), i18n.locale)}, ${timeOf(start)}`;
    if (start === end) return from;
    return dayOf(start) === dayOf(end)
      ? `${from}–${timeOf(end)}`
      : `${from} – ${dayWords(dayOf(end), i18n.locale)}, ${timeOf(end)}`;
  };
}

/** All that a glance at an entry tells, in one sentence for those who hear it. */
export function useEntryWords(): (entry: Entry, conflicts: readonly Entry[]) => string {
  const { t, i18n } = useLingui();
  const spanWords = useSpanWords();
  return (entry, conflicts) => {
    const { kind, subject, contact, organization, assignee, doneAt, overdue } = entry.activity;
    const others = conflicts.map(({ activity }) => activity.subject).join(", ");
    return [
      `${i18n._(KIND_WORDS[kind])}: ${subject}`,
      spanWords(entry),
      contact?.displayName,
      organization?.displayName,
      assignee?.name,
      doneAt ? t({ context: "activity", message: "done" }) : overdue ? t`overdue` : null,
      conflicts.length > 0 && t`at the same time as ${others}`,
    ]
      .filter(Boolean)
      .join(", ");
  };
}
