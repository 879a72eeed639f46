import { expect, test } from "vitest";
import { lineTab, telephonyTab } from "./telephonyTabs";

test("a line's id is no side of the settings", () => {
  expect(telephonyTab("Q3RpQ29ubmVjdGlvbjox")).toBeNull();
  expect(telephonyTab("log")).toBe("log");
});

test("without an id, and for a new line, the lines are shown", () => {
  expect([telephonyTab(null), telephonyTab("new")]).toEqual(["lines", "lines"]);
});

test("what a line has no side for is its first one", () => {
  expect([lineTab(null), lineTab("nothing"), lineTab("phones")]).toEqual(["general", "general", "phones"]);
});
