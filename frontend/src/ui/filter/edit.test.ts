import { expect, test } from "vitest";
import { added, joined, removed, replaced, spotOf } from "./edit";
import type { Condition, Group } from "./model";

const one = (parameter: string): Condition => ({ kind: "condition", parameter, op: "filled", value: [] });
const nested: Group = {
  kind: "group",
  join: "all",
  parts: [one("a"), { kind: "group", join: "any", parts: [one("b"), one("c")] }],
};

test("a part is replaced where it stands", () => {
  expect(replaced(nested, [1, 0], one("x")).parts[1]).toMatchObject({ parts: [one("x"), one("c")] });
});

test("a group that loses its last part goes too", () => {
  expect(removed(removed(nested, [1, 1]), [1, 0]).parts).toEqual([one("a")]);
});

test("parts are added to the group that is meant", () => {
  expect(added(nested, [], one("x")).parts).toHaveLength(3);
  expect(added(nested, [1], one("x")).parts[1]).toMatchObject({ parts: [one("b"), one("c"), one("x")] });
  expect(joined(nested, [1], "none").parts[1]).toMatchObject({ join: "none" });
});

test("an error is shown at the innermost part that its path leads into", () => {
  const read: Group = {
    ...nested,
    path: [],
    parts: [
      { ...one("a"), path: ["a"] },
      { kind: "group", join: "any", path: ["or"], parts: [{ ...one("b"), path: ["or", 0, "b"] }] },
    ],
  };
  expect(spotOf(read, ["a", "contains"])).toEqual([0]);
  expect(spotOf(read, ["or", "0", "b", "in", "3"])).toEqual([1, 0]);
  expect(spotOf(read, ["or", "7"])).toEqual([1]);
  expect(spotOf(read, ["elsewhere"])).toEqual([]);
});
