import { expect, test } from "vitest";
import { momentOf } from "~/lib/localTime";
import { setZone } from "~/lib/zone";
import { beginningAt, dueAt, minutesOf, nextBegin, taking } from "./times";

setZone("Europe/Warsaw");

const proposed = (local: string) => nextBegin(new Date(momentOf(local) ?? ""));

test("a new one begins at the next full half hour of the viewer's clock", () => {
  expect(proposed("2026-11-23T10:10")).toBe("2026-11-23T10:30");
  expect(proposed("2026-11-23T10:30")).toBe("2026-11-23T11:00");
  expect(proposed("2026-11-23T17:10")).toBe("2026-11-23T17:30");
});

test("out of hours it is proposed for nine on the next working day", () => {
  expect(proposed("2026-11-23T17:40")).toBe("2026-11-24T09:00");
  expect(proposed("2026-11-23T06:10")).toBe("2026-11-23T09:00");
  expect(proposed("2026-11-27T23:50")).toBe("2026-11-30T09:00");
  expect(proposed("2026-11-28T12:00")).toBe("2026-11-30T09:00");
});

test("moved, it lasts as long as before", () => {
  const span = { startsAt: "2026-11-22T21:30", endsAt: "2026-11-22T22:15" };
  expect(beginningAt("2026-11-25T09:00", span)).toEqual({
    startsAt: "2026-11-25T09:00",
    endsAt: "2026-11-25T09:45",
  });
  expect(dueAt("2026-11-25T09:45", span)).toEqual({
    startsAt: "2026-11-25T09:00",
    endsAt: "2026-11-25T09:45",
  });
});

test("across a change of the clocks it lasts as long as the clock on the wall does not say", () => {
  expect(minutesOf({ startsAt: "2027-03-28T01:30", endsAt: "2027-03-28T03:30" })).toBe(60);
});

test("a task without a length is due when it begins", () => {
  const span = { startsAt: "2026-11-25T09:00", endsAt: "2026-11-25T09:00" };
  expect(dueAt("2026-11-26T12:00", span)).toEqual({
    startsAt: "2026-11-26T12:00",
    endsAt: "2026-11-26T12:00",
  });
  expect(taking(45, span)).toEqual({ startsAt: "2026-11-25T08:15", endsAt: "2026-11-25T09:00" });
  expect(taking(0, span)).toEqual(span);
});

test("an emptied time moves nothing", () => {
  const span = { startsAt: "2026-11-25T09:00", endsAt: "2026-11-25T10:00" };
  expect(beginningAt("", span)).toEqual({ startsAt: "", endsAt: span.endsAt });
  expect(minutesOf({ ...span, endsAt: "" })).toBeNull();
});
