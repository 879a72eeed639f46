import { expect, test } from "vitest";
import { inOrder, placed, stepped } from "./order";

const ids = ["a", "b", "c", "d"];

test("what is dropped on an edge stands beside it", () => {
  expect(placed(ids, "a", "c", "top")).toEqual(["b", "a", "c", "d"]);
  expect(placed(ids, "a", "c", "bottom")).toEqual(["b", "c", "a", "d"]);
  expect(placed(ids, "d", "a", "top")).toEqual(["d", "a", "b", "c"]);
});

test("a drop that changes nothing gives the same list", () => {
  expect(placed(ids, "b", "b", "top")).toBe(ids);
  expect(placed(ids, "b", "c", "top")).toBe(ids);
  expect(placed(ids, "b", "a", "bottom")).toBe(ids);
  expect(placed(ids, "b", "gone", "top")).toBe(ids);
});

test("a step swaps with the neighbour and stops at the ends", () => {
  expect(stepped(ids, "b", -1)).toEqual(["b", "a", "c", "d"]);
  expect(stepped(ids, "b", 1)).toEqual(["a", "c", "b", "d"]);
  expect(stepped(ids, "a", -1)).toBe(ids);
  expect(stepped(ids, "d", 1)).toBe(ids);
});

test("items follow an order made before one came and one went", () => {
  const items = [{ id: "a" }, { id: "new" }, { id: "c" }];
  expect(inOrder(items, ["c", "b", "a"]).map((item) => item.id)).toEqual(["c", "a", "new"]);
});
