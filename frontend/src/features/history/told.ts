import type { CustomFieldType } from "~/gql/graphql";
import { formatDate, formatDateTime, formatDecimal, formatWhole } from "~/lib/format";
import type { Entry } from "./entry";
import { changeWords, fieldName, type Say } from "./eventWords";

type Change = Pick<Entry["changes"][number], "field" | "before" | "after" | "customField">;
export type Told = { key: string; name: string; before: string; after: string };

const NUMBER = /^-?\d+(\.\d+)?$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT/;

/** A change in words; of an additional field by its name, its values as this user reads numbers and dates. */
export function toldChange(change: Change, say: Say, locale: string): Told {
  const { field, before, after, customField } = change;
  if (!customField) {
    const words = changeWords(change, say);
    const dated = (text: string) => (text === "" ? "" : momentText(field, text, locale));
    return {
      key: field,
      name: fieldName(field, say),
      before: dated(words.before),
      after: dated(words.after),
    };
  }
  const { id: key, name, type } = customField;
  const list = type === "CHOICE" || type === "CHOICES" || type === "FLAG";
  if (list) return { key, name, ...changeWords(change, say) };
  return { key, name, before: valueText(before, type, locale), after: valueText(after, type, locale) };
}

/** Days and moments of our own fields; any other text stands as it is. */
function momentText(field: string, text: string, locale: string): string {
  if (field === "birthday" && DAY.test(text)) return formatDate(text, locale);
  return field.endsWith("At") && MOMENT.test(text) ? formatDateTime(text, locale) : text;
}

/** Out of JSON. An older value may be of the type the field had then: it is shown as it stands. */
function valueText(json: string | null | undefined, type: CustomFieldType, locale: string): string {
  const value: unknown = JSON.parse(json ?? "null");
  if (value === null) return "";
  // a number's own digits: parsed, a long one would be rounded
  const text = typeof value === "string" ? value : (json ?? "");
  if (type === "INTEGER" && NUMBER.test(text)) return formatWhole(text, locale);
  if (type === "DECIMAL" && NUMBER.test(text)) return formatDecimal(text, locale);
  return type === "DATE" && DAY.test(text) ? formatDate(text, locale) : text;
}
