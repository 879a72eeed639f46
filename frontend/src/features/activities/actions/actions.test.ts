import { expect, test } from "vitest";
import { actionsOf } from "./actions";

const NOBODY = { edit: false, dial: false, note: false, plan: false };
const bare = { phones: [], emails: [] };
const never = () => false;

test("who may do everything sees everything, even on a card without any address", () => {
  const all = actionsOf({ ...bare, viewerCan: { edit: true, dial: true, note: true, plan: true } }, never);
  expect(all).toEqual(["call", "note", "email", "sms", "fax", "log", "tag", "meeting", "activity"]);
});

test("who may not add what is missing is not offered what needs it", () => {
  const can = { ...NOBODY, dial: true, note: true };
  expect(actionsOf({ ...bare, viewerCan: can }, never)).toEqual(["note", "log"]);
  const emails = [{ address: "ewa@example.com", main: true }];
  expect(actionsOf({ ...bare, emails, viewerCan: can }, never)).toContain("email");
});

test("who may do nothing sees nothing", () => {
  expect(actionsOf({ ...bare, viewerCan: NOBODY }, never)).toEqual([]);
});

test("who may send writes an SMS, be it that they may not dial", () => {
  const can = { ...NOBODY, edit: true };
  expect(actionsOf({ ...bare, viewerCan: can }, never)).not.toContain("sms");
  expect(actionsOf({ ...bare, viewerCan: can }, (channel) => channel === "SMS")).toContain("sms");
});
