import type { CustomFieldType, CustomValueInput } from "~/gql/graphql";
import { plainNumber, typedNumber } from "~/lib/numbers";
import type { Value } from "./value";

/** A value while it is edited: text for what is typed, ids for what is chosen. "" and [] are none. */
export type Draft = string | readonly string[] | boolean;

/** Where the API takes, and refuses, a value of each type. */
const KEYS = {
  TEXT: "text",
  LONG_TEXT: "text",
  CHOICE: "optionId",
  CHOICES: "optionIds",
  INTEGER: "integer",
  DECIMAL: "decimal",
  FLAG: "flag",
  DATE: "date",
  URL: "url",
} as const satisfies Record<CustomFieldType, keyof CustomValueInput>;

type Typed = { id: string; type: CustomFieldType };

/** A typed or chosen value as the API takes it; nothing empties the field. */
export function inputOf({ id, type }: Typed, draft: Draft, locale: string): CustomValueInput {
  const number = type === "INTEGER" || type === "DECIMAL";
  const value = number && typeof draft === "string" ? plainNumber(draft, locale) : draft;
  return { fieldId: id, [KEYS[type]]: value === "" ? null : value };
}

/** The text that editing begins with. */
export function typedText(value: Value | undefined, locale: string): string {
  switch (value?.__typename) {
    case "TextValue":
      return value.text;
    case "IntegerValue":
      return String(value.integer);
    case "DecimalValue":
      return typedNumber(value.decimal, locale);
    case "DateValue":
      return value.date;
    case "UrlValue":
      return value.url;
    default:
      return "";
  }
}

/** Where the API speaks of a value, when it is the `at`th of those sent. */
export const pathOf = (at: number): string => `customValues.${at}`;
