import { instantAt, instantsAt, wallAt } from "./zone";

const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/;
const MINUTE_MS = 60_000;

/** A moment as a date-and-time field wants it, in the viewer's zone: "2026-11-22T21:30". */
export function localOf(moment: Date | string | number): string {
  return new Date(wallAt(new Date(moment).getTime())).toISOString().slice(0, 16);
}

/** The day that a moment is on in the viewer's zone: "2026-11-22". */
export const dayAt = (moment: Date | string | number): string => localOf(moment).slice(0, 10);

/** Back to a moment in UTC; null for an empty or half-typed field. A time that the clocks skip is as much later. */
export function momentOf(local: string): string | null {
  const wall = wallOf(local);
  return wall === null ? null : new Date(instantAt(wall)).toISOString();
}

/** Whether the clocks are put ahead over this time, so that it never comes. */
export function isSkipped(local: string): boolean {
  const wall = wallOf(local);
  return wall !== null && instantsAt(wall).length === 0;
}

/** The field's value some minutes later; what is not yet a time stays as it is. */
export function minutesAfter(local: string, minutes: number): string {
  const moment = momentOf(local);
  return moment === null ? local : localOf(Date.parse(moment) + minutes * MINUTE_MS);
}

function wallOf(local: string): number | null {
  const wall = LOCAL.test(local) ? Date.parse(`${local}Z`) : Number.NaN;
  return Number.isNaN(wall) ? null : wall;
}
