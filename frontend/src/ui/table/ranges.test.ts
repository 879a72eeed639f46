import { expect, test } from "vitest";
import { extended } from "./ranges";

test("a range grows away from its anchor", () => {
  expect(extended(5, 5, 8)).toEqual({ within: { from: 5, to: 8 }, left: null });
  expect(extended(5, 8, 9)).toEqual({ within: { from: 5, to: 9 }, left: null });
});

test("coming back, it lets go of what it leaves", () => {
  expect(extended(5, 8, 7)).toEqual({ within: { from: 5, to: 7 }, left: { from: 8, to: 8 } });
  expect(extended(5, 2, 4)).toEqual({ within: { from: 4, to: 5 }, left: { from: 2, to: 3 } });
});

test("over the anchor to its other side", () => {
  expect(extended(5, 8, 3)).toEqual({ within: { from: 3, to: 5 }, left: { from: 6, to: 8 } });
  expect(extended(5, 2, 6)).toEqual({ within: { from: 5, to: 6 }, left: { from: 2, to: 4 } });
});
