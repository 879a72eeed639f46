import { expect, test } from "vitest";
import {
  COUNTED,
  type Column,
  type Columns,
  indexByKey,
  neighbours,
  placeOf,
  put,
  without,
  withPage,
} from "./column";

type Card = { id: string; boardPosition: string };

const card = (id: string, boardPosition = "0"): Card => ({ id, boardPosition });
const column = (ids: string, next: string | null = null): Column<Card> => {
  const cards = ids.split("").map((id, at) => card(id, String(at * 10)));
  return { cards, count: cards.length + (next === null ? 0 : 100), next };
};
const board = (): Columns<Card> =>
  new Map([
    ["lead", column("abc")],
    ["client", column("xy", "more")],
    ["lost", column("")],
  ]);
const idsOf = (columns: Columns<Card>, stage: string) =>
  columns
    .get(stage)
    ?.cards.map(({ id }) => id)
    .join("");
const none = new Set<string>();

test("a card put elsewhere leaves its place, and both counts follow", () => {
  const moved = put(board(), card("b"), "client", 1);
  expect([idsOf(moved, "lead"), idsOf(moved, "client")]).toEqual(["ac", "xby"]);
  expect([moved.get("lead")?.count, moved.get("client")?.count]).toEqual([2, 103]);
});

test("within its column a card's new place counts without itself", () => {
  expect(idsOf(put(board(), card("a"), "lead", 2), "lead")).toBe("bca");
  expect(put(board(), card("a"), "lead", 2).get("lead")?.count).toBe(3);
});

test("what belongs behind the loaded cards is only counted", () => {
  const moved = put(board(), card("a"), "client", null);
  expect(idsOf(moved, "client")).toBe("xy");
  expect(moved.get("client")?.count).toBe(103);
});

test("a count that stopped counting stays", () => {
  const full = new Map([["lead", { ...column("abc", "more"), count: COUNTED + 1 }]]);
  expect(without(full, "a").get("lead")?.count).toBe(COUNTED + 1);
});

test("the key says where a card belongs; behind the loaded part nobody knows", () => {
  expect(indexByKey(column("abc"), card("n", "5"), none)).toBe(1);
  expect(indexByKey(column("abc"), card("n", "99"), none)).toBe(3);
  expect(indexByKey(column("abc", "more"), card("n", "99"), none)).toBeNull();
});

test("cards on the move have old keys, which say nothing", () => {
  expect(indexByKey(column("abc"), card("n", "5"), new Set(["b"]))).toBe(2);
});

test("a page does not bring a card twice", () => {
  const page = { cards: [card("y"), card("z"), card("a")], count: 4, next: null };
  const paged = withPage(board(), "client", page);
  expect(idsOf(paged, "client")).toBe("xyz");
  expect(paged.get("client")).toMatchObject({ count: 4, next: null });
});

test("neighbours are told as far as they are known and stand still", () => {
  expect(neighbours(board(), { stageId: "lead", index: 1 }, none)).toEqual({ afterId: "a", beforeId: "c" });
  expect(neighbours(board(), { stageId: "client", index: 1 }, none)).toEqual({ afterId: "x" });
  expect(neighbours(board(), { stageId: "lead", index: 2 }, new Set(["b", "c"]))).toEqual({ afterId: "a" });
});

test("a card is found wherever it stands", () => {
  expect(placeOf(board(), "y")).toEqual({ stageId: "client", index: 1 });
  expect(placeOf(board(), "?")).toBeNull();
});
