import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { formatDate, formatDecimal, formatWhole } from "~/lib/format";
import type { Field } from "../field";
import type { Condition, Op } from "./condition";

export const OP_WORDS: Record<Op, MessageDescriptor> = {
  contains: msg`contains`,
  is: msg`is`,
  equals: msg({ message: "=", context: "number" }),
  atLeast: msg({ message: "≥", context: "number" }),
  atMost: msg({ message: "≤", context: "number" }),
  on: msg`on`,
  since: msg`from`,
  before: msg`before`,
  anyOf: msg`is one of`,
  yes: msg({ message: "yes", context: "condition" }),
  no: msg({ message: "no", context: "condition" }),
  filled: msg`is filled in`,
  empty: msg`is empty`,
};

/** A condition's value as it is read. */
export function valueWords({ op, value }: Condition, { options, type }: Field, locale: string): string {
  if (value === undefined) return "";
  if (Array.isArray(value))
    return value.map((id) => options.find((option) => option.id === id)?.label ?? "…").join(", ");
  if (["on", "since", "before"].includes(op)) return formatDate(value, locale);
  if (!["equals", "atLeast", "atMost"].includes(op)) return value;
  return type === "INTEGER" ? formatWhole(value, locale) : formatDecimal(value, locale);
}
