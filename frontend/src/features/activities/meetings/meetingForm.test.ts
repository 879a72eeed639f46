import { expect, test } from "vitest";
import { localOf, momentOf } from "~/lib/localTime";
import { beginningAt, inputOf, newMeeting } from "./meetingForm";

// a Monday; times without a zone are the machine's own
const meeting = newMeeting(new Date("2026-11-23T10:10:30"));

test("a new one begins at the next full half hour and lasts half an hour", () => {
  expect(meeting).toMatchObject({ from: "2026-11-23T10:30", to: "2026-11-23T11:00" });
  expect(newMeeting(new Date("2026-11-23T10:30:00")).from).toBe("2026-11-23T11:00");
  expect(newMeeting(new Date("2026-11-23T17:10:00")).from).toBe("2026-11-23T17:30");
});

const proposed = (now: string) => newMeeting(new Date(now)).from;

test("out of hours a new one is proposed for nine on the next working day", () => {
  expect(proposed("2026-11-23T17:40:00")).toBe("2026-11-24T09:00");
  expect(proposed("2026-11-23T06:10:00")).toBe("2026-11-23T09:00");
  expect(proposed("2026-11-27T23:50:00")).toBe("2026-11-30T09:00");
  expect(proposed("2026-11-28T12:00:00")).toBe("2026-11-30T09:00");
});

test("moved, it lasts as long as before", () => {
  const moved = beginningAt("2026-11-25T09:00", {
    ...meeting,
    from: "2026-11-22T21:30",
    to: "2026-11-22T22:15",
  });
  expect(moved).toEqual({ from: "2026-11-25T09:00", to: "2026-11-25T09:45" });
});

test("an emptied time moves nothing, and is not sent", () => {
  expect(beginningAt("", meeting)).toEqual({ from: "", to: meeting.to });
  expect(inputOf({ ...meeting, to: "" })).toBeNull();
  expect(inputOf(meeting)).toMatchObject({ from: momentOf(meeting.from), to: momentOf(meeting.to) });
});

test("times are the machine's own", () => {
  expect(localOf(momentOf(meeting.from) ?? "")).toBe(meeting.from);
});
