import type { MessageInput } from "~/gql/graphql";
import { useDraft } from "~/lib/drafts";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { isBlank } from "~/ui/richText/html";
import type { Given } from "./composer";
import { draftKey, inputOf, type Letter, letterOf, previewInput, textOfLetter } from "./draft";
import { MIN_REASON } from "./Problems";
import { type Address, addressesOf, type Reach } from "./reach";
import type { Asked } from "./useComposeData";
import { type Previewed, usePreview } from "./usePreview";
import { type Problem, useSend } from "./useSend";

export type Writing = {
  letter: Letter;
  set: (part: Partial<Letter>) => void;
  addresses: readonly Address[];
  previewed: Previewed;
  /** What speaks against it. */
  problems: readonly Problem[];
  /** Something is written that would be lost. */
  begun: boolean;
  /** It says something, to somebody, and has a reason where it needs one. */
  ready: boolean;
  send: () => Promise<boolean>;
  discard: () => void;
  errors: UserErrors;
  busy: boolean;
};

/** A letter while it is written: kept with its record, looked at by the server, sent. */
export function useLetter(given: Given, { reach }: Asked & { reach: Reach }): Writing {
  const { channel, recordId, ticketId, to = null, subject = "" } = given;
  const [text, setText] = useDraft(draftKey(recordId, channel));
  const letter = letterOf(text, { to, subject });
  const addresses = addressesOf(reach, channel);
  const { send, errors, busy, ...sent } = useSend();
  const input: MessageInput = inputOf(letter, { channel, reach, addresses, ticketId });
  const says = !isBlank(letter.body);
  const previewed = usePreview(input.to ? previewInput(input) : null);
  const problems = previewed.preview?.problems ?? sent.problems;
  const reasoned = problems.length === 0 || letter.reason.trim().length >= MIN_REASON;
  const ready = says && Boolean(input.to) && reasoned;
  return {
    letter,
    set: (part) => setText(textOfLetter({ ...letter, ...part })),
    addresses,
    previewed,
    problems,
    begun: text !== "",
    ready,
    send: async () => {
      if (busy || !ready || !(await send(input))) return false;
      setText("");
      return true;
    },
    discard: () => setText(""),
    errors,
    busy,
  };
}
