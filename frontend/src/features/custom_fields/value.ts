import { type FragmentType, graphql, readFragment } from "~/gql";
import type { CustomValuePartsFragment } from "~/gql/graphql";
import { formatDate, formatDecimal, formatWhole } from "~/lib/format";

export const VALUE = graphql(`
  fragment CustomValueParts on CustomValue {
    __typename
    ... on TextValue { field { id } text }
    ... on ChoiceValue { field { id } option { id label } }
    ... on ChoicesValue { field { id } options { id label } }
    ... on IntegerValue { field { id } integer }
    ... on DecimalValue { field { id } decimal }
    ... on FlagValue { field { id } flag }
    ... on DateValue { field { id } date }
    ... on UrlValue { field { id } url }
  }
`);

export type Value = CustomValuePartsFragment;
export type MaskedValues = readonly FragmentType<typeof VALUE>[];

/** A record's value of a field; undefined where it has none. */
export function valueOf(values: MaskedValues, fieldId: string): Value | undefined {
  return readFragment(VALUE, values).find(({ field }) => field.id === fieldId);
}

/** A value as it is read. A flag has no words of its own: the screen shows it as a switch or a tick. */
export function valueText(value: Exclude<Value, { __typename: "FlagValue" }>, locale: string): string {
  switch (value.__typename) {
    case "ChoiceValue":
      return value.option.label;
    case "ChoicesValue":
      return value.options.map(({ label }) => label).join(", ");
    case "IntegerValue":
      return formatWhole(value.integer, locale);
    case "DecimalValue":
      return formatDecimal(value.decimal, locale);
    case "DateValue":
      return formatDate(value.date, locale);
    case "UrlValue":
      return value.url;
    default:
      return value.text;
  }
}
