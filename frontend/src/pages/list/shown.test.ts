import { expect, test } from "vitest";
import { columnsOf, textOfColumns } from "./columnText";
import { plain } from "./defaults";
import type { Shown } from "./listState";
import { listSearch } from "./search";
import { differing, isChanged, needsViews, sameShown, shownOf, viewOf } from "./shown";
import { orderOf, sortOf } from "./sort";

const VIEWS = [
  { id: "warm", isDefault: false },
  { id: "lodz", isDefault: true },
];
const base: Shown = { ...plain("CONTACTS"), filter: { city: { eq: "Łódź" } } };

test("an address that says nothing opens the default view", () => {
  expect(viewOf("CONTACTS", {}, VIEWS)).toMatchObject({ key: "lodz", view: VIEWS[1], missing: false });
  expect(viewOf("CONTACTS", { crm: "c" }, VIEWS).key).toBe("lodz");
  expect(viewOf("CONTACTS", {}, []).key).toBe("all");
});

test("an address that says anything is its own answer", () => {
  expect(viewOf("CONTACTS", { q: "nowak" }, VIEWS).key).toBe("all");
  expect(viewOf("CONTACTS", { view: "all" }, VIEWS).key).toBe("all");
  expect(viewOf("CONTACTS", { view: "warm", q: "nowak" }, VIEWS).key).toBe("warm");
  expect(viewOf("CONTACTS", { filter: { inBasket: true } }, VIEWS).key).toBe("basket");
});

test("each list has a view of its own for an address that says nothing", () => {
  expect(viewOf("ACTIVITIES", {}, []).key).toBe("mine");
  expect(viewOf("ACTIVITIES", {}, VIEWS).key).toBe("lodz");
  expect(viewOf("ACTIVITIES", { view: "all" }, VIEWS).key).toBe("all");
  expect(viewOf("ACTIVITIES", { filter: { overdue: true } }, VIEWS).key).toBe("overdue");
  expect(viewOf("ACTIVITIES", { filter: {} }, VIEWS).key).toBe("all");
});

test("a view that is gone, or that somebody keeps to themselves, is missed", () => {
  expect(viewOf("CONTACTS", { view: "gone" }, VIEWS)).toMatchObject({
    key: "all",
    view: null,
    missing: true,
  });
});

test("nobody waits for views that the address does not need", () => {
  expect(needsViews("CONTACTS", {})).toBe(true);
  expect(needsViews("CONTACTS", { view: "warm" })).toBe(true);
  expect(needsViews("CONTACTS", { view: "mine" })).toBe(false);
  expect(needsViews("CONTACTS", { q: "a" })).toBe(false);
});

test("the address says just what differs from the view", () => {
  expect(differing(base, { sort: "-created", density: "NORMAL" })).toEqual({
    sort: "-created",
    density: undefined,
  });
  expect(differing(base, { filter: { city: { eq: "Łódź" } } })).toEqual({ filter: undefined });
  expect(differing(base, { filter: null })).toEqual({ filter: {} });
  expect(sameShown(base, { ...base, filter: { city: { eq: "Łódź", in: null } } })).toBe(true);
  expect(sameShown(base, { ...base, columns: base.columns.slice(1) })).toBe(false);
});

test("what the address says stands above the view", () => {
  const shown = shownOf(base, { sort: "city", columns: "name~240,stage", layout: "BOARD" }, null);
  expect(shown).toEqual({
    filter: null,
    sort: "city",
    columns: [
      { key: "name", width: 240 },
      { key: "stage", width: null },
    ],
    layout: "BOARD",
    density: "NORMAL",
  });
  expect(shownOf(base, {}, undefined)).toEqual(base);
});

test("columns outlive the way through an address, nonsense does not", () => {
  const text = "name~240,custom:Q3VzdG9tOjE=~80,stage";
  expect(textOfColumns(columnsOf(text))).toBe(text);
  expect(columnsOf("name~9,,stage~wide,name~300")).toEqual([
    { key: "name", width: null },
    { key: "stage", width: null },
  ]);
});

test("orders go to the API and come back", () => {
  for (const sort of ["name", "-name", "-created", "segment", "custom:f", "-custom:f"])
    expect(sortOf("CONTACTS", orderOf("CONTACTS", sort))).toBe(sort);
  expect(orderOf("ORGANIZATIONS", "-segment")).toEqual({ field: "NAME", direction: "ASC" });
  expect(orderOf("CONTACTS", "constructor")).toEqual({ field: "NAME", direction: "ASC" });
  expect(sortOf("CONTACTS", "broken")).toBe("name");
  for (const sort of ["endsAt", "-priority"])
    expect(sortOf("ACTIVITIES", orderOf("ACTIVITIES", sort))).toBe(sort);
  expect(orderOf("TICKETS", "custom:f")).toEqual({ field: "NUMBER", direction: "DESC" });
});

test("an address made up by hand is read as far as it goes", () => {
  expect(
    listSearch.parse({ q: 601602, layout: "CIRCLE", density: 3, filter: "{broken", sort: ["a"] }),
  ).toEqual({
    q: "601602",
    layout: undefined,
    density: undefined,
    filter: "{broken",
    sort: undefined,
  });
});

test("a board is no change of a view that is built in, but one of a table that is stored", () => {
  const board: Shown = { ...base, layout: "BOARD" };
  expect(isChanged(base, board, false)).toBe(false);
  expect(isChanged(base, { ...board, sort: "city" }, false)).toBe(true);
  expect(isChanged(base, board, true)).toBe(true);
});
