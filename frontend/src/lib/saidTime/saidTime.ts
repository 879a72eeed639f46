import { localOf } from "../localTime";
import { instantAt } from "../zone";
import { clockOf } from "./clock";
import { dayOf } from "./day";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const MORNING = 9 * 60;
const WEEK = 7;
/** Nothing is planned further ahead, and nothing that is said lies further back. */
const MOST_MS = 5 * 365 * DAY_MS;
const SOON =
  /^(?:za|in)\s+(?:(\d{1,7}|pol|half an?|an?)\s*)?(m|min\.?|minut[aey]?|minutes?|h|godz\.?|godzin[aey]?|hours?)$/;

/**
 * A moment as people say it, in Polish or English, on the viewer's clock: "15:00", "jutro 15", "in 2 h",
 * "za pół godziny", "pt o 10", "24.11 12:30". Of a time or a weekday that is over the next one is meant; a day without
 * a time means nine in the morning. In UTC; null where it can't be told, or is years away.
 */
export function saidTime(said: string, now: Date | number = Date.now()): string | null {
  const words = folded(said);
  const begin = new Date(now).getTime();
  const at = soon(words, begin) ?? onTheClock(words, begin);
  return at === null || Math.abs(at - begin) > MOST_MS ? null : new Date(at).toISOString();
}

/** So many minutes or hours from now: what passes, whatever is done to the clocks meanwhile. */
function soon(words: string, now: number): number | null {
  const [, count = "1", unit] = SOON.exec(words) ?? [];
  if (!unit) return null;
  const number = /^(pol|half)/.test(count) ? 0.5 : Number(/^\d/.test(count) ? count : 1);
  const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  return minute + number * (unit.startsWith("m") ? 1 : 60) * MINUTE_MS;
}

function onTheClock(words: string, now: number): number | null {
  const wall = Date.parse(`${localOf(now)}Z`);
  const today = Math.floor(wall / DAY_MS);
  const day = dayOf(words, today);
  const clock = clockOf(day ? day.rest : words);
  if (clock === null || (clock === undefined && !day)) return null;
  const at = ((day?.day ?? today) * DAY_MS) / MINUTE_MS + (clock ?? MORNING);
  const again = day ? (day.weekly ? WEEK : 0) : 1;
  return instantOf(at * MINUTE_MS > wall ? at * MINUTE_MS : at * MINUTE_MS + again * DAY_MS, wall);
}

/** Of the clock's time, if it is near enough to be one. */
function instantOf(at: number, wall: number): number | null {
  return Math.abs(at - wall) > MOST_MS + DAY_MS ? null : instantAt(at);
}

/** In small letters without accents, one blank between words. */
const folded = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replaceAll("ł", "l")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/\s+/g, " ");
