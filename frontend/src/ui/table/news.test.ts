import { expect, test } from "vitest";
import { isRecounted, newcomers } from "./news";

const NONE: ReadonlySet<string> = new Set();

const row = (id: string, age: number) => ({
  id,
  createdAt: "2026-11-23T10:00:00Z",
  updatedAt: new Date(Date.parse("2026-11-23T10:00:00Z") + age * 1000).toISOString(),
});

test("who has just been made is new, who was changed on a far page is not", () => {
  const listed = { ids: new Set(["a"]), whole: false, left: NONE };
  expect(newcomers([row("a", 0), row("b", 1), row("c", 3600)], listed)).toEqual(["b"]);
});

test("a list shown to its end knows whom it lacks", () => {
  expect(newcomers([row("a", 0), row("c", 3600)], { ids: new Set(["a"]), whole: true, left: NONE })).toEqual([
    "c",
  ]);
});

test("who had left and comes back is new again, however old", () => {
  const listed = { ids: new Set(["a"]), whole: false, left: new Set(["c"]) };
  expect(newcomers([row("c", 3600), row("d", 3600)], listed)).toEqual(["c"]);
});

test("a list is counted again when somebody left it or may have come", () => {
  const ids = new Set(["a"]);
  const news = { rows: [row("a", 3600)], gone: [], resync: false };
  expect(isRecounted(news, ids)).toBe(false);
  expect(isRecounted({ ...news, gone: ["b"] }, ids)).toBe(true);
  expect(isRecounted({ ...news, rows: [row("b", 0)] }, ids)).toBe(true);
  expect(isRecounted({ ...news, resync: true }, ids)).toBe(true);
});
