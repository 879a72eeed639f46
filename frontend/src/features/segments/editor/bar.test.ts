import { expect, test } from "vitest";
import {
  beginningAt,
  borderAt,
  type DraftSegment,
  edges,
  endOf,
  limits,
  usualEnd,
  withoutSegment,
  withSegment,
} from "./bar";

const bar = (...from: string[]): DraftSegment[] =>
  from.map((start, at) => ({ id: `s${at}`, name: `S${at}`, from: start, colour: "#868e96" }));
const starts = (segments: readonly DraftSegment[]) => segments.map(({ from }) => from);
const made = { id: "new", name: "New", colour: "#12b886" };

test("a segment ends where the next one begins, the last at 100", () => {
  const segments = bar("0", "30", "70");
  expect(segments.map((_, at) => endOf(segments, at))).toEqual(["30", "70", "100"]);
});

test("an end left empty lies 15 further on, at 100 at most", () => {
  expect(usualEnd(0)).toBe(15);
  expect(usualEnd(12.5)).toBe(27.5);
  expect(usualEnd(90)).toBe(100);
});

test("a border stays between its neighbours, at a whole percent", () => {
  const drawn = [0, 30, 70, 100];
  expect(borderAt(drawn, 1, 41.6)).toBe(42);
  expect(borderAt(drawn, 1, 95)).toBe(69);
  expect(borderAt(drawn, 1, -4)).toBe(1);
  expect(borderAt(drawn, 2, 100)).toBe(99);
  expect(limits([0, 12.5, 13.5, 100], 1)).toEqual({ least: 1, most: 13 });
});

test("a border without a whole percent of room does not move", () => {
  expect(borderAt([0, 10, 10.5, 11, 100], 2, 50)).toBe(10.5);
});

test("what was typed wrongly is drawn at its neighbour", () => {
  expect(edges(bar("0", "80", "70"), Number)).toEqual([0, 80, 80, 100]);
  expect(edges(bar("0", "soon", "140"), Number)).toEqual([0, 0, 100, 100]);
  expect(edges([], Number)).toEqual([100]);
});

test("a new segment halves the widest, of equals the last", () => {
  expect(starts(withSegment([], made, Number))).toEqual(["0"]);
  expect(starts(withSegment(bar("0", "20", "80"), made, Number))).toEqual(["0", "20", "50", "80"]);
  const halves = withSegment(bar("0", "50"), made, Number);
  expect(starts(halves)).toEqual(["0", "50", "75"]);
  expect(halves.at(-1)?.id).toBe("new");
});

test("the neighbour takes the room of one that goes", () => {
  const segments = bar("0", "30", "70");
  expect(starts(withoutSegment(segments, "s1"))).toEqual(["0", "70"]);
  expect(starts(withoutSegment(segments, "s0"))).toEqual(["0", "70"]);
  expect(starts(withoutSegment(bar("0"), "s0"))).toEqual([]);
});

test("moving a border changes where one segment begins and no other", () => {
  expect(starts(beginningAt(bar("0", "30", "70"), 1, "45"))).toEqual(["0", "45", "70"]);
});
