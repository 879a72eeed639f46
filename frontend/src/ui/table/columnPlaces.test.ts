import { expect, test } from "vitest";
import { inBounds, ordered, type Places, shifted, shownColumns, toggled, withWidth } from "./columnPlaces";
import type { TableColumn } from "./columns";

type Row = { id: string };
const columns = [
  { id: "name", meta: { width: 200, grow: 1, fixed: true } },
  { id: "city", meta: { width: 90 } },
  { id: "phone", meta: { width: 120 } },
] as TableColumn<Row>[];

const places = (...keys: string[]): Places => keys.map((key) => ({ key, width: null }));
const keys = (next: Places) => next.map(({ key }) => key).join(" ");

test("the fixed column is first, asked for or not; a field that is gone is left out", () => {
  expect(shownColumns(columns, places("phone", "custom:gone", "city")).map(({ id }) => id)).toEqual([
    "name",
    "phone",
    "city",
  ]);
});

test("a column with a width of its own grows no more", () => {
  const [name] = shownColumns(columns, [{ key: "name", width: 320 }]);
  expect(name?.meta).toEqual({ width: 320, grow: 0, fixed: true });
});

test("columns are put in order, and step left and right", () => {
  expect(keys(ordered(places("a", "b", "c"), ["b", "c", "a"]))).toBe("b c a");
  expect(keys(shifted(places("a", "b", "c"), "b", 1, 0))).toBe("a c b");
  expect(keys(shifted(places("a", "b", "c"), "b", -1, 0))).toBe("b a c");
});

test("nothing steps before the fixed column, nor past the end", () => {
  const all = places("name", "b", "c");
  expect(shifted(all, "b", -1, 1)).toBe(all);
  expect(shifted(all, "c", 1, 1)).toBe(all);
  expect(shifted(all, "name", 1, 1)).toBe(all);
});

test("chosen ones come to the end, and go", () => {
  expect(keys(toggled(places("a"), "b"))).toBe("a b");
  expect(keys(toggled(places("a", "b"), "a"))).toBe("b");
});

test("widths keep to what a view may hold", () => {
  expect(inBounds(12)).toBe(60);
  expect(withWidth(places("a"), "a", 5000)).toEqual([{ key: "a", width: 800 }]);
  expect(withWidth([{ key: "a", width: 90 }], "a", null)).toEqual([{ key: "a", width: null }]);
});
