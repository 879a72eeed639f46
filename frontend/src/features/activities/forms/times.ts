import type { ActivityKind } from "~/gql/graphql";
import { localOf, minutesAfter, momentOf } from "~/lib/localTime";

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const HALF_HOUR = 30;
const HALF_HOUR_MS = HALF_HOUR * MINUTE_MS;
/** Between these hours a begin is proposed; when none of today's is left, for the morning. */
const [OPENS, MORNING, CLOSES] = [8, 9, 18];
const [SUNDAY, SATURDAY] = [0, 6];

/** From when to when, as date-and-time fields have it. */
export type Span = { startsAt: string; endsAt: string };

/** The next full half hour; when that is in nobody's working hours, nine o'clock of the next morning that is. */
export function nextBegin(now: Date | number): string {
  const next = new Date(Math.floor(Date.parse(`${localOf(now)}Z`) / HALF_HOUR_MS + 1) * HALF_HOUR_MS);
  return textOf(atWork(next) ? next : nextMorning(next));
}

// the viewer's clock, read as if it were one of UTC
const textOf = (wall: Date) => wall.toISOString().slice(0, 16);

const isWorkday = (wall: Date) => wall.getUTCDay() !== SUNDAY && wall.getUTCDay() !== SATURDAY;

const atWork = (wall: Date) => isWorkday(wall) && wall.getUTCHours() >= OPENS && wall.getUTCHours() < CLOSES;

function nextMorning(wall: Date): Date {
  const morning = new Date(wall);
  morning.setUTCHours(MORNING, 0, 0, 0);
  const later = (at: Date): Date =>
    at >= wall && isWorkday(at) ? at : later(new Date(at.getTime() + DAY_MS));
  return later(morning);
}

/** How long it lasts in minutes; null while a time is missing. */
export function minutesOf({ startsAt, endsAt }: Span): number | null {
  const [begin, end] = [momentOf(startsAt), momentOf(endsAt)];
  return begin === null || end === null ? null : (Date.parse(end) - Date.parse(begin)) / MINUTE_MS;
}

/** When it begins at another time it lasts as long as before. */
export function beginningAt(startsAt: string, span: Span): Span {
  const minutes = minutesOf(span);
  if (minutes === null || momentOf(startsAt) === null) return { startsAt, endsAt: span.endsAt };
  return { startsAt, endsAt: minutesAfter(startsAt, minutes) };
}

/** A task that is due at another time takes as long as before. */
export function dueAt(endsAt: string, span: Span): Span {
  const minutes = minutesOf(span);
  if (minutes === null || minutes === 0 || momentOf(endsAt) === null) return { startsAt: endsAt, endsAt };
  return { startsAt: minutesAfter(endsAt, -minutes), endsAt };
}

/** The same end, begun so many minutes before. */
export const taking = (minutes: number, { endsAt }: Span): Span => ({
  startsAt: minutes === 0 ? endsAt : minutesAfter(endsAt, -minutes),
  endsAt,
});

/** Of another kind: a task has no length unless it is given one, all others have half an hour. */
export function spanOf(from: ActivityKind, to: ActivityKind, span: Span): Span {
  if ((from === "TASK") === (to === "TASK")) return span;
  if (to === "TASK") return { startsAt: span.startsAt, endsAt: span.startsAt };
  return minutesOf(span) === 0 ? { ...span, endsAt: minutesAfter(span.startsAt, HALF_HOUR) } : span;
}
