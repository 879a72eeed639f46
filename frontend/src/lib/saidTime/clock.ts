const HOUR = 60;
const NAMED: Record<string, number> = {
  rano: 9 * HOUR,
  morning: 9 * HOUR,
  poludnie: 12 * HOUR,
  noon: 12 * HOUR,
  "po poludniu": 14 * HOUR,
  afternoon: 14 * HOUR,
  wieczorem: 18 * HOUR,
  evening: 18 * HOUR,
};
const BEFORE = /^(?:o|at|w|in the|godz\.?|godzinie)\s+/;
const CLOCK = /^(\d{1,2})(?:[:.](\d\d))?\s?(am|pm)?$/;

/** Minutes after midnight of "15:00", "o 9", "3 pm", "rano"; undefined where nothing is said, null for anything else. */
export function clockOf(said: string): number | null | undefined {
  const words = said.replace(BEFORE, "");
  if (words === "") return undefined;
  if (Object.hasOwn(NAMED, words)) return NAMED[words] ?? null;
  const [, hours = "", minutes = "0", half] = CLOCK.exec(words) ?? [];
  if (!hours) return null;
  const hour = half ? (Number(hours) % 12) + (half === "pm" ? 12 : 0) : Number(hours);
  const fits = hour < 24 && Number(minutes) < HOUR && (!half || (Number(hours) >= 1 && Number(hours) <= 12));
  return fits ? hour * HOUR + Number(minutes) : null;
}
