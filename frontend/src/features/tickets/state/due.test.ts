import { expect, test } from "vitest";
import { dueNow } from "./due";

const at = Date.parse("2026-11-23T10:00:00Z");
const dueAt = "2026-11-23T09:59:00Z";

test("a time that has come since is over", () => {
  expect(dueNow({ dueAt, dueState: "FINE" }, at)).toBe("OVERDUE");
  expect(dueNow({ dueAt, dueState: "SOON" }, at - 120_000)).toBe("SOON");
});

test("a clock that stands never runs out", () => {
  expect(dueNow({ dueAt, dueState: "PAUSED" }, at)).toBe("PAUSED");
  expect(dueNow({ dueAt, dueState: "NONE" }, at)).toBe("NONE");
  expect(dueNow({ dueAt: null, dueState: "FINE" }, at)).toBe("FINE");
});
