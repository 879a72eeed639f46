import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ConsentChannel, RelationKind } from "~/gql/graphql";

/** What somebody is to the one whose card it is. */
export const RELATION_WORDS: Record<RelationKind, MessageDescriptor> = {
  SPOUSE: msg`Spouse`,
  PARENT: msg`Parent`,
  CHILD: msg`Child`,
  SIBLING: msg`Sibling`,
  RELATIVE: msg`Relative`,
  FRIEND: msg`Friend`,
  COLLEAGUE: msg`Colleague`,
  MANAGER: msg`Superior`,
  REPORT: msg`Subordinate`,
  ASSISTANT: msg`Assistant`,
  ASSISTED: msg`Whom they assist`,
  REFERRER: msg`Who referred them`,
  REFERRED: msg`Whom they referred`,
  GUARDIAN: msg`Guardian`,
  WARD: msg`Ward`,
  OTHER: msg`Other`,
};

/** How a consent was given or withdrawn. */
export const CHANNEL_WORDS: Record<ConsentChannel, MessageDescriptor> = {
  PHONE: msg`by phone`,
  EMAIL: msg`by e-mail`,
  SMS: msg`by SMS`,
  WEB: msg`on a website`,
  PAPER: msg`on paper`,
  IN_PERSON: msg`in person`,
  OTHER: msg`otherwise`,
};
