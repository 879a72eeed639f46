import { expect, test } from "vitest";
import type { DraftClassifier } from "./draft";
import { freshClassifier } from "./fresh";
import { best, countsAfter, highest, maximum } from "./points";

const stage = freshClassifier("k", { parameter: "STAGE" });
const values = (...points: string[]): DraftClassifier => ({
  ...stage,
  values: points.map((each, at) => ({ value: `v${at}`, label: `V${at}`, points: each })),
});

test("of several values only the highest can count", () => {
  expect(highest(values("1", "10", "5"), Number)).toBe(10);
  expect(highest(values(), Number)).toBe(0);
  expect(highest(values("oops", "3"), Number)).toBe(3);
});

test("each condition looks at its own points", () => {
  const both = { ...values("7"), points: "4", ranges: [{ id: "r", from: "0", to: "9", points: "6" }] };
  expect(highest({ ...both, condition: "EXISTS" }, Number)).toBe(4);
  expect(highest({ ...both, condition: "RANGE" }, Number)).toBe(6);
});

test("the weight multiplies, and the maximum is the sum", () => {
  const heavy = { ...values("10"), weight: "1.5" };
  expect(best(heavy, Number)).toBe(15);
  expect(maximum([heavy, values("5"), { ...values("9"), weight: "0" }], Number)).toBe(20);
  expect(maximum([], Number)).toBe(0);
});

test("a segment has who was there, less who goes, and who comes", () => {
  const segments = [{ id: "weak" }, { id: "new" }, { id: "strong" }];
  const now = new Map([
    ["weak", 100],
    ["strong", 20],
  ]);
  const moves = [
    { from: { id: "weak" }, to: 1, count: 30 },
    { from: null, to: 2, count: 5 },
    { from: { id: "strong" }, to: null, count: 8 },
  ];
  expect(countsAfter(segments, now, moves)).toEqual([70, 30, 17]);
});
