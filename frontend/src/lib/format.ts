/** Dates, times and numbers for people, in the language of the screen and the zone of the viewer. */

import { dayAt, localOf } from "./localTime";
import { currentZone } from "./zone";

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat>();

function cached<T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat>(
  key: string,
  make: () => T,
): T {
  const known = cache.get(key);
  if (known) return known as T;
  const made = make();
  cache.set(key, made);
  return made;
}

/** A format of moments, in the viewer's zone; its clock counts to 24, as in the calendar. */
function zoned(key: string, locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const timeZone = currentZone();
  return cached(
    `${key}${locale}${timeZone}`,
    () => new Intl.DateTimeFormat(locale, { hourCycle: "h23", ...options, timeZone }),
  );
}

export function formatCount(count: number, locale: string): string {
  return cached(`n${locale}`, () => new Intl.NumberFormat(locale, { useGrouping: "always" })).format(count);
}

/** The API counts exactly up to here, and says one more for whatever is beyond. */
const EXACT = 10_000;

/** A `totalCount`: "10,000+" where there are more than are counted. */
export function formatCapped(count: number, locale: string): string {
  return count > EXACT ? `${formatCount(EXACT, locale)}+` : formatCount(count, locale);
}

/** A whole number that may be a year or a code, its digits in a number or a text: "2021", "12,345". */
export function formatWhole(whole: number | string, locale: string): string {
  const format = cached(`w${locale}`, () => new Intl.NumberFormat(locale, { useGrouping: "min2" }));
  return format.format(whole as Intl.StringNumericLiteral);
}

/** A decimal as the API writes it, "1234.50", digit for digit. */
export function formatDecimal(decimal: string, locale: string): string {
  const format = cached(
    `dec${locale}`,
    () => new Intl.NumberFormat(locale, { useGrouping: "always", maximumFractionDigits: 6 }),
  );
  // the text itself, since a number in between would round it
  return format.format(decimal as Intl.StringNumericLiteral);
}

/** 42.5 as "42.5%", with two decimals at most. */
export function formatPercent(percent: number, locale: string): string {
  return cached(
    `p${locale}`,
    () => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }),
  ).format(percent / 100);
}

export function formatDateTime(iso: string, locale: string): string {
  return zoned("dt", locale, { dateStyle: "long", timeStyle: "short" }).format(new Date(iso));
}

export function formatDate(iso: string, locale: string): string {
  return cached(
    `d${locale}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }),
  ).format(new Date(iso));
}

export function formatTime(iso: string, locale: string): string {
  return zoned("t", locale, { timeStyle: "short" }).format(new Date(iso));
}

/** From when to when: "Mon, 23 Nov, 10:00 – 10:30", both days when they differ, the year when it is not this one. */
export function formatSpan(from: string, to: string, locale: string, now = Date.now()): string {
  const years = new Set([from, to, now].map((moment) => localOf(moment).slice(0, 4)));
  const dated = years.size > 1 ? ({ year: "numeric" } as const) : {};
  const format = zoned(`s${years.size > 1}`, locale, {
    ...dated,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  return format.formatRange(new Date(from), new Date(to));
}

/** A moment by its day: "Today, 14:30", "Mon, 30 Nov, 09:00", with the year when it is not this one. */
export function formatNear(iso: string, now: number, locale: string): string {
  const days = (Date.parse(dayAt(iso)) - Date.parse(dayAt(now))) / DAY_MS;
  const words = cached(`rd${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
  const day = Math.abs(days) > 1 ? formatShortDay(iso, now, locale) : words.format(days, "day");
  return `${day.charAt(0).toLocaleUpperCase(locale)}${day.slice(1)}, ${formatTime(iso, locale)}`;
}

const DAY_MS = 86_400_000;

function formatShortDay(iso: string, now: number, locale: string): string {
  const dated = dayAt(iso).slice(0, 4) !== dayAt(now).slice(0, 4);
  const year = dated ? ({ year: "numeric" } as const) : {};
  const parts = { ...year, weekday: "short", day: "numeric", month: "short" } as const;
  return zoned(`sd${dated}`, locale, parts).format(new Date(iso));
}

/** "2 days ago"; under a minute "now". */
export function formatAgo(iso: string, now: number, locale: string): string {
  const seconds = Math.round((Date.parse(iso) - now) / 1000);
  const format = cached(
    `r${locale}`,
    () => new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" }),
  );
  for (const [unit, size] of UNITS) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(0, "second");
}

/** Seconds as 0:07, 12:40 or 1:02:03. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [Math.floor((whole % 3600) / 60), whole % 60];
  if (whole >= 3600) parts.unshift(Math.floor(whole / 3600));
  return parts.map((part, at) => (at === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}
