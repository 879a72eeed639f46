import { graphql } from "~/gql";
import type { CalendarActivityFragment } from "~/gql/graphql";
import { localOf, minutesAfter } from "~/lib/localTime";

export const CALENDAR_ACTIVITY = graphql(`
  fragment CalendarActivity on Activity {
    __typename id version kind subject startsAt endsAt overdue doneAt note
    type { id name }
    priority { id name colour }
    assignee { id name initials }
    participants { id name initials }
    contact { id displayName initials }
    people { id displayName }
    organization { id displayName initials }
    project { id name }
    ticket { id title }
    viewerCan { edit finish delete }
    ... on Meeting { place }
  }
`);

export type CalendarActivity = CalendarActivityFragment;

/** From when to when, as the viewer's clocks show it: "2026-11-23T10:00". */
export type Span = { start: string; end: string };

/** An activity where the calendar shows it: as it is kept, or as it has just been moved. */
export type Entry = Span & { id: string; activity: CalendarActivity };

const MINUTE_MS = 60_000;

export function entryOf(activity: CalendarActivity, moved?: Span): Entry {
  const span = moved ?? { start: localOf(activity.startsAt), end: localOf(activity.endsAt) };
  return { id: activity.id, activity, ...span };
}

/** How long it really takes, whatever the clocks do meanwhile. */
export const minutesOf = ({ startsAt, endsAt }: Pick<CalendarActivity, "startsAt" | "endsAt">): number =>
  Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE_MS);

/** The same activity at another time, as long as before. */
export const startingAt = (activity: CalendarActivity, start: string): Span => ({
  start,
  end: minutesAfter(start, minutesOf(activity)),
});

export const timeOf = (local: string): string => local.slice(11, 16);

export const dayOf = (local: string): string => local.slice(0, 10);

/** Minutes since midnight. */
export const minuteOf = (local: string): number =>
  Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));

/** "2026-11-23" and 630 as "2026-11-23T10:30"; at or beyond 24:00 the day's last minute. */
export function localAt(day: string, minute: number): string {
  const within = Math.min(Math.max(minute, 0), 24 * 60 - 1);
  return `${day}T${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

/** In the order in which they are walked through: by begin, the longer one first. */
export const inOrder = (one: Entry, other: Entry): number =>
  one.start.localeCompare(other.start) || other.end.localeCompare(one.end) || one.id.localeCompare(other.id);

const two = (part: number): string => String(part).padStart(2, "0");
