import { expect, test } from "vitest";
import { dialWish } from "./dialWish";

const CALL = {
  id: "ewa-calls",
  number: "48601602603",
  national: "601 602 603",
  e164: "+48601602603",
  contact: null,
  organization: null,
  callback: null,
  viewerCan: { dial: true },
};
const EWA = { id: "ewa", displayName: "Ewa", initials: "E" };
const FIRM = { id: "firm", displayName: "Firma", initials: "F" };

test("the number is called with whoever has it", () => {
  expect(dialWish({ ...CALL, contact: EWA, organization: FIRM })).toEqual({
    number: "+48601602603",
    national: "601 602 603",
    contactId: "ewa",
  });
  expect(dialWish({ ...CALL, organization: FIRM })).toMatchObject({ organizationId: "firm" });
});

test("only a missed call that waits is rung back by it", () => {
  expect(dialWish({ ...CALL, callback: "OPEN" })).toMatchObject({ callbackOfId: "ewa-calls" });
  expect(dialWish({ ...CALL, callback: "SETTLED" })).not.toHaveProperty("callbackOfId");
});

test("who hides can't be called, nor may everybody call", () => {
  expect(dialWish({ ...CALL, number: "" })).toBeNull();
  expect(dialWish({ ...CALL, viewerCan: { dial: false } })).toBeNull();
});
