import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** What happened, in words. Impersonal on purpose: Polish has no past tense without a gender. */
export const EVENT_WORDS: Record<string, MessageDescriptor> = {
  "contact.created": msg`Contact created`,
  "contact.changed": msg`Details changed`,
  "contact.moved": msg`Stage changed`,
  "contact.segmented": msg`Segment changed`,
  "contact.deleted": msg`Contact deleted`,
  "organization.created": msg`Organization created`,
  "organization.changed": msg`Details changed`,
  "organization.deleted": msg`Organization deleted`,
  "note.added": msg`Note added`,
  "note.changed": msg`Note changed`,
  "note.deleted": msg`Note deleted`,
  "call.started": msg`Call`,
  "call.answered": msg`Call answered`,
  "call.ended": msg`Call ended`,
  "call.assigned": msg`Call assigned`,
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
};

const VALUE_WORDS: Record<string, MessageDescriptor> = {
  CUSTOMER: msg`Customer`,
  PARTNER: msg`Partner`,
  true: msg`yes`,
  false: msg`no`,
};

type Change = { before?: string | null; after?: string | null };
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
  if (!Array.isArray(before) || !Array.isArray(after))
    return { before: spoken(before, say), after: spoken(after, say) };
  const [old, now] = [before, after].map((list) => list.map((one) => spoken(one, say))) as [
    string[],
    string[],
  ];
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

function spoken(value: unknown, say: Say): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((one) => spoken(one, say)).join(", ");
  if (typeof value === "object") return labelOf(value as Record<string, unknown>);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const words = VALUE_WORDS[text];
  return words ? say(words) : text;
}

/** References carry a label; numbers and addresses carry themselves. */
function labelOf(value: Record<string, unknown>): string {
  const label = value["label"] ?? value["name"] ?? value["number"] ?? value["address"];
  return typeof label === "string" ? label : JSON.stringify(value);
}
