import { isSkipped, momentOf } from "~/lib/localTime";
import { instantsAt } from "~/lib/zone";
import { addDays } from "./days";
import { localAt } from "./entry";

/** The stretch of a day, in minutes since midnight, that the clocks skip or show twice. */
export type ClockChange = { kind: "skipped" | "twice"; from: number; to: number };

const STEP = 15;
const DAY = 24 * 60;
const MINUTE_MS = 60_000;

/** Null on all days but two of a year. */
export function clockChangeOn(day: string): ClockChange | null {
  const [begin, end] = [day, addDays(day, 1)].map((one) => Date.parse(momentOf(`${one}T00:00`) ?? ""));
  const minutes = ((end ?? 0) - (begin ?? 0)) / MINUTE_MS;
  if (minutes === DAY) return null;
  const kind = minutes < DAY ? "skipped" : "twice";
  const fits = kind === "skipped" ? isSkipped : comesTwice;
  const those = Array.from({ length: DAY / STEP }, (_, index) => index * STEP).filter((minute) =>
    fits(localAt(day, minute)),
  );
  const from = those[0];
  return from === undefined ? null : { kind, from, to: (those.at(-1) ?? from) + STEP };
}

const comesTwice = (local: string): boolean => instantsAt(Date.parse(`${local}Z`)).length > 1;
