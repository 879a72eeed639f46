import { expect, test } from "vitest";
import { middleSquare, placed, resized, shareOf, within } from "./crop";

const WIDE = { width: 400, height: 200 };
const TALL = { width: 100, height: 400 };

test("the first square is the largest, in the middle", () => {
  expect(middleSquare(WIDE)).toEqual({ x: 0.25, y: 0, size: 0.5 });
  expect(middleSquare(TALL)).toEqual({ x: 0, y: 0.375, size: 1 });
});

test("a smaller square keeps its middle", () => {
  expect(resized(middleSquare(WIDE), 0.5, WIDE)).toEqual({ x: 0.375, y: 0.25, size: 0.25 });
  expect(shareOf({ x: 0, y: 0, size: 0.25 }, WIDE)).toBe(0.5);
});

test("a square that grows at the edge stays in the picture", () => {
  expect(resized({ x: 0.75, y: 0.5, size: 0.25 }, 1, WIDE)).toEqual({ x: 0.5, y: 0, size: 0.5 });
  expect(within({ x: -0.1, y: 2, size: 3 }, TALL)).toEqual({ x: 0, y: 0.75, size: 1 });
});

test("a box shows just the square", () => {
  expect(placed({ x: 0.25, y: 0, size: 0.5 }, WIDE)).toEqual({ width: 200, left: -50, top: -0 });
  expect(placed({ x: 0, y: 0.5, size: 1 }, TALL)).toEqual({ width: 100, left: -0, top: -200 });
});
