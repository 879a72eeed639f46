import * as z from "zod/mini";
import type { CustomFieldFilter, CustomFieldType } from "~/gql/graphql";

/** How a field is compared. The names tell what kind of value follows, so that an address is read without its field. */
export const OPS = [
  "contains",
  "is",
  "equals",
  "atLeast",
  "atMost",
  "on",
  "since",
  "before",
  "anyOf",
  "yes",
  "no",
  "filled",
  "empty",
] as const;

export type Op = (typeof OPS)[number];

/** One condition on one field; several in a list hold together. `value`: a text, a plain number, a day, or ids. */
export type Condition = { field: string; op: Op; value?: string | string[] | undefined };

export const conditions = z.array(
  z.object({
    field: z.string(),
    op: z.enum(OPS),
    value: z.optional(z.union([z.string(), z.array(z.string())])),
  }),
);

const ALWAYS: readonly Op[] = ["filled", "empty"];

/** What fits each type; the first is the one offered. */
export const FITTING: Record<CustomFieldType, readonly Op[]> = {
  TEXT: ["contains", "is", ...ALWAYS],
  LONG_TEXT: ["contains", ...ALWAYS],
  URL: ["contains", "is", ...ALWAYS],
  CHOICE: ["anyOf", ...ALWAYS],
  CHOICES: ["anyOf", ...ALWAYS],
  INTEGER: ["atLeast", "atMost", "equals", ...ALWAYS],
  DECIMAL: ["atLeast", "atMost", "equals", ...ALWAYS],
  DATE: ["since", "before", "on", ...ALWAYS],
  FLAG: ["yes", "no", ...ALWAYS],
};

export const needsValue = (op: Op): boolean => !["yes", "no", "filled", "empty"].includes(op);

/** A condition as the API takes it. */
export function filterOf({ field, op, value = "" }: Condition): CustomFieldFilter {
  const [text, ids] = Array.isArray(value) ? [value[0] ?? "", value] : [value, [value]];
  const filters: Record<Op, Omit<CustomFieldFilter, "fieldId">> = {
    contains: { text: { contains: text } },
    is: { text: { eq: text } },
    equals: { number: { eq: text } },
    atLeast: { number: { gte: text } },
    atMost: { number: { lte: text } },
    on: { date: { eq: text } },
    since: { date: { gte: text } },
    before: { date: { lt: text } },
    anyOf: { options: { in: ids } },
    yes: { flag: true },
    no: { flag: false },
    filled: { isNull: false },
    empty: { isNull: true },
  };
  return { fieldId: field, ...filters[op] };
}
