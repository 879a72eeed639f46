import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ImportState } from "~/gql/graphql";

export const STATE_WORDS: Record<ImportState, MessageDescriptor> = {
  DRAFT: msg`not started`,
  READY: msg`ready to start`,
  RUNNING: msg`running`,
  DONE: msg`done`,
  FAILED: msg`failed`,
  CANCELLED: msg`cancelled`,
};
