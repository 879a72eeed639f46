import { dayAt } from "~/lib/localTime";
import { currentZone } from "~/lib/zone";

/** A moment to the second, in the viewer's zone; its day too when that is not today. */
export function clockOf(iso: string, locale: string, now = Date.now()): string {
  const day = dayAt(iso) === dayAt(now) ? {} : ({ day: "numeric", month: "short" } as const);
  return new Intl.DateTimeFormat(locale, {
    ...day,
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZone: currentZone(),
  }).format(new Date(iso));
}
