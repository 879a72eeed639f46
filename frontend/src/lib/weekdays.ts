const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** The days from Monday to Sunday as the language calls them: "Mon" and "Monday". */
export function weekdays(locale: string): { short: string; long: string }[] {
  const name = (weekday: "short" | "long") => new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" });
  const [short, long] = [name("short"), name("long")];
  return Array.from({ length: 7 }, (_, day) => {
    const date = new Date(MONDAY + day * DAY_MS);
    return { short: short.format(date), long: long.format(date) };
  });
}
