const CLOCK = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{1,2})$/;
const MINUTES = /^\d{1,4}$/;

/** Seconds out of "3:20", "1:02:03" or minutes, "5". Null: nothing typed; undefined: no duration. */
export function secondsOf(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  if (MINUTES.test(typed)) return Number(typed) * 60;
  const [, hours = "0", minutes, seconds] = CLOCK.exec(typed) ?? [];
  if (minutes === undefined || Number(seconds) > 59) return undefined;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
