import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CallDirection, LoggedEventOutcome } from "~/gql/graphql";

/** What came of a call or a message, in words that go on after its name. */
export const OUTCOMES: Record<LoggedEventOutcome, MessageDescriptor> = {
  REACHED: msg`reached`,
  NO_ANSWER: msg`no answer`,
  BUSY: msg`busy`,
  LEFT_MESSAGE: msg`left a message`,
  CALL_BACK: msg`wants to be called back`,
  NOT_INTERESTED: msg`not interested`,
  SENT: msg`sent`,
  OTHER: msg`something else`,
};

const OF_CALLS: LoggedEventOutcome[] = ["REACHED", "NO_ANSWER", "BUSY", "LEFT_MESSAGE"];
export const OF_ALL: LoggedEventOutcome[] = ["CALL_BACK", "NOT_INTERESTED", "OTHER"];

/** What can have come of a call: nobody misses one they took. */
export const callOutcomes = (direction: CallDirection): LoggedEventOutcome[] =>
  direction === "OUT" ? [...OF_CALLS, ...OF_ALL] : ["REACHED", ...OF_ALL];
