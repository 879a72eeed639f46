import type { I18n } from "@lingui/core";
import { formatDate, formatDecimal } from "~/lib/format";
import type { Condition } from "./model";
import type { Input, Op } from "./ops";
import { PERIODS, spanWords } from "./words";

/** So many are named in a chip. */
const NAMED = 3;

/** "Lead or Client", "VIP, New, and 4 more". */
export function listWords(
  labels: readonly string[],
  op: Op,
  more: (count: number) => string,
  locale: string,
): string {
  const left = labels.length - NAMED;
  const named = left > 0 ? [...labels.slice(0, NAMED), more(left)] : labels;
  const type = op === "allOf" || left > 0 ? "conjunction" : "disjunction";
  return new Intl.ListFormat(locale, { type, style: "long" }).format(named);
}

/** A condition's value as it is read, ids apart: they have names. */
export function valueWords({ op, value }: Condition, input: Input, i18n: I18n): string {
  const { locale } = i18n;
  const [first = "", second = ""] = value;
  const period = PERIODS[first];
  const words: Record<Input, () => string> = {
    none: () => "",
    text: () => first,
    texts: () => value.join(", "),
    options: () => value.join(", "),
    number: () => formatDecimal(first, locale),
    numbers: () => `${formatDecimal(first, locale)} – ${formatDecimal(second, locale)}`,
    day: () => formatDate(first, locale),
    days: () => `${formatDate(first, locale)} – ${formatDate(second, locale)}`,
    span: () => spanWords(op, value, i18n),
    period: () => (period ? i18n._(period) : first),
  };
  return words[input]();
}
