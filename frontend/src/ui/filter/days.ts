/** Days as 2026-11-23, and the moments when they begin in the zone of the viewer. */

import { dayAt, momentOf as momentAt } from "~/lib/localTime";

const DAY = /^\d{4}-\d\d-\d\d$/;

export const isDay = (value: unknown): value is string =>
  typeof value === "string" && DAY.test(value) && !Number.isNaN(Date.parse(value));

export const nextDay = (day: string): string => shifted(day, 1);

export const previousDay = (day: string): string => shifted(day, -1);

function shifted(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** When a day begins for the viewer, in UTC. */
export const momentOf = (day: string): string => momentAt(`${day}T00:00`) ?? "";

/** The days that begin in these moments; null when one of them is no day's beginning. */
export function daysOfMoments(moments: readonly unknown[] | null): string[] | null {
  const days = (moments ?? []).map((moment) => (typeof moment === "string" ? dayOf(moment) : null));
  return days.length > 0 && days.every((day) => day !== null) ? days : null;
}

function dayOf(moment: string): string | null {
  const at = Date.parse(moment);
  if (Number.isNaN(at)) return null;
  const day = dayAt(at);
  return Date.parse(momentOf(day)) === at ? day : null;
}
