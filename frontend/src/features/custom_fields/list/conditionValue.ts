import { plainNumber } from "~/lib/numbers";
import type { Draft } from "../draft";
import type { Field } from "../field";
import type { Op } from "./condition";

const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** What was typed or chosen as a condition keeps it; null while it is no value yet. */
export function conditionValue(
  { type }: Pick<Field, "type">,
  op: Op,
  draft: Draft,
  locale: string,
): string | string[] | null {
  if (op === "anyOf") return Array.isArray(draft) && draft.length > 0 ? [...draft] : null;
  if (typeof draft !== "string" || draft.trim() === "") return null;
  if (type !== "INTEGER" && type !== "DECIMAL") return draft.trim();
  const number = plainNumber(draft, locale);
  return NUMBER.test(number) ? number : null;
}
