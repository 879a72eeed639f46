import { afterAll, beforeEach, expect, test } from "vitest";
import { dayAt, isSkipped, localOf, minutesAfter, momentOf } from "./localTime";
import { currentZone, setZone } from "./zone";

const machine = currentZone();
beforeEach(() => setZone("Europe/Warsaw"));
afterAll(() => setZone(machine));

test("a moment goes to a field and comes back, to the minute, in the viewer's zone", () => {
  const local = localOf("2026-11-22T20:30:59.500Z");
  expect(local).toBe("2026-11-22T21:30");
  expect(momentOf(local)).toBe("2026-11-22T20:30:00.000Z");
  setZone("Asia/Tokyo");
  expect(localOf("2026-11-22T20:30:00Z")).toBe("2026-11-23T05:30");
  expect(dayAt("2026-11-22T20:30:00Z")).toBe("2026-11-23");
});

test("a zone that nobody knows changes nothing", () => {
  setZone("Europe/Atlantis");
  expect(currentZone()).toBe("Europe/Warsaw");
});

test("an empty or half-typed field is no moment", () => {
  expect(momentOf("")).toBeNull();
  expect(momentOf("2026-13-40T99:00")).toBeNull();
});

test("minutes later, over midnight and over a change of the clocks", () => {
  expect(minutesAfter("2026-11-22T23:45", 30)).toBe("2026-11-23T00:15");
  expect(minutesAfter("2027-03-28T01:45", 30)).toBe("2027-03-28T03:15");
  expect(minutesAfter("", 30)).toBe("");
});

test("a time that the clocks skip is known as one", () => {
  expect(isSkipped("2027-03-28T02:30")).toBe(true);
  expect(isSkipped("2027-03-28T03:00")).toBe(false);
  expect(isSkipped("")).toBe(false);
});
