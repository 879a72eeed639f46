import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg, plural } from "@lingui/core/macro";
import type { Kind } from "./kinds";
import type { Join } from "./model";
import type { Op } from "./ops";

/** The ways to compare as they are offered. */
export const OP_WORDS: Record<Op, MessageDescriptor> = {
  is: msg`is`,
  isNot: msg`is not`,
  contains: msg`contains`,
  containsNot: msg`does not contain`,
  starts: msg`begins with`,
  oneOf: msg`is one of`,
  anyOf: msg`is any of`,
  noneOf: msg`is none of`,
  allOf: msg`is all of`,
  equals: msg({ message: "=", context: "number" }),
  differs: msg({ message: "≠", context: "number" }),
  less: msg({ message: "<", context: "number" }),
  atMost: msg({ message: "≤", context: "number" }),
  more: msg({ message: ">", context: "number" }),
  atLeast: msg({ message: "≥", context: "number" }),
  between: msg`is between`,
  on: msg`on`,
  before: msg`before`,
  since: msg`from`,
  within: msg`between`,
  last: msg`in the last…`,
  next: msg`in the next…`,
  during: msg`in the period`,
  matches: msg`is or ends with`,
  matchesNot: msg`is not and does not end with`,
  words: msg`holds the words`,
  yes: msg({ message: "yes", context: "condition" }),
  no: msg({ message: "no", context: "condition" }),
  filled: msg`is not empty`,
  empty: msg`is empty`,
};

/** As they are read in a chip, where they are shorter; "" where the value says it all. */
const CHIP_WORDS: Partial<Record<Op, MessageDescriptor | "">> = {
  oneOf: msg({ message: "is", context: "chip" }),
  anyOf: msg({ message: "is", context: "chip" }),
  noneOf: msg({ message: "is not", context: "chip" }),
  last: "",
  next: "",
  during: "",
  yes: "",
};

const TAG_WORDS: Partial<Record<Op, MessageDescriptor>> = {
  anyOf: msg`include`,
  allOf: msg`include`,
  noneOf: msg`do not include`,
};

export function chipWords(op: Op, kind: Kind, i18n: I18n): string {
  const words = (kind === "tags" ? TAG_WORDS[op] : undefined) ?? CHIP_WORDS[op] ?? OP_WORDS[op];
  return words === "" ? "" : i18n._(words);
}

/** The periods that the API knows, the nearest first. */
export const PERIODS: Record<string, MessageDescriptor> = {
  TODAY: msg`today`,
  YESTERDAY: msg`yesterday`,
  TOMORROW: msg`tomorrow`,
  THIS_WEEK: msg`this week`,
  LAST_WEEK: msg`last week`,
  NEXT_WEEK: msg`next week`,
  THIS_MONTH: msg`this month`,
  LAST_MONTH: msg`last month`,
  NEXT_MONTH: msg`next month`,
  THIS_YEAR: msg`this year`,
  LAST_YEAR: msg`last year`,
};

export const UNITS: Record<string, MessageDescriptor> = {
  D: msg({ message: "days", context: "unit" }),
  W: msg({ message: "weeks", context: "unit" }),
  M: msg({ message: "months", context: "unit" }),
  Y: msg({ message: "years", context: "unit" }),
};

type Spans = Record<string, (count: number) => MessageDescriptor>;

const LAST: Spans = {
  D: (count) => msg`${plural(count, { one: "in the last day", other: "in the last # days" })}`,
  W: (count) => msg`${plural(count, { one: "in the last week", other: "in the last # weeks" })}`,
  M: (count) => msg`${plural(count, { one: "in the last month", other: "in the last # months" })}`,
  Y: (count) => msg`${plural(count, { one: "in the last year", other: "in the last # years" })}`,
};

const NEXT: Spans = {
  D: (count) => msg`${plural(count, { one: "in the next day", other: "in the next # days" })}`,
  W: (count) => msg`${plural(count, { one: "in the next week", other: "in the next # weeks" })}`,
  M: (count) => msg`${plural(count, { one: "in the next month", other: "in the next # months" })}`,
  Y: (count) => msg`${plural(count, { one: "in the next year", other: "in the next # years" })}`,
};

/** "in the last 7 days" */
export function spanWords(op: Op, [count = "", unit = ""]: readonly string[], i18n: I18n): string {
  const words = (op === "next" ? NEXT : LAST)[unit];
  return words ? i18n._(words(Number(count))) : "";
}

export const JOIN_WORDS: Record<Join, MessageDescriptor> = {
  all: msg`All of`,
  any: msg`Any of`,
  none: msg`None of`,
};
