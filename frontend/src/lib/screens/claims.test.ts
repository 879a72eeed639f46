import { expect, test } from "vitest";
import { claim } from "./claims";

test("what one tab has taken on, no other one does", () => {
  expect(claim("a")).toBe(true);
  expect(claim("a")).toBe(false);
  expect(claim("b")).toBe(true);
});

test("only the latest are remembered", () => {
  for (let index = 0; index < 60; index += 1) claim(`n${index}`);
  expect(claim("n59")).toBe(false);
  expect(claim("n0")).toBe(true);
});
