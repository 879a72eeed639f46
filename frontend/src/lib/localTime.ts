/** A moment as a date-and-time field wants it, in the machine's zone: "2026-11-22T21:30". */
export function localOf(moment: Date | string): string {
  const at = new Date(moment);
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

/** Back to a moment in UTC; null for an empty or half-typed field. */
export function momentOf(local: string): string | null {
  const at = new Date(local);
  return local === "" || Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** The field's value some minutes later; what is not yet a time stays as it is. */
export function minutesAfter(local: string, minutes: number): string {
  const moment = momentOf(local);
  return moment === null ? local : localOf(new Date(Date.parse(moment) + minutes * 60_000));
}
