import { expect, test } from "vitest";
import { localOf, momentOf } from "~/lib/localTime";
import { beginningAt, inputOf, newMeeting } from "./meetingForm";

const meeting = newMeeting(new Date("2026-11-22T20:10:30Z"));

test("a new one begins at the next full half hour and lasts half an hour", () => {
  expect(momentOf(meeting.from)).toBe("2026-11-22T20:30:00.000Z");
  expect(momentOf(meeting.to)).toBe("2026-11-22T21:00:00.000Z");
  const onTheHour = newMeeting(new Date("2026-11-22T20:30:00Z"));
  expect(momentOf(onTheHour.from)).toBe("2026-11-22T21:00:00.000Z");
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
