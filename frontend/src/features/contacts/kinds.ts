import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { AccountKind, PersonType } from "~/gql/graphql";

export const ACCOUNT_KINDS: Record<AccountKind, MessageDescriptor> = {
  CUSTOMER: msg`Customer`,
  PARTNER: msg`Partner`,
};

export const PERSON_TYPES: Record<PersonType, MessageDescriptor> = {
  CRM: msg`CRM`,
  STUDENT: msg`Student`,
  COMPANY_MANAGER: msg`Company manager`,
  ARCHIVED: msg`Archived`,
};

/** Those that are chosen; into the archive one is put. */
export const CHOSEN_TYPES = ["CRM", "STUDENT", "COMPANY_MANAGER"] as const satisfies PersonType[];
