import { expect, test } from "vitest";
import { isOpen, percentOf, shareOf } from "./job";

const job = (state: "WAITING" | "RUNNING" | "DONE", processed: number, total: number) => ({
  state,
  processed,
  total,
});

test("a job is open until it ends", () => {
  expect([job("WAITING", 0, 0), job("RUNNING", 1, 2), job("DONE", 2, 2)].map(isOpen)).toEqual([
    true,
    true,
    false,
  ]);
});

test("the share is rounded down, so that only what is done is whole", () => {
  expect(percentOf({ processed: 999, total: 1000 })).toBe(99);
  expect(percentOf({ processed: 0, total: 0 })).toBe(0);
});

test("open jobs count together by their records, ended ones not at all", () => {
  expect(shareOf([job("RUNNING", 50, 100), job("WAITING", 0, 300), job("DONE", 9, 9)])).toBe(12);
  expect(shareOf([job("DONE", 9, 9)])).toBeNull();
});
