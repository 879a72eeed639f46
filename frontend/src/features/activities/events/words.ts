import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Direction, LoggedEventKind, LoggedEventOutcome } from "~/gql/graphql";
import { callOutcomes, OF_ALL, OUTCOMES } from "~/lib/outcomes";
import { FaxIcon, MailIcon, PhoneIcon, SmsIcon } from "~/ui/icons";

export const EVENT_KINDS: Record<LoggedEventKind, { words: MessageDescriptor; icon: typeof PhoneIcon }> = {
  CALL: { words: msg`Call`, icon: PhoneIcon },
  EMAIL: { words: msg`E-mail`, icon: MailIcon },
  SMS: { words: msg`SMS`, icon: SmsIcon },
  FAX: { words: msg`Fax`, icon: FaxIcon },
};

/** What an entry on the timeline is called. */
export const EVENT_TITLES: Record<LoggedEventKind, Record<Direction, MessageDescriptor>> = {
  CALL: { IN: msg`Incoming call`, OUT: msg`Outgoing call` },
  EMAIL: { IN: msg`E-mail received`, OUT: msg`E-mail sent` },
  SMS: { IN: msg`SMS received`, OUT: msg`SMS sent` },
  FAX: { IN: msg`Fax received`, OUT: msg`Fax sent` },
};

export { OUTCOMES };

/** What can have come of it: nobody misses a call they took, and a message that came was not sent by us. */
export function outcomesOf(kind: LoggedEventKind, direction: Direction): LoggedEventOutcome[] {
  if (kind === "CALL") return callOutcomes(direction);
  return direction === "OUT" ? ["SENT", ...OF_ALL] : OF_ALL;
}
