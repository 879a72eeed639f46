import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { PermissionGroup } from "~/gql/graphql";

/** What rights are about, in the order people read them in. */
export const GROUP_WORDS: Record<PermissionGroup, MessageDescriptor> = {
  RECORDS: msg`Contacts and organizations`,
  ACCOUNTS: msg`Whose contacts and organizations`,
  TELEPHONY: msg`Telephony`,
  SETTINGS: msg`Settings`,
};

export const GROUPS = Object.keys(GROUP_WORDS) as PermissionGroup[];
