import { plural } from "@lingui/core/macro";

const [HOUR, DAY, WEEK] = [60, 1440, 10_080];

/** Minutes in words: "45 minutes", "2 hours", "1 day", "1 week"; those that are not whole in minutes. */
export function minutesWords(minutes: number): string {
  const whole = (unit: number) => minutes > 0 && minutes % unit === 0;
  if (whole(WEEK)) return plural(minutes / WEEK, { one: "# week", other: "# weeks" });
  if (whole(DAY)) return plural(minutes / DAY, { one: "# day", other: "# days" });
  if (whole(HOUR)) return plural(minutes / HOUR, { one: "# hour", other: "# hours" });
  return plural(minutes, { one: "# minute", other: "# minutes" });
}
