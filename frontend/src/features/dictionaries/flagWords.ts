import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { StageFlag } from "~/gql/graphql";

/** What a stage means to reports. */
export const FLAG_WORDS: Record<StageFlag, MessageDescriptor> = {
  OPEN: msg`open`,
  WON: msg`won`,
  LOST: msg`lost`,
  NONE: msg`outside the process`,
};

export const FLAGS: readonly StageFlag[] = ["OPEN", "WON", "LOST", "NONE"];
