import { expect, test } from "vitest";
import { choicesOf, grouped } from "./choices";

const columns = [
  { id: "name", meta: { label: "Name", width: 1, fixed: true } },
  { id: "custom:1", meta: { label: "Branch", width: 1, group: "Sales" } },
  { id: "city", meta: { label: "City", width: 1 } },
];

test("what is always there is not chosen; the list's own columns come first", () => {
  const choices = choicesOf(columns, String);
  expect(grouped(choices).map(([group, items]) => [group, items.map(({ id }) => id)])).toEqual([
    ["", ["city"]],
    ["Sales", ["custom:1"]],
  ]);
});
