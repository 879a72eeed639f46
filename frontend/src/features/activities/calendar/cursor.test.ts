import { expect, test } from "vitest";
import { type Arrow, type Cursor, cursorOn, stepInGrid, stepInMonth } from "./cursor";
import type { CalendarActivity, Entry } from "./entry";

const entry = (id: string, start: string, end: string): Entry => ({
  id,
  start: `2026-11-${start}`,
  end: `2026-11-${end}`,
  activity: { id } as CalendarActivity,
});
const ENTRIES = [
  entry("a", "23T10:00", "23T11:00"),
  entry("b", "23T10:15", "23T10:30"),
  entry("c", "24T09:00", "24T09:30"),
];
const slot = (day: string, minute: number): Cursor => ({ day: `2026-11-${day}`, minute, id: null });

function walk(at: Cursor, arrow: Arrow, steps: number, step = stepInGrid): Cursor[] {
  const way: Cursor[] = [];
  for (let now = step(at, arrow, ENTRIES); way.length < steps; now = step(now, arrow, ENTRIES)) way.push(now);
  return way;
}

test("down through a slot, what begins in it, and the next slot; up the same way back", () => {
  const down = walk(slot("23", 570), "ArrowDown", 4);
  expect(down.map(({ minute, id }) => id ?? minute)).toEqual([600, "a", "b", 630]);
  const up = walk(slot("23", 630), "ArrowUp", 4);
  expect(up.map(({ minute, id }) => id ?? minute)).toEqual(["b", "a", 600, 570]);
});

test("sideways to the same time of other days, over the edge of what is shown", () => {
  expect(stepInGrid(slot("23", 540), "ArrowLeft", ENTRIES)).toEqual(slot("22", 540));
  expect(stepInGrid(slot("23", 540), "ArrowRight", ENTRIES)).toEqual(slot("24", 540));
});

test("a day ends at its last slot", () => {
  expect(stepInGrid(slot("23", 1410), "ArrowDown", ENTRIES)).toEqual(slot("23", 1410));
  expect(stepInGrid(slot("23", 0), "ArrowUp", ENTRIES)).toEqual(slot("23", 0));
});

test("in a month down through a day's entries, then to the week below", () => {
  const down = walk(slot("23", 0), "ArrowDown", 3, stepInMonth);
  expect(down.map(({ day, id }) => id ?? day)).toEqual(["a", "b", "2026-11-30"]);
  expect(stepInMonth(slot("23", 0), "ArrowUp", ENTRIES).day).toBe("2026-11-16");
});

test("the cursor on an entry is in the slot in which it begins", () => {
  expect(cursorOn(entry("b", "23T10:15", "23T10:30"))).toEqual({ day: "2026-11-23", minute: 600, id: "b" });
  expect(cursorOn(entry("n", "23T22:00", "24T02:00"), "2026-11-24").minute).toBe(0);
});
