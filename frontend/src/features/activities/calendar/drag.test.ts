import { afterAll, expect, test } from "vitest";
import { currentZone, setZone } from "~/lib/zone";
import { clockChangeOn } from "./clockChange";
import { type Pull, spanOf } from "./drag";
import { type CalendarActivity, entryOf } from "./entry";
import { nudged, resized } from "./nudge";

const machine = currentZone();
setZone("Europe/Warsaw");
afterAll(() => setZone(machine));

const entry = (startsAt: string, endsAt: string) =>
  entryOf({ id: "a", startsAt, endsAt } as unknown as CalendarActivity);
const TEN = entry("2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z");
const at = (day: string, minute: number) => ({ day, minute });

test("what is dragged keeps its length and snaps to quarters", () => {
  const pull: Pull = { mode: "move", entry: TEN };
  expect(spanOf(pull, at("2026-11-23", 610), at("2026-11-25", 676))).toEqual({
    start: "2026-11-25T11:00",
    end: "2026-11-25T12:00",
  });
});

test("dragged over the change of the clocks it keeps its time of day and its real length", () => {
  const saturday = entry("2027-03-27T00:30:00Z", "2027-03-27T02:30:00Z");
  expect(saturday).toMatchObject({ start: "2027-03-27T01:30", end: "2027-03-27T03:30" });
  const pull: Pull = { mode: "move", entry: saturday };
  const sunday = spanOf(pull, at("2027-03-27", 100), at("2027-03-28", 100));
  expect(sunday).toEqual({ start: "2027-03-28T01:30", end: "2027-03-28T04:30" });
});

test("an end is pulled down to midnight, and never above the beginning", () => {
  const pull: Pull = { mode: "end", entry: TEN };
  expect(spanOf(pull, at("2026-11-23", 660), at("2026-11-23", 1440)).end).toBe("2026-11-24T00:00");
  expect(spanOf(pull, at("2026-11-23", 660), at("2026-11-23", 30)).end).toBe("2026-11-23T10:15");
});

test("empty time is swept in whole slots, upwards too", () => {
  const pull: Pull = { mode: "sweep", entry: null };
  expect(spanOf(pull, at("2026-11-23", 700), at("2026-11-23", 615))).toEqual({
    start: "2026-11-23T10:00",
    end: "2026-11-23T12:00",
  });
  expect(spanOf(pull, at("2026-11-23", 1435), at("2026-11-23", 1435)).end).toBe("2026-11-24T00:00");
});

test("keys move by a slot, a day, and in a month by a week", () => {
  expect(nudged(TEN, "ArrowDown", false)?.start).toBe("2026-11-23T10:30");
  expect(nudged(TEN, "ArrowRight", false)?.start).toBe("2026-11-24T10:00");
  expect(nudged(TEN, "ArrowDown", true)?.start).toBe("2026-11-30T10:00");
  expect(nudged(TEN, "Enter", false)).toBeNull();
});

test("keys make it longer and shorter, but never nothing", () => {
  expect(resized(TEN, "ArrowDown")?.end).toBe("2026-11-23T11:30");
  expect(resized(TEN, "ArrowUp")?.end).toBe("2026-11-23T10:30");
  expect(resized(entry("2026-11-23T09:00:00Z", "2026-11-23T09:30:00Z"), "ArrowUp")).toBeNull();
});

test("the days when the clocks change know which hour that is", () => {
  expect(clockChangeOn("2027-03-28")).toEqual({ kind: "skipped", from: 120, to: 180 });
  expect(clockChangeOn("2026-10-25")).toEqual({ kind: "twice", from: 120, to: 180 });
  expect(clockChangeOn("2026-11-23")).toBeNull();
});
