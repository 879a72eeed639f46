import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { AccountKind, OrganizationSize } from "~/gql/graphql";

export const ACCOUNT_KINDS: Record<AccountKind, MessageDescriptor> = {
  CUSTOMER: msg`Customer`,
  PARTNER: msg`Partner`,
};

/** By people. */
export const SIZES: Record<OrganizationSize, MessageDescriptor> = {
  MICRO: msg`Micro, under 10 people`,
  SMALL: msg`Small, under 50 people`,
  MEDIUM: msg`Medium, under 250 people`,
  LARGE: msg`Large, 250 people or more`,
};
