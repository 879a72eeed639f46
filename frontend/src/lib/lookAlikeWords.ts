import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { LookAlikeReason } from "~/gql/graphql";

/** Why a record may be the one that somebody is about to add. */
export const LOOK_ALIKE_WORDS: Record<LookAlikeReason, MessageDescriptor> = {
  SAME_TAX_ID: msg`same tax id`,
  SAME_NUMBER: msg`same number`,
  SAME_EMAIL: msg`same e-mail`,
  ALIKE_NAME: msg`alike name`,
};
