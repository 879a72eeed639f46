import { expect, test } from "vitest";
import { conditionValue } from "./conditionValue";

test("nothing is no value yet", () => {
  expect(conditionValue({ type: "TEXT" }, "contains", "  ", "pl")).toBeNull();
  expect(conditionValue({ type: "CHOICE" }, "anyOf", [], "pl")).toBeNull();
});

test("numbers are kept plain, and letters are no number", () => {
  expect(conditionValue({ type: "DECIMAL" }, "atLeast", "1 234,5", "pl")).toBe("1234.5");
  expect(conditionValue({ type: "INTEGER" }, "atLeast", "dwa", "pl")).toBeNull();
});

test("options are kept by their ids", () => {
  expect(conditionValue({ type: "CHOICES" }, "anyOf", ["a", "b"], "en")).toEqual(["a", "b"]);
});
