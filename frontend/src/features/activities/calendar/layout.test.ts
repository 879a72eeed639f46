import { expect, test } from "vitest";
import { type CalendarActivity, type Entry, localAt } from "./entry";
import { piecesOn, placed } from "./layout";

const entry = (id: string, start: string, end: string): Entry => ({
  id,
  start: `2026-11-${start}`,
  end: `2026-11-${end}`,
  activity: { id } as CalendarActivity,
});
const DAY = "2026-11-23";

test("what lasts over midnight is on both days, up to their ends", () => {
  const night = entry("a", "23T22:00", "24T02:00");
  expect(piecesOn(DAY, [night])).toMatchObject([{ from: 1320, to: 1440, begun: false, goesOn: true }]);
  expect(piecesOn("2026-11-24", [night])).toMatchObject([{ from: 0, to: 120, begun: true, goesOn: false }]);
});

test("what ends at midnight is not on the next day, what is due then is", () => {
  expect(piecesOn("2026-11-24", [entry("a", "23T22:00", "24T00:00")])).toEqual([]);
  expect(piecesOn("2026-11-24", [entry("a", "24T00:00", "24T00:00")])).toMatchObject([{ from: 0, to: 30 }]);
});

test("a due time has room enough to be read, before midnight too", () => {
  expect(piecesOn(DAY, [entry("a", "23T23:55", "23T23:55")])).toMatchObject([{ from: 1410, to: 1440 }]);
});

test("what goes on at the same time stands side by side, what follows takes the whole width again", () => {
  const pieces = piecesOn(DAY, [
    entry("a", "23T09:00", "23T11:00"),
    entry("b", "23T09:30", "23T10:00"),
    entry("c", "23T10:00", "23T10:30"),
    entry("d", "23T11:00", "23T12:00"),
  ]);
  const where = placed(pieces).map(({ entry: { id }, column, columns }) => [id, column, columns]);
  expect(where).toEqual([
    ["a", 0, 2],
    ["b", 1, 2],
    ["c", 1, 2],
    ["d", 0, 1],
  ]);
});

test("no two pieces of a crowded day lie on each other", () => {
  const crowd = Array.from({ length: 60 }, (_, index) => {
    const begin = (index * 37) % 1300;
    const end = Math.min(1439, begin + 15 + ((index * 53) % 120));
    return entry(String(index), localAt(DAY, begin).slice(8), localAt(DAY, end).slice(8));
  });
  const drawn = placed(piecesOn(DAY, crowd));
  expect(drawn).toHaveLength(60);
  for (const one of drawn) {
    expect(one.column).toBeLessThan(one.columns);
    const same = drawn.filter((other) => other !== one && other.column === one.column);
    expect(same.some((other) => other.from < one.to && one.from < other.to)).toBe(false);
  }
});
