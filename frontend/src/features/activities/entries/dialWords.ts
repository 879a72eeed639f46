import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { DialOutcome, DialTryState } from "~/gql/graphql";

/** What became of dialling by itself. */
export const OUTCOME_WORDS: Record<DialOutcome, MessageDescriptor> = {
  REACHED: msg`Reached`,
  NOT_REACHED: msg`Not reached`,
  UNCLEAR: msg`Nobody knows whether it rang: somebody has to look`,
  REFUSED: msg`Not dialled: the rules forbid it`,
};

export const TRY_WORDS: Record<DialTryState, MessageDescriptor> = {
  DIALLING: msg`being dialled`,
  ANSWERED: msg`answered`,
  NO_ANSWER: msg`no answer`,
  BUSY: msg`busy`,
  FAILED: msg`failed`,
  UNCLEAR: msg`nobody knows`,
};
