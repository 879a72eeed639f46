/** Days as "2026-11-23", and the parts of the calendar that are made of them. */

export type CalendarView = "month" | "week" | "day" | "agenda";
export const VIEWS: readonly CalendarView[] = ["month", "week", "day", "agenda"];

const WEEK = 7;
/** So many days an agenda looks ahead. */
export const AGENDA_DAYS = 30;

export function addDays(day: string, count: number): string {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + count);
  return textOf(date);
}

/** From the one day to the other, in days. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000);

/** 0 is Monday. */
export const weekdayOf = (day: string): number => (dateOf(day).getUTCDay() + 6) % WEEK;

export const isWeekend = (day: string): boolean => weekdayOf(day) > 4;

export const mondayOf = (day: string): string => addDays(day, -weekdayOf(day));

const daysFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => addDays(first, index));

/** The days that a view of `day` shows; a month with the days that fill up its weeks. */
export function daysOf(view: CalendarView, day: string): string[] {
  if (view === "day") return [day];
  if (view === "week") return daysFrom(mondayOf(day), WEEK);
  if (view === "agenda") return daysFrom(day, AGENDA_DAYS);
  const first = mondayOf(`${day.slice(0, 7)}-01`);
  const last = addDays(`${monthAfter(day, 1).slice(0, 7)}-01`, -1);
  return daysFrom(first, Math.ceil((daysBetween(first, last) + 1) / WEEK) * WEEK);
}

/** The day that stands for the next (1) or the former (-1) of what is shown. */
export function shifted(view: CalendarView, day: string, by: 1 | -1): string {
  if (view === "month") return monthAfter(day, by);
  return addDays(day, by * { week: WEEK, day: 1, agenda: AGENDA_DAYS }[view]);
}

/** The same day of another month, or that month's last one. */
function monthAfter(day: string, months: number): string {
  const date = dateOf(`${day.slice(0, 7)}-01`);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  const last = textOf(date);
  const same = `${last.slice(0, 8)}${day.slice(8)}`;
  return same < last ? same : last;
}

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const textOf = (date: Date): string => date.toISOString().slice(0, 10);
