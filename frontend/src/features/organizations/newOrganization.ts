import type { OrganizationInput } from "~/gql/graphql";

/** What a register may know of a company, besides its name. */
export const REGISTERED = ["regon", "krs", "address1", "postalCode", "city", "country"] as const;

export type NewOrganization = Record<
  (typeof REGISTERED)[number] | "name" | "taxId" | "number" | "email",
  string
> & {
  crmId: string | null;
};

export const NEW_ORGANIZATION: NewOrganization = {
  name: "",
  taxId: "",
  number: "",
  email: "",
  regon: "",
  krs: "",
  address1: "",
  postalCode: "",
  city: "",
  country: "",
  crmId: null,
};

/** The form's values as the API takes them; blank numbers and addresses are none. */
export function inputOf({ number, email, ...rest }: NewOrganization): OrganizationInput {
  return {
    ...rest,
    phones: number.trim() ? [{ number: number.trim(), kind: "MAIN", main: true }] : [],
    emails: email.trim() ? [{ address: email.trim(), main: true }] : [],
  };
}

/** Whether enough is typed to look for what is there already. */
export function worthComparing({ name, taxId, number, email }: NewOrganization): boolean {
  return name.trim().length > 2 || [taxId, number, email].some((text) => text.trim() !== "");
}
