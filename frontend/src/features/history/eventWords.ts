import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { objectWords } from "./objectWords";

/** What happened, in words. Impersonal on purpose: Polish has no past tense without a gender. */
export const EVENT_WORDS: Record<string, MessageDescriptor> = {
  "contact.created": msg`Contact created`,
  "contact.changed": msg`Details changed`,
  "contact.moved": msg`Stage changed`,
  "contact.segmented": msg`Segment changed`,
  "contact.deleted": msg`Contact deleted`,
  "contact.restored": msg`Contact restored from the trash`,
  "contact.archived": msg`Moved to the archive`,
  "contact.unarchived": msg`Restored from the archive`,
  "contact.pictured": msg`Picture changed`,
  "contact.merged": msg`Contacts merged`,
  "contact.unmerged": msg`Merge undone`,
  "contact.related": msg`Relation changed`,
  "contact.unrelated": msg`Relation deleted`,
  "contact.consented": msg`Consent recorded`,
  "contact.called_anyway": msg`Called in spite of the rules`,
  "organization.created": msg`Organization created`,
  "organization.changed": msg`Details changed`,
  "organization.moved": msg`Stage changed`,
  "organization.deleted": msg`Organization deleted`,
  "organization.restored": msg`Organization restored from the trash`,
  "organization.pictured": msg`Picture changed`,
  "organization.merged": msg`Organizations merged`,
  "organization.unmerged": msg`Merge undone`,
  "organization.called_anyway": msg`Called in spite of the rules`,
  "note.added": msg`Note added`,
  "note.changed": msg`Note changed`,
  "note.deleted": msg`Note deleted`,
  "logged_event.added": msg`Logged`,
  "logged_event.changed": msg`Log changed`,
  "logged_event.deleted": msg`Log deleted`,
  "activity.planned": msg`Activity planned`,
  "activity.changed": msg`Activity changed`,
  "activity.rescheduled": msg`Activity moved to another time`,
  "activity.done": msg`Activity done`,
  "activity.undone": msg`Activity open again`,
  "activity.deleted": msg`Activity deleted`,
  "activity.dialled": msg`Phone meeting dialled`,
  "activity.reached": msg`Reached by phone`,
  "activity.not_reached": msg`Nobody reached by phone`,
  "activity.unclear": msg`Call with an unclear end`,
  "activity.refused": msg`Phone meeting not dialled`,
  "ticket.created": msg`Ticket opened`,
  "ticket.changed": msg`Ticket changed`,
  "ticket.moved": msg`Ticket's state changed`,
  "ticket.resolved": msg`Ticket resolved`,
  "ticket.deleted": msg`Ticket deleted`,
  "ticket.commented": msg`Comment on a ticket`,
  "ticket_comment.changed": msg`Comment changed`,
  "ticket_comment.deleted": msg`Comment deleted`,
  "file.added": msg`File added`,
  "file.changed": msg`File changed`,
  "file.replaced": msg`New version of a file`,
  "file.deleted": msg`File deleted`,
  "file.restored": msg`File restored`,
  "message.queued": msg`Message written`,
  "message.sent": msg`Message sent`,
  "message.delivered": msg`Message delivered`,
  "message.bounced": msg`Message bounced`,
  "message.failed": msg`Message not sent`,
  "message.unclear": msg`Message with an unclear end`,
  "message.postponed": msg`Message put off`,
  "message.cancelled": msg`Message taken back`,
  "call.started": msg`Call`,
  "call.answered": msg`Call answered`,
  "call.ended": msg`Call ended`,
  "call.assigned": msg`Call assigned`,
  "call.identified": msg`Caller recognised`,
  "call.wrapped_up": msg`Outcome of a call`,
  "call.claimed": msg`Missed call taken`,
  "call.released": msg`Missed call let go of`,
  "call.settled": msg`Missed call settled`,
  "call.reopened": msg`Missed call open again`,
  "call.listened": msg`Recording listened to`,
};

