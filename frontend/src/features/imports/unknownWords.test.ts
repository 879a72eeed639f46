import { expect, test } from "vitest";
import { createFields, isAdded, withField } from "./unknownWords";

test("everything is added unless somebody says otherwise", () => {
  expect(isAdded("stage", {})).toBe(true);
  expect(isAdded("stage", { create: false })).toBe(false);
  expect(createFields({})).toBeNull();
});

test("one field is left out and taken back", () => {
  const choice = withField("stage", false, {});
  expect(choice).toEqual({ create: undefined, leave: ["stage"] });
  expect(isAdded("stage", choice)).toBe(false);
  expect(createFields(choice)).toEqual(["position", "source", "tags"]);
  expect(withField("stage", true, choice)).toEqual({ create: undefined, leave: undefined });
});

test("from nothing at all, one field is ticked", () => {
  const choice = withField("tags", true, { create: false });
  expect(createFields(choice)).toEqual(["tags"]);
  expect(withField("tags", false, choice)).toEqual({ create: false, leave: undefined });
});
