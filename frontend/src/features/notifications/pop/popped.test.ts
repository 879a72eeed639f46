import { expect, test } from "vitest";
import type { Notification } from "../notification";
import { poppedOf } from "./popped";

const NOW = Date.parse("2026-11-23T10:00:00Z");

function told(id: string, given: object = {}, meeting: object = {}): Notification {
  const subject = { __typename: "PhoneMeeting", id: "m1", doneAt: null, ...meeting };
  const usual = { kind: "PHONE_MEETING_DUE", readAt: null, at: "2026-11-23T09:59:00Z", subject };
  return { id, ...usual, ...given } as unknown as Notification;
}

const ids = (...unread: Notification[]) => poppedOf(unread, NOW).map(({ notification }) => notification.id);

test("a phone meeting that is due pops, and so does one that could not be dialled", () => {
  expect(ids(told("a"), told("b", { kind: "DIAL_PROBLEM" }, { id: "m2" }))).toEqual(["a", "b"]);
});

test("each meeting pops once, as it was told last", () => {
  expect(ids(told("late"), told("early"))).toEqual(["late"]);
});

test("what is read, done, hours old or of another kind is in the inbox alone", () => {
  expect(
    ids(
      told("read", { readAt: "2026-11-23T09:59:30Z" }),
      told("done", {}, { id: "m2", doneAt: "2026-11-23T09:59:30Z" }),
      told("old", { at: "2026-11-23T06:00:00Z" }, { id: "m3" }),
      told("other", { kind: "ACTIVITY_ASSIGNED" }, { id: "m4" }),
    ),
  ).toEqual([]);
});
