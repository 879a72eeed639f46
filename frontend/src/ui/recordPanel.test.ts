import { expect, test } from "vitest";
import { nextTab } from "./recordPanel";
import { hiddenSides } from "./ScrollRow";

test("arrow keys go around the ends of the tabs, Home and End right to them", () => {
  expect(nextTab(0, 1, 8)).toBe(1);
  expect(nextTab(7, 1, 8)).toBe(0);
  expect(nextTab(0, -1, 8)).toBe(7);
  expect(nextTab(3, -Infinity, 8)).toBe(0);
  expect(nextTab(3, Infinity, 8)).toBe(7);
});

test("a row that fits hides nothing; a pixel is no side", () => {
  expect(hiddenSides(0, 400, 400)).toEqual({ left: false, right: false });
  expect(hiddenSides(0, 401, 400)).toEqual({ left: false, right: false });
  expect(hiddenSides(120, 600, 400)).toEqual({ left: true, right: true });
});
