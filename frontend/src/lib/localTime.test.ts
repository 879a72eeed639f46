import { expect, test } from "vitest";
import { localOf, minutesAfter, momentOf } from "./localTime";

test("a moment goes to a field and comes back, to the minute", () => {
  const local = localOf("2026-11-22T20:30:59.500Z");
  expect(local).toMatch(/^2026-11-2[23]T\d\d:30$/);
  expect(momentOf(local)).toBe("2026-11-22T20:30:00.000Z");
});

test("an empty or half-typed field is no moment", () => {
  expect(momentOf("")).toBeNull();
  expect(momentOf("2026-13-40T99:00")).toBeNull();
});

test("minutes later, over midnight too", () => {
  expect(minutesAfter("2026-11-22T23:45", 30)).toBe("2026-11-23T00:15");
  expect(minutesAfter("", 30)).toBe("");
});
