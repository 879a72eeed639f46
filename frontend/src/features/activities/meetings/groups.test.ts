import { expect, test } from "vitest";
import { grouped, groupOf } from "./groups";

const ids = (some: { id: string }[]) => some.map(({ id }) => id);
const NOW = Date.parse("2026-11-22T12:00:00Z");
const at = (id: string, hour: string, doneAt: string | null = null) => ({
  id,
  from: `2026-11-22T${hour}:00:00Z`,
  to: `2026-11-22T${hour}:30:00Z`,
  doneAt,
});

test("open ones are overdue once their time is over", () => {
  expect(groupOf(at("a", "11"), NOW)).toBe("overdue");
  expect(groupOf(at("b", "12"), NOW)).toBe("upcoming");
  expect(groupOf(at("c", "11", "2026-11-22T11:20:00Z"), NOW)).toBe("done");
});

test("what comes next stands first, of the done ones the latest", () => {
  const done = "2026-11-22T10:00:00Z";
  const all = [
    at("late", "15"),
    at("next", "13"),
    at("old", "08", done),
    at("newer", "09", done),
    at("missed", "10"),
  ];
  const { overdue, upcoming, done: finished } = grouped(all, (meeting) => groupOf(meeting, NOW));
  expect(ids(overdue)).toEqual(["missed"]);
  expect(ids(upcoming)).toEqual(["next", "late"]);
  expect(ids(finished)).toEqual(["newer", "old"]);
});
