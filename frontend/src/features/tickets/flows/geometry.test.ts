import { expect, test } from "vitest";
import { border, curve, HALF, pixels, placeOf } from "./geometry";

const heights = (path: string) => Number(path.split(" ")[5]);
const size = { width: 700, height: 340 };

test("a place is the same after a way through pixels", () => {
  const back = placeOf(pixels({ x: 0.25, y: 0.8 }, size), size);
  expect(back.x).toBeCloseTo(0.25);
  expect(back.y).toBeCloseTo(0.8);
});

test("nothing is dragged out of the graph", () => {
  expect(placeOf({ x: -500, y: 9000 }, size)).toEqual({ x: 0, y: 1 });
});

test("a line leaves a node at its border", () => {
  expect(border({ x: 100, y: 100 }, { x: 500, y: 100 })).toEqual({ x: 100 + HALF.width, y: 100 });
  expect(border({ x: 100, y: 100 }, { x: 100, y: 300 }).y).toBe(100 + HALF.height);
});

test("a line past a node between two in a row does not run behind it", () => {
  const [a, b] = [
    { x: 400, y: 100 },
    { x: 100, y: 100 },
  ];
  // the middle of such a curve is half as far off as the point that bends it
  expect(100 - (heights(curve(a, b)) + 100) / 2).toBeGreaterThan(HALF.height);
});

test("the way back is another line than the way there", () => {
  const [a, b] = [
    { x: 100, y: 100 },
    { x: 400, y: 100 },
  ];
  expect(heights(curve(a, b))).toBeGreaterThan(100);
  expect(heights(curve(b, a))).toBeLessThan(100);
});
