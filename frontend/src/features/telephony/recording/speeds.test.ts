import { expect, test } from "vitest";
import { fasterThan } from "./speeds";

test("speeds go round", () => {
  const round = [1, 1.25, 1.5, 2].map(fasterThan);
  expect(round).toEqual([1.25, 1.5, 2, 1]);
});

test("a strange speed becomes the usual one", () => {
  expect(fasterThan(3)).toBe(1);
});
