import { expect, test } from "vitest";
import { compareKeys } from "./boardKey";

test("keys are compared as numbers of any length", () => {
  expect(compareKeys("2", "10")).toBe(-1);
  expect(compareKeys("-1764000000.25", "-1764000000.125")).toBe(-1);
  expect(compareKeys("1.50", "1.5")).toBe(0);
  expect(compareKeys("0.5", "-0.5")).toBe(1);
});

test("a difference far behind the point is not rounded away", () => {
  expect(compareKeys("-1764000000.00000000000000000001", "-1764000000.00000000000000000002")).toBe(1);
});
