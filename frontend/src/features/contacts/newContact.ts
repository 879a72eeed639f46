import type { ContactInput } from "~/gql/graphql";

export type NewContact = {
  firstName: string;
  lastName: string;
  crmId: string | null;
  positionId: string | null;
  stageId: string | null;
  sourceId: string | null;
  number: string;
  email: string;
};

export const NEW_CONTACT: NewContact = {
  firstName: "",
  lastName: "",
  crmId: null,
  positionId: null,
  stageId: null,
  sourceId: null,
  number: "",
  email: "",
};

/** The form's values as the API takes them; blank numbers and addresses are none. */
export function inputOf({ number, email, ...rest }: NewContact): ContactInput {
  return {
    ...rest,
    phones: number.trim() ? [{ number: number.trim(), main: true }] : [],
    emails: email.trim() ? [{ address: email.trim(), main: true }] : [],
  };
}

/** Whether enough is typed to look for who is there already: a whole name, a number or an address. */
export function worthComparing({ firstName, lastName, number, email }: NewContact): boolean {
  return Boolean((firstName.trim() && lastName.trim()) || number.trim() || email.trim());
}
