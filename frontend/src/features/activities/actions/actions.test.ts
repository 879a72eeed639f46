import { expect, test } from "vitest";
import { actionsOf } from "./actions";

const NOBODY = { edit: false, dial: false, note: false, plan: false };
const bare = { phones: [], emails: [] };

test("who may do everything sees everything, even on a card without any address", () => {
  const all = actionsOf({ ...bare, viewerCan: { edit: true, dial: true, note: true, plan: true } });
  expect(all).toEqual(["call", "note", "email", "sms", "fax", "log", "tag", "meeting", "activity"]);
});

test("who may not add what is missing is not offered what needs it", () => {
  const can = { ...NOBODY, dial: true, note: true };
  expect(actionsOf({ ...bare, viewerCan: can })).toEqual(["note", "log"]);
  const emails = [{ address: "ewa@example.com", main: true }];
  expect(actionsOf({ ...bare, emails, viewerCan: can })).toContain("email");
});

test("who may do nothing sees nothing", () => {
  expect(actionsOf({ ...bare, viewerCan: NOBODY })).toEqual([]);
});
