import { expect, test } from "vitest";
import { undoneOf } from "./undone";

const undo = { state: "DONE", succeeded: 2, failed: 0 } as const;

test("an import is undone once its undo is done, in part when some of it stays", () => {
  expect(undoneOf({ undo })).toBe("whole");
  expect(undoneOf({ undo: { ...undo, failed: 1 } })).toBe("part");
});

test("it stands as it was while the undo runs, broke off or could do nothing", () => {
  expect(undoneOf({ undo: null })).toBeNull();
  expect(undoneOf({ undo: { ...undo, state: "RUNNING" } })).toBeNull();
  expect(undoneOf({ undo: { ...undo, state: "CANCELLED" } })).toBeNull();
  expect(undoneOf({ undo: { ...undo, succeeded: 0, failed: 2 } })).toBeNull();
});
