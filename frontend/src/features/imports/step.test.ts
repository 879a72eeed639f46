import { expect, test } from "vitest";
import { percentOf, stepOf } from "./step";

test("an import goes from its columns over the check to the end", () => {
  expect(stepOf({ state: "DRAFT", dryRun: false }, false)).toBe("reading");
  expect(stepOf({ state: "READY", dryRun: false }, false)).toBe("columns");
  expect(stepOf({ state: "RUNNING", dryRun: true }, false)).toBe("checking");
  expect(stepOf({ state: "DONE", dryRun: true }, false)).toBe("checked");
  expect(stepOf({ state: "RUNNING", dryRun: false }, false)).toBe("running");
  expect(stepOf({ state: "DONE", dryRun: false }, false)).toBe("finished");
});

test("after a check one may go back to the columns, after the import never", () => {
  expect(stepOf({ state: "DONE", dryRun: true }, true)).toBe("columns");
  expect(stepOf({ state: "CANCELLED", dryRun: true }, false)).toBe("columns");
  expect(stepOf({ state: "CANCELLED", dryRun: false }, true)).toBe("finished");
  expect(stepOf({ state: "FAILED", dryRun: false }, false)).toBe("finished");
});

test("percents are whole and say 100 only at the end", () => {
  expect(percentOf({ processed: 0, rowCount: 0 })).toBe(100);
  expect(percentOf({ processed: 1999, rowCount: 2000 })).toBe(99);
  expect(percentOf({ processed: 2000, rowCount: 2000 })).toBe(100);
});
