import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { MessageChannel } from "~/gql/graphql";
import { numbersFor } from "~/lib/phoneUse";
import {
  FaxIcon,
  LogIcon,
  MailIcon,
  NoteIcon,
  PhoneIcon,
  PhoneMeetingIcon,
  SmsIcon,
  TagIcon,
  TaskIcon,
} from "~/ui/icons";
import type { Can, Email, Phone, Writing } from "./record";

export type ActionName = "note" | "email" | "fax" | "call" | "sms" | "log" | "tag" | "meeting" | "activity";

type Action = {
  /** One letter, while no field has the focus. */
  keys: string;
  word: MessageDescriptor;
  /** What a press does, in full. */
  does: MessageDescriptor;
  icon: typeof NoteIcon;
};

// what one does, not what it is called
const CALL = msg({ context: "verb", message: "Call" });

export const ACTIONS: Record<ActionName, Action> = {
  call: { keys: "c", word: CALL, does: CALL, icon: PhoneIcon },
  note: { keys: "n", word: msg`Note`, does: msg`Write a note`, icon: NoteIcon },
  email: { keys: "e", word: msg`E-mail`, does: msg`Write an e-mail`, icon: MailIcon },
  sms: { keys: "s", word: msg`SMS`, does: msg`Write an SMS`, icon: SmsIcon },
  fax: { keys: "f", word: msg`Fax`, does: msg`Write a fax`, icon: FaxIcon },
  log: { keys: "l", word: msg`Log`, does: msg`Log a call or a message`, icon: LogIcon },
  tag: { keys: "t", word: msg`Tag`, does: msg`Choose tags`, icon: TagIcon },
  meeting: { keys: "m", word: msg`Meeting`, does: msg`Plan a phone meeting`, icon: PhoneMeetingIcon },
  activity: { keys: "a", word: msg`Activity`, does: msg`Add a task or another activity`, icon: TaskIcon },
};

/** What is written goes by a channel. */
export const CHANNEL_OF: Partial<Record<ActionName, MessageChannel>> = {
  email: "EMAIL",
  sms: "SMS",
  fax: "FAX",
};

type Reach = { phones: readonly Phone[]; emails: readonly Email[]; viewerCan: Can };

/** What the viewer can do; `sends`: what Ringbook itself sends for them. An address that is missing is no hindrance to those who may add it. */
export function actionsOf({ phones, emails, viewerCan: can }: Reach, sends: Writing["sends"]): ActionName[] {
  const has = (use: "call" | "sms" | "fax") => can.edit || numbersFor(phones, use).length > 0;
  const possible: Record<ActionName, boolean> = {
    call: can.dial && has("call"),
    note: can.note,
    email: can.edit || emails.length > 0,
    sms: (can.dial || sends("SMS")) && has("sms"),
    fax: (can.note || sends("FAX")) && has("fax"),
    log: can.note,
    tag: can.edit,
    meeting: can.plan,
    activity: can.plan,
  };
  return (Object.keys(ACTIONS) as ActionName[]).filter((name) => possible[name]);
}
