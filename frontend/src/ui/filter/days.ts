/** Days as 2026-11-23, and the moments when they begin in the zone of the machine. */

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

/** When a day begins here, in UTC. */
export function momentOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date).toISOString();
}

/** The days that begin in these moments; null when one of them is no day's beginning. */
export function daysOfMoments(moments: readonly unknown[] | null): string[] | null {
  const days = (moments ?? []).map((moment) => (typeof moment === "string" ? dayOf(moment) : null));
  return days.length > 0 && days.every((day) => day !== null) ? days : null;
}

function dayOf(moment: string): string | null {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return null;
  const [year, month, dayOfMonth] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  const day = `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
  return momentOf(day) === date.toISOString() ? day : null;
}

const padded = (part: number, digits: number) => String(part).padStart(digits, "0");
