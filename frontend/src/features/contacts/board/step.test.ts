import { expect, test } from "vitest";
import type { Columns } from "./column";
import { cardTowards, placeOfDrop, placeTowards } from "./step";

const cards = (ids: string) => ({
  cards: ids.split("").map((id) => ({ id, boardPosition: "0" })),
  count: ids.length,
  next: null,
});
const board: Columns<{ id: string; boardPosition: string }> = new Map([
  ["lead", cards("abc")],
  ["lost", cards("")],
  ["client", cards("xy")],
]);

const on = (id: string, edge: "top" | "bottom") => ({ stageId: "client", beside: { id, edge } });

test("arrows go from card to card, and over empty columns", () => {
  expect(cardTowards(board, "a", "down")).toBe("b");
  expect(cardTowards(board, "a", "up")).toBeNull();
  expect(cardTowards(board, "c", "right")).toBe("y");
  expect(cardTowards(board, "x", "left")).toBe("a");
  expect(cardTowards(board, "x", "right")).toBeNull();
  expect([cardTowards(board, "b", "first"), cardTowards(board, "b", "last")]).toEqual(["a", "c"]);
});

test("a card moves one step, into empty columns too, and not over the edge", () => {
  expect(placeTowards(board, "b", "up")).toEqual({ stageId: "lead", index: 0 });
  expect(placeTowards(board, "c", "down")).toBeNull();
  expect(placeTowards(board, "c", "right")).toEqual({ stageId: "lost", index: 0 });
  expect(placeTowards(board, "a", "left")).toBeNull();
  expect(placeTowards(board, "a", "last")).toEqual({ stageId: "lead", index: 2 });
});

test("a drop is on an edge of another card, or above or below a column's cards", () => {
  expect(placeOfDrop(board, "a", on("y", "top"))).toEqual({ stageId: "client", index: 1 });
  expect(placeOfDrop(board, "a", on("y", "bottom"))).toEqual({ stageId: "client", index: 2 });
  expect(placeOfDrop(board, "a", { stageId: "lost", beside: "end" })).toEqual({ stageId: "lost", index: 0 });
  expect(placeOfDrop(board, "c", { stageId: "lead", beside: "head" })).toEqual({ stageId: "lead", index: 0 });
});

test("a drop where the card stands already is none", () => {
  expect(placeOfDrop(board, "x", { stageId: "client", beside: { id: "y", edge: "top" } })).toBeNull();
  expect(placeOfDrop(board, "x", { stageId: "client", beside: { id: "x", edge: "top" } })).toBeNull();
  expect(placeOfDrop(board, "c", { stageId: "lead", beside: "end" })).toBeNull();
});