/** Fields by the names that changes carry, in camelCase. */
export const FIELD_WORDS: Record<string, MessageDescriptor> = {
  firstName: msg`First name`,
  lastName: msg`Last name`,
  name: msg`Name`,
  accountKind: msg`Account kind`,
  position: msg`Position`,
  stage: msg`Stage`,
  segment: msg`Segment`,
  source: msg`Source`,
  organization: msg`Organization`,
  emails: msg`E-mail`,
  phones: msg`Numbers`,
  managers: msg`Managers`,
  tags: msg`Tags`,
  address1: msg`Address`,
  address2: msg`Address, line 2`,
  postalCode: msg`Postal code`,
  city: msg`City`,
  voivodeship: msg`Voivodeship`,
  country: msg`Country`,
  birthday: msg`Birthday`,
  language: msg`Language`,
  crm: msg`CRM`,
  body: msg`Text`,
  personType: msg`Kind of person`,
  archivedAt: msg`In the archive since`,
  deletedAt: msg`In the trash since`,
  avatar: msg`Picture`,
  copiedFrom: msg`Copied from`,
  relations: msg`Relations`,
  merged: msg`Merged into this one`,
  consents: msg`Consent`,
  taxId: msg`Tax number`,
  regon: msg`REGON`,
  krs: msg`KRS`,
  website: msg`Website`,
  industry: msg`Industry`,
  size: msg`Size`,
  parent: msg`Parent company`,
  customValues: msg`Additional fields`,
  calledNumber: msg`Number`,
  objections: msg`Against it`,
  overrideReason: msg`Reason`,
};

const VALUE_WORDS: Record<string, MessageDescriptor> = { true: msg`yes`, false: msg`no` };

/** Values that are names of ours, by their field; in what a person typed nothing is taken for one. */
const NAMES: Record<string, Record<string, MessageDescriptor>> = {
  accountKind: { CUSTOMER: msg`Customer`, PARTNER: msg`Partner` },
  personType: {
    CRM: msg`CRM`,
    STUDENT: msg`Student`,
    COMPANY_MANAGER: msg`Company manager`,
    ARCHIVED: msg`In the archive`,
  },
  objections: {
    DO_NOT_CALL: msg`do not call`,
    QUIET_HOURS: msg`quiet hours`,
    NO_CONSENT: msg`no consent`,
    OUT_OF_USE: msg`number out of use`,
    ARCHIVED: msg`in the archive`,
  },
  size: {
    MICRO: msg`Micro, under 10 people`,
    SMALL: msg`Small, under 50 people`,
    MEDIUM: msg`Medium, under 250 people`,
    LARGE: msg`Large, 250 people or more`,
  },
};

type Change = { field?: string; before?: string | null; after?: string | null };
export type Say = (message: MessageDescriptor) => string;

/** "contact.moved" → "Stage changed"; one we have no words for yet stands as it is. */
export function eventSentence(name: string, say: Say): string {
  const words = EVENT_WORDS[name];
  return words ? say(words) : name;
}

export function fieldName(field: string, say: Say): string {
  const camel = field.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const words = FIELD_WORDS[camel];
  return words ? say(words) : field;
}

/** A change as from and to, out of JSON; references show their label, nothing is "". Of lists only what came and went is told. */
export function changeWords(change: Change, say: Say): { before: string; after: string } {
  const [before, after] = [parsed(change.before ?? "null"), parsed(change.after ?? "null")];
  const words = (value: unknown) => spoken(value, say, change.field);
  if (!Array.isArray(before) || !Array.isArray(after)) return { before: words(before), after: words(after) };
  const [old, now] = [before.map(words), after.map(words)];
  const gone = old.filter((one) => !now.includes(one));
  const come = now.filter((one) => !old.includes(one));
  const same = gone.length === 0 && come.length === 0;
  return same ? { before: "", after: now.join(", ") } : { before: gone.join(", "), after: come.join(", ") };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

function spoken(value: unknown, say: Say, field = ""): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((one) => spoken(one, say, field)).join(", ");
  if (typeof value === "object") return objectWords(value as Record<string, unknown>, say);
  if (field === "avatar") return say(msg`a picture`);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const words = NAMES[field]?.[text.toUpperCase()] ?? VALUE_WORDS[text];
  return words ? say(words) : text;
}
