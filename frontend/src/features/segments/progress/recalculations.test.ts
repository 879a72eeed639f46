import { expect, test } from "vitest";
import { percentDone } from "./recalculations";

test("what is not over is never at 100 percent", () => {
  expect(percentDone({ processed: 0, total: 0 })).toBe(0);
  expect(percentDone({ processed: 1, total: 3 })).toBe(33);
  expect(percentDone({ processed: 200_000, total: 200_000 })).toBe(99);
  expect(percentDone({ processed: 210_000, total: 200_000 })).toBe(99);
});
