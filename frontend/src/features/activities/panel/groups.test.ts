import { expect, test } from "vitest";
import { grouped, groupOf } from "./groups";

const NOW = Date.parse("2026-11-23T10:00:00Z");
const activity = (id: string, endsAt: string, doneAt: string | null = null) => ({
  id,
  startsAt: endsAt,
  endsAt,
  doneAt,
});

test("what waits comes first, from the earliest on; what was done is told from the latest back", () => {
  const late = activity("late", "2026-11-20T09:00:00Z");
  const later = activity("later", "2026-11-23T09:59:00Z");
  const soon = activity("soon", "2026-11-23T10:01:00Z");
  const first = activity("first", "2026-11-01T09:00:00Z", "2026-11-01T09:10:00Z");
  const last = activity("last", "2026-11-30T09:00:00Z", "2026-11-22T09:10:00Z");
  const groups = grouped([soon, first, later, last, late], (one) => groupOf(one, NOW));
  expect(groups).toEqual({ overdue: [late, later], upcoming: [soon], done: [last, first] });
});

test("what stands in two lists while it moves is shown once", () => {
  const one = activity("one", "2026-11-24T09:00:00Z");
  expect(grouped([one, { ...one }], (each) => groupOf(each, NOW)).upcoming).toHaveLength(1);
});
