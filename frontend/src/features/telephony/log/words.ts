import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CtiOutcome } from "~/gql/graphql";
import type { LogEvent } from "./entries";

export const OUTCOME_WORDS: Record<CtiOutcome, MessageDescriptor> = {
  TAKEN: msg`taken`,
  REPEATED: msg`repeated`,
  IGNORED: msg`ignored`,
  REFUSED: msg`refused`,
};

export const OUTCOMES = Object.keys(OUTCOME_WORDS) as CtiOutcome[];

const KIND_WORDS: Record<string, MessageDescriptor> = {
  NEW_CALL: msg`Rings`,
  ANSWER: msg`Answered`,
  HANGUP: msg`Hung up`,
  NOTHING: msg`News of a call`,
};

/** What kind of event it is; one that we have no word for, as it is called. */
export const kindWord = ({ kind }: Pick<LogEvent, "kind">): MessageDescriptor | string =>
  KIND_WORDS[kind] ?? kind;

/** The two ends of a call: "48601602603 → 101". */
export function ends({ from, to }: Pick<LogEvent, "from" | "to">): string {
  return [from, to].filter(Boolean).join(" → ");
}
