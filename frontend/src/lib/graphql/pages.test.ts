import { expect, test } from "vitest";
import { pagesInView, rowCount } from "./pages";

test("only pages near the view are held", () => {
  expect(pagesInView(0, 30, 100, 1)).toEqual([0, 0]);
  expect(pagesInView(0, 60, 100, 3)).toEqual([0, 1]);
  expect(pagesInView(430, 460, 100, 9)).toEqual([4, 5]);
});

test("the list grows by a page of skeletons until its end is known", () => {
  expect(rowCount(1, 100, undefined)).toBe(100);
  expect(rowCount(3, 100, { rows: Array.from({ length: 12 }), endCursor: "x", hasNext: false })).toBe(212);
});
