import { daysOfMoments, isDay, momentOf, nextDay, previousDay } from "./days";
import { type Form, type Op, only, plain } from "./ops";

const SPAN = /^P([1-9]\d{0,3})([DWMY])$/;

/** {"within": "P7D"} */
const span = (op: Op, key: string): Form => ({
  op,
  input: "span",
  write: ([count, unit]) => ({ [key]: `P${count}${unit}` }),
  read: (json) => SPAN.exec(String(only(json, key)?.[0]))?.slice(1) ?? null,
});

export const relative: readonly Form[] = [
  span("last", "within"),
  span("next", "ahead"),
  plain("during", "period", "period"),
];

/** Days as they are: {"gte": "2026-11-01", "lt": "2026-12-01"}; the last one is within. */
export const days: readonly Form[] = [
  dated("on", "eq"),
  dated("before", "lt"),
  dated("since", "gte"),
  {
    op: "within",
    input: "days",
    write: ([from = "", to = ""]) => ({ gte: from, lt: nextDay(to) }),
    read: (json) => {
      const [from, to] = only(json, "gte", "lt") ?? [];
      return isDay(from) && isDay(to) ? [from, previousDay(to)] : null;
    },
  },
];

function dated(op: Op, key: string): Form {
  const form = plain(op, "day", key);
  return { ...form, read: (json) => (isDay(form.read(json)?.[0]) ? form.read(json) : null) };
}

/** Days where the API wants moments: from midnight to midnight, here. */
export const moments: readonly Form[] = [
  {
    op: "on",
    input: "day",
    write: ([day = ""]) => ({ gte: momentOf(day), lt: momentOf(nextDay(day)) }),
    read: (json) => {
      const [from, to] = daysOfMoments(only(json, "gte", "lt")) ?? [];
      return from !== undefined && to === nextDay(from) ? [from] : null;
    },
  },
  midnight("before", "lt"),
  midnight("since", "gte"),
  {
    op: "within",
    input: "days",
    write: ([from = "", to = ""]) => ({ gte: momentOf(from), lt: momentOf(nextDay(to)) }),
    read: (json) => {
      const [from, to] = daysOfMoments(only(json, "gte", "lt")) ?? [];
      return from !== undefined && to !== undefined ? [from, previousDay(to)] : null;
    },
  },
];

function midnight(op: Op, key: string): Form {
  return {
    op,
    input: "day",
    write: ([day = ""]) => ({ [key]: momentOf(day) }),
    read: (json) => daysOfMoments(only(json, key)),
  };
}
