/** Days since 1970 that words name, and what is said after them. `weekly`: a weekday, which comes again. */
export type Day = { day: number; weekly?: true; rest: string };

const DAY_MS = 86_400_000;
const WEEK = 7;
/** The first of January 1970 was a Thursday. */
const THURSDAY = 4;
const AHEAD: Record<string, number> = {
  dzis: 0,
  dzisiaj: 0,
  today: 0,
  jutro: 1,
  tomorrow: 1,
  pojutrze: 2,
};
const WEEKDAYS = [
  /^(nd|ndz|niedziel[ae]|sun(day)?)$/,
  /^(pn|pon|poniedzialek|mon(day)?)$/,
  /^(wt|wtorek|tue(sday)?)$/,
  /^(sr|srod[ae]|wed(nesday)?)$/,
  /^(cz|czw|czwartek|thu(rsday)?)$/,
  /^(pt|piatek|fri(day)?)$/,
  /^(sb|sob|sobot[ae]|sat(urday)?)$/,
];
const SPAN =
  /^(?:za|in)\s+(?:(\d{1,4}|an?)\s*)?(d|dzien|dni|days?|tydzien|tygodnie?|tyg|weeks?)(?:\s+(.*))?$/;
const ISO = /^(\d{4})-(\d\d?)-(\d\d?)(?:\s+(.*))?$/;
const DATE = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4})?)?(?:\s+(.*))?$/;

/** The day at the head of what was said; null where none is. */
export const dayOf = (words: string, today: number): Day | null =>
  spanned(words, today) ?? dated(words, today) ?? named(words, today);

function spanned(words: string, today: number): Day | null {
  const [, count = "1", unit, rest = ""] = SPAN.exec(words) ?? [];
  if (!unit) return null;
  const days = (/^\d/.test(count) ? Number(count) : 1) * (/^(ty|w)/.test(unit) ? WEEK : 1);
  return { day: today + days, rest };
}

function dated(words: string, today: number): Day | null {
  const [, year = "", month = "", day = "", rest = ""] = ISO.exec(words) ?? [];
  if (year) return onDay(Number(year), Number(month), Number(day), rest);
  const [, dayFirst = "", monthNext = "", itsYear = "", after = ""] = DATE.exec(words) ?? [];
  if (!dayFirst) return null;
  const now = new Date(today * DAY_MS).getUTCFullYear();
  const found = onDay(itsYear ? Number(itsYear) : now, Number(monthNext), Number(dayFirst), after);
  if (!found || itsYear || found.day >= today) return found;
  return onDay(now + 1, Number(monthNext), Number(dayFirst), after);
}

function onDay(year: number, month: number, day: number, rest: string): Day | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real ? { day: at.getTime() / DAY_MS, rest } : null;
}

function named(words: string, today: number): Day | null {
  const [head = "", ...tail] = words.replace(/^(?:w|we|on|next)\s+(?=[a-z])/, "").split(" ");
  const rest = tail.join(" ");
  if (Object.hasOwn(AHEAD, head)) return { day: today + (AHEAD[head] ?? 0), rest };
  const weekday = WEEKDAYS.findIndex((name) => name.test(head.replace(/\.$/, "")));
  if (weekday === -1) return null;
  return { day: today + ((weekday - ((today + THURSDAY) % WEEK) + WEEK) % WEEK), weekly: true, rest };
}
