import { expect, test } from "vitest";
import { addDays, daysBetween, daysOf, mondayOf, shifted, weekdayOf } from "./days";

test("a week begins on Monday, over the end of a year too", () => {
  expect(mondayOf("2026-11-29")).toBe("2026-11-23");
  expect(daysOf("week", "2027-01-01")).toEqual([
    "2026-12-28",
    "2026-12-29",
    "2026-12-30",
    "2026-12-31",
    "2027-01-01",
    "2027-01-02",
    "2027-01-03",
  ]);
});

test("a month is whole weeks, from the Monday before its first day to the Sunday after its last", () => {
  for (let month = 1; month <= 12; month += 1) {
    const day = `2027-${String(month).padStart(2, "0")}-15`;
    const days = daysOf("month", day);
    expect(days.length % 7).toBe(0);
    expect(weekdayOf(days[0] ?? "")).toBe(0);
    expect(days).toContain(`${day.slice(0, 8)}01`);
    expect(new Set(days).size).toBe(days.length);
    expect(days.filter((one) => one.startsWith(day.slice(0, 7))).length).toBeGreaterThanOrEqual(28);
  }
});

test("a February that begins on Monday is four weeks", () => {
  expect(daysOf("month", "2027-02-10")).toHaveLength(28);
});

test("the month after the 31st is the next one, not the one after it", () => {
  expect(shifted("month", "2027-01-31", 1)).toBe("2027-02-28");
  expect(shifted("month", "2027-03-31", -1)).toBe("2027-02-28");
  expect(shifted("month", "2026-12-15", 1)).toBe("2027-01-15");
});

test("days are counted over the change of the clocks", () => {
  expect(addDays("2027-03-27", 2)).toBe("2027-03-29");
  expect(daysBetween("2027-03-01", "2027-04-01")).toBe(31);
  expect(shifted("week", "2027-03-25", 1)).toBe("2027-04-01");
});
