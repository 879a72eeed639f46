import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ClassifierParameter } from "~/gql/graphql";

/** A contact's own fields that can give points, in the order they are offered. */
export const PARAMETER_WORDS: Record<ClassifierParameter, MessageDescriptor> = {
  STAGE: msg`Stage`,
  POSITION: msg`Position`,
  TAGS: msg`Tags`,
  SOURCE: msg`Source`,
  FIRST_NAME: msg`First name`,
  LAST_NAME: msg`Last name`,
  EMAIL: msg`E-mail`,
  COUNTRY: msg`Country`,
  VOIVODESHIP: msg`Voivodeship`,
  CITY: msg`City`,
  POSTAL_CODE: msg`Postal code`,
  ADDRESS1: msg`Address`,
  ADDRESS2: msg`Address, line 2`,
};

type Named = { parameter?: ClassifierParameter | null; customField?: { name: string } | null };

/** What a classifier looks at: a field of every contact, or one of the Crm's own. */
export function classifierName(
  { parameter, customField }: Named,
  say: (words: MessageDescriptor) => string,
): string {
  return parameter ? say(PARAMETER_WORDS[parameter]) : (customField?.name ?? "");
}
