/** The clocks of time zones. A wall time is what a zone's clock shows, in milliseconds as if it were one of UTC. */

const SECOND = 1000;
const DAY = 86_400_000;

const clocks = new Map<string, Intl.DateTimeFormat>();
let current = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zone whose times are shown: the viewer's, before that is known the machine's. */
export const currentZone = (): string => current;

/** Shows times in another zone from now on; one that the browser does not know changes nothing. */
export function setZone(zone: string): void {
  if (isZone(zone)) current = zone;
}

export function isZone(zone: string): boolean {
  try {
    return clockOf(zone) !== undefined;
  } catch {
    return false;
  }
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const two = "2-digit";
  const parts = { year: "numeric", month: two, day: two, hour: two, minute: two, second: two } as const;
  const made = new Intl.DateTimeFormat("en", { ...parts, hourCycle: "h23", timeZone: zone });
  clocks.set(zone, made);
  return made;
}

/** What the zone's clock shows at an instant. */
export function wallAt(instant: number, zone = current): number {
  const parts = clockOf(zone).formatToParts(instant);
  const of = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = of;
  const rest = ((instant % SECOND) + SECOND) % SECOND;
  return Date.UTC(year, month - 1, day, hour, minute, second) + rest;
}

/** The instants at which the clock shows this: one, none where it jumps ahead, two where it is put back. */
export function instantsAt(wall: number, zone = current): number[] {
  return [...new Set([offsetNear(wall - DAY, zone), offsetNear(wall + DAY, zone)])]
    .map((offset) => wall - offset)
    .filter((instant) => wallAt(instant, zone) === wall)
    .toSorted((one, other) => one - other);
}

/** The instant at which the clock shows this, the first of two; of a time that it skips as much later: 02:30 is 03:30. */
export function instantAt(wall: number, zone = current): number {
  return instantsAt(wall, zone)[0] ?? wall - offsetNear(wall - DAY, zone);
}

const offsetNear = (instant: number, zone: string): number => wallAt(instant, zone) - instant;
