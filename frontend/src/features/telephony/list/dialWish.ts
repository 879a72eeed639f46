import type { DialWish } from "~/lib/dialling";
import type { CallRow } from "./callRow";

type Dialled = Pick<
  CallRow,
  "id" | "number" | "national" | "e164" | "contact" | "organization" | "callback"
> & {
  viewerCan: { dial: boolean };
};

/** Calling the other side of a call; a missed one that waits is rung back by that. null: it can't be, or may not. */
export function dialWish(call: Dialled): DialWish | null {
  const { id, number, national, e164, contact, organization, callback, viewerCan } = call;
  if (!viewerCan.dial || number === "") return null;
  return {
    number: e164 ?? number,
    national: national || number,
    ...(contact ? { contactId: contact.id } : {}),
    ...(!contact && organization ? { organizationId: organization.id } : {}),
    ...(callback === "OPEN" || callback === "CLAIMED" ? { callbackOfId: id } : {}),
  };
}
