import { expect, test } from "vitest";
import { nextMeeting } from "./nextMeeting";

test("the next meeting is the first that is not done, overdue ones too", () => {
  const done = { from: "2026-11-01T09:00:00Z", doneAt: "2026-11-01T09:20:00Z" };
  const overdue = { from: "2026-11-02T09:00:00Z", doneAt: null };
  const later = { from: "2026-12-01T09:00:00Z", doneAt: null };
  expect(nextMeeting([later, overdue, done])).toBe(overdue);
  expect(nextMeeting([done])).toBeUndefined();
});
