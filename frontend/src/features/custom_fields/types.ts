import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CustomFieldType } from "~/gql/graphql";
import {
  ChoiceIcon,
  ChoicesIcon,
  DateIcon,
  DecimalIcon,
  FlagIcon,
  IntegerIcon,
  LongTextIcon,
  TextIcon,
  UrlIcon,
} from "~/ui/icons";

type TypeWords = { label: MessageDescriptor; about: MessageDescriptor; icon: typeof TextIcon };

/** The types of fields in words, in the order they are offered. */
export const TYPES: Record<CustomFieldType, TypeWords> = {
  TEXT: {
    label: msg({ message: "Text", context: "type of field" }),
    about: msg`One line, such as a customer number.`,
    icon: TextIcon,
  },
  LONG_TEXT: { label: msg`Long text`, about: msg`Several lines.`, icon: LongTextIcon },
  CHOICE: { label: msg`Choice list`, about: msg`One of the options you list.`, icon: ChoiceIcon },
  CHOICES: { label: msg`Value list`, about: msg`Any number of the options you list.`, icon: ChoicesIcon },
  INTEGER: { label: msg`Integer`, about: msg`A whole number: no letters, no fractions.`, icon: IntegerIcon },
  DECIMAL: { label: msg`Decimal`, about: msg`A number with up to six places.`, icon: DecimalIcon },
  FLAG: { label: msg`Flag`, about: msg`Yes or no.`, icon: FlagIcon },
  DATE: { label: msg`Date`, about: msg`A day in the calendar.`, icon: DateIcon },
  URL: { label: msg`URL`, about: msg`A web address that opens with a click.`, icon: UrlIcon },
};

export const TYPE_NAMES = Object.keys(TYPES) as CustomFieldType[];

export const isList = (type: CustomFieldType): boolean => type === "CHOICE" || type === "CHOICES";
