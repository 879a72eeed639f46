import { expect, test } from "vitest";
import { belongsTo } from "./kindsOf";

test("all that happens belongs to the whole story", () => {
  expect(belongsTo(null, "note.added")).toBe(true);
  expect(belongsTo([], "contact.moved")).toBe(true);
});

test("a story of some kinds takes what is of them", () => {
  expect(belongsTo(["NOTES"], "note.added")).toBe(true);
  expect(belongsTo(["NOTES"], "call.started")).toBe(false);
  expect(belongsTo(["RECORD"], "contact.moved")).toBe(true);
  expect(belongsTo(["FILES", "NOTES"], "contact.moved")).toBe(false);
});

test("a logged event is a call or a message, which its name does not tell", () => {
  expect(belongsTo(["CALLS", "MESSAGES"], "logged_event.added")).toBe(true);
  expect(belongsTo(["MESSAGES"], "logged_event.added")).toBe("perhaps");
});
