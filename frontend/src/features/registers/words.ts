import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CompanyRegister } from "~/gql/graphql";
import type { RegisterField } from "./takeOver";

export const FIELD_WORDS: Record<RegisterField, MessageDescriptor> = {
  name: msg`Name`,
  regon: msg`REGON`,
  krs: msg`KRS`,
  address1: msg`Address`,
  postalCode: msg`Postal code`,
  city: msg`City`,
  country: msg`Country`,
};

/** Where a company was found. */
export const FOUND_WORDS: Record<CompanyRegister, MessageDescriptor> = {
  WHITE_LIST: msg`Found on the white list of VAT payers`,
  VIES: msg`Found in VIES`,
};
