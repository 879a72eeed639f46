import type { MessageChannel, MessageInput } from "~/gql/graphql";
import { isBlank } from "~/ui/richText/html";
import { type Address, knownAddress, type Reach } from "./reach";

/** A file that goes with a message. */
export type Attached = { id: string; name: string; size: number };

/** What somebody has written so far. */
export type Letter = {
  /** As typed; null: the record's likeliest address. */
  to: string | null;
  /** An address that the record does not have is added to it. */
  keep: boolean;
  templateId: string | null;
  subject: string;
  /** EMAIL: rich text; others: plain. */
  body: string;
  files: readonly Attached[];
  signature: boolean;
  /** Why it is sent although something speaks against it. */
  reason: string;
};

export const EMPTY: Letter = {
  to: null,
  keep: true,
  templateId: null,
  subject: "",
  body: "",
  files: [],
  signature: true,
  reason: "",
};

/** Where a letter stays until it is sent: with the record, as a note does. */
export const draftKey = (recordId: string, channel: MessageChannel) => `/message/${recordId}/${channel}`;

/** A letter as a text to keep; "" for one that nobody has begun. */
export function textOfLetter(letter: Letter): string {
  const { subject, body, files } = letter;
  return subject === "" && isBlank(body) && files.length === 0 && letter.to === null
    ? ""
    : JSON.stringify(letter);
}

/** The way back, over what was given. */
export function letterOf(text: string, given: Partial<Letter>): Letter {
  return { ...EMPTY, ...given, ...(text === "" ? {} : (JSON.parse(text) as Letter)) };
}

/** What can't be sent yet, made whole so that the server can say what speaks against it: an unwritten part is "…". */
export function previewInput(input: MessageInput): MessageInput {
  const { channel, subject = "", body } = input;
  return {
    ...input,
    subject: channel === "EMAIL" && subject.trim() === "" ? "…" : subject,
    body: isBlank(body) ? "…" : body,
    keep: false,
    overrideReason: null,
  };
}

type Around = {
  channel: MessageChannel;
  reach: Reach;
  addresses: readonly Address[];
  ticketId: string | undefined;
};

/** What is written, as the API takes it; without the key that makes it once. */
export function inputOf(letter: Letter, { channel, reach, addresses, ticketId }: Around): MessageInput {
  const { subject, body, files, signature, templateId, reason } = letter;
  const typed = letter.to ?? addresses[0]?.shown ?? "";
  const known = knownAddress(addresses, typed);
  return {
    channel,
    [reach.__typename === "Contact" ? "contactId" : "organizationId"]: reach.id,
    ...(typed.trim() === "" ? {} : { to: known?.value ?? typed.trim() }),
    keep: letter.keep && known === undefined && reach.viewerCan.edit,
    ...(templateId === null ? {} : { templateId }),
    subject: channel === "SMS" ? "" : subject,
    body,
    fileIds: channel === "SMS" ? [] : files.map(({ id }) => id),
    signature: channel === "EMAIL" && signature,
    ...(ticketId === undefined ? {} : { ticketId }),
    ...(reason.trim() === "" ? {} : { overrideReason: reason.trim() }),
  };
}
