import { graphql } from "~/gql";
import type { PhoneInput, PhonePartsFragment } from "~/gql/graphql";

export const PHONE = graphql(`
  fragment PhoneParts on PhoneNumber {
    id number e164 national international region kind description main invalid doNotCall
    sharedWith {
      __typename
      ... on Contact { id displayName }
      ... on Organization { id displayName }
    }
  }
`);

export type Phone = PhonePartsFragment;

export const NEW: PhoneInput = {
  number: "",
  kind: "MOBILE",
  description: "",
  main: false,
  invalid: false,
  doNotCall: false,
};

export function inputOf(phone: Phone): PhoneInput {
  const { id, number, kind, description, main, invalid, doNotCall } = phone;
  return { id, number, kind, description, main, invalid, doNotCall };
}

/** The list with one number put in or changed; only one can be the main one. One that is gone meanwhile is new again. */
export function withPhone(phones: readonly PhoneInput[], phone: PhoneInput): PhoneInput[] {
  const others = phone.main ? phones.map((one) => ({ ...one, main: false })) : [...phones];
  const at = placeOf(phones, phone);
  if (at < phones.length) return others.with(at, phone);
  const { id: _, ...fresh } = phone;
  return [...others, fresh];
}

export const withoutPhone = (phones: readonly PhoneInput[], phone: PhoneInput): PhoneInput[] =>
  phones.filter(({ id }) => id !== phone.id);

/** Where a number stands in the input, for its errors' path; a new one comes last. */
export function placeOf(phones: readonly PhoneInput[], { id }: PhoneInput): number {
  const at = phones.findIndex((one) => one.id === id);
  return id && at >= 0 ? at : phones.length;
}
